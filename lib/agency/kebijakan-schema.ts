import { z } from "zod";
import { parseCalendarDate } from "@/lib/kernel/calendar";
import { Exact, numberText, parseNumber } from "@/lib/kernel/decimal";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { POLICY_EMPLOYEE_KINDS, POLICY_POSITION_KINDS, POLICY_RHYTHMS } from "./kebijakan";
import { POLICY_SECTIONS, type Setting } from "./kebijakan-setting";
import { settingsOf } from "./kebijakan-settings";
import type { FlatKebijakan, SettingValue } from "./kebijakan-value";
import { UNIT_KINDS } from "./unit";

const YEARS = "Tahun tidak dikenal.";
const year = z.coerce.number({ error: YEARS }).int(YEARS).min(2022, YEARS).max(2100, YEARS);

/** Which policy is changed, in which version, and why. Version 0: the year has none of its own yet. */
const change = z.object({
  year,
  version: z.coerce.number().int().min(0),
  reason: z
    .string({ error: "Tuliskan dasar atau alasannya." })
    .trim()
    .min(3, "Tuliskan dasar atau alasannya, misalnya nomor keputusan.")
    .max(300, "Alasan paling panjang 300 huruf."),
});

const texts = z
  .union([z.array(z.string()), z.string().transform((one) => (one === "" ? [] : [one]))])
  .optional()
  .transform((list) => list ?? []);

function readNumber(typed: string, least: number, most: number, places: number): Result<number, string> {
  const number = parseNumber(typed);
  const message =
    places === 0
      ? `Isi angka bulat antara ${String(least)} dan ${String(most)}.`
      : `Isi angka antara ${String(least)} dan ${String(most)}, misalnya 100 atau 100,5.`;
  if (number === null || number.decimalPlaces() > places) return refuse(message);
  return number.lt(least) || number.gt(most) ? refuse(message) : ok(number.toNumber());
}

/** What a person has typed for a setting, or what is wrong with it. */
function readSetting(setting: Setting, typed: unknown, ofYear: number): Result<SettingValue, string> {
  const { control } = setting;
  const text = typeof typed === "string" ? typed.trim() : "";
  switch (control.kind) {
    case "integer":
      return readNumber(text, control.least, control.most, 0);
    case "percent":
      if (text === "" && control.empty !== undefined) return ok(null);
      return readNumber(text, control.least, control.most, 2);
    case "yes-no":
      return text === "ya" || text === "tidak" ? ok(text === "ya") : refuse("Pilih ya atau tidak.");
    case "choice":
      return control.options.includes(text) ? ok(text) : refuse("Pilih salah satu.");
    case "choices": {
      const chosen = control.options.filter((option) =>
        typeof typed === "string" ? typed === option : Array.isArray(typed) && typed.includes(option),
      );
      return chosen.length < control.least ? refuse("Pilih sekurang-kurangnya satu.") : ok(chosen);
    }
    case "day-of-year": {
      const day = parseCalendarDate(text);
      const wanted = control.year === "same" ? ofYear : ofYear - 1;
      if (day === null) return refuse("Isi tanggal.");
      if (day.slice(0, 4) !== String(wanted)) return refuse(`Isi tanggal dalam tahun ${String(wanted)}.`);
      return day.endsWith("02-29") ? refuse("Pilih tanggal yang ada setiap tahun.") : ok(day.slice(5));
    }
    case "text":
      if (text === "") return ok(null);
      return text.length < 2 || text.length > 200 ? refuse("Isi 2 sampai 200 huruf.") : ok(text);
  }
}

/** Settings that must fit each other; the field beside which it is said, and what. */
function contradictions(values: FlatKebijakan): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  const above = values["suggestion.aboveFrom"];
  const meets = values["suggestion.meetsFrom"];
  if (typeof above === "number" && typeof meets === "number" && above <= meets) {
    found.push([
      "suggestion.aboveFrom",
      `Harus lebih tinggi daripada batas “sesuai ekspektasi” (${numberText(new Exact(meets))} %).`,
    ]);
  }
  const on = values["course.onFrom"];
  const red = values["course.redBelow"];
  if (typeof on === "number" && typeof red === "number" && red > on) {
    found.push([
      "course.redBelow",
      `Tidak boleh lebih tinggi daripada batas “sesuai jalur” (${numberText(new Exact(on))} %).`,
    ]);
  }
  if (values["appraisal.objectionAtTop.kind"] === "official") {
    for (const name of ["title", "name"]) {
      const path = `appraisal.objectionAtTop.${name}`;
      if (values[path] === null) found.push([path, "Isi, karena ada pejabat yang memutus keberatan."]);
    }
  }
  return found;
}

/** One section of the policy as its form sends it: each setting under its path. */
export const changeSectionSchema = change
  .extend({ section: z.enum(POLICY_SECTIONS) })
  .loose()
  .transform((typed, context) => {
    const values: Record<string, SettingValue> = {};
    const fault = (path: string, message: string) => {
      context.addIssue({ code: "custom", path: [path], message });
    };
    for (const setting of settingsOf(typed.section)) {
      const read = readSetting(setting, typed[setting.path], typed.year);
      if (read.ok) values[setting.path] = read.value;
      else fault(setting.path, read.refusal);
    }
    for (const [path, message] of contradictions(values)) fault(path, message);
    const { section, version, reason } = typed;
    return { section, version, reason, year: typed.year, values };
  });

export type ChangeSectionInput = z.output<typeof changeSectionSchema>;

const lines = z
  .string()
  .max(2_000, "Daftar awal jabatan terlalu panjang.")
  .default("")
  .transform((text) => [...new Set(text.split(/[\n;]/).map((line) => line.trim()))].filter(Boolean))
  .pipe(
    z
      .array(
        z
          .string()
          .min(2, "Awal jabatan sekurang-kurangnya 2 huruf.")
          .max(100, "Awal jabatan terlalu panjang."),
      )
      .max(50, "Paling banyak 50 awal jabatan."),
  );

function chosenOf<const T extends readonly string[]>(options: T) {
  return texts.transform((typed): T[number][] => options.filter((option) => typed.includes(option)));
}

/** Whom a group takes in, as a form or an address says it. */
const match = z.object({
  employeeKinds: chosenOf(POLICY_EMPLOYEE_KINDS),
  positionKinds: chosenOf(POLICY_POSITION_KINDS),
  positionNames: lines,
  unitKinds: chosenOf(UNIT_KINDS),
});

const yesNo = (message: string) =>
  z.enum(["ya", "tidak"], { error: message }).transform((text) => text === "ya");

const groupKey = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/);

const evaluated = {
  rhythm: z.enum(POLICY_RHYTHMS, { error: "Pilih irama." }),
  selfAssessment: yesNo("Pilih ya atau tidak."),
};

/** A group as its form sends it; without a key a new one. */
export const saveGroupSchema = change
  .extend({
    key: z
      .union([z.literal(""), groupKey])
      .optional()
      .transform((key) => (key === "" ? undefined : key)),
    label: z
      .string({ error: "Isi nama kelompok." })
      .trim()
      .min(2, "Isi nama kelompok.")
      .max(80, "Nama paling panjang 80 huruf."),
    ...match.shape,
    ...evaluated,
    isExternal: yesNo("Pilih ya atau tidak."),
  })
  .superRefine((group, context) => {
    const { employeeKinds, positionKinds, positionNames, unitKinds } = group;
    if ([employeeKinds, positionKinds, positionNames, unitKinds].every((list) => list.length === 0)) {
      const message = "Isi sekurang-kurangnya satu syarat; tanpa syarat, kelompok ini mencakup semua orang.";
      context.addIssue({ code: "custom", path: ["positionNames"], message });
    }
  });

export type SaveGroupInput = z.output<typeof saveGroupSchema>;

/** How those in no group are evaluated. */
export const saveRestSchema = change.extend(evaluated);

export type SaveRestInput = z.output<typeof saveRestSchema>;

export const removeGroupSchema = change.extend({ key: groupKey });

export type RemoveGroupInput = z.output<typeof removeGroupSchema>;

/** One place up in the order; the first whose conditions hold counts. */
export const raiseGroupSchema = change.omit({ reason: true }).extend({ key: groupKey });

export type RaiseGroupInput = z.output<typeof raiseGroupSchema>;

export const copyKebijakanSchema = z.object({ year });

export type CopyKebijakanInput = z.output<typeof copyKebijakanSchema>;

/** Whom the group that is being written would take in: what the page asks while somebody types. */
export const groupReachSchema = z.object({ year, key: z.string().max(31).default(""), ...match.shape });
