import { parseCalendarDate } from "@/lib/kernel/calendar";
import { numberText, parseNumber, type Exact } from "@/lib/kernel/decimal";
import { longDate } from "@/lib/kernel/indonesian-date";
import { LONGEST_LINE, type PlanTarget } from "./plan";
import type { Accumulation, CapaianForm, TargetKind } from "@/lib/iku/measure";

/** The forms of capaian that a kind of target can have, the usual one first (domain §5.2). */
export const FORMS_OF_KIND: Readonly<Record<TargetKind, readonly [CapaianForm, ...CapaianForm[]]>> = {
  number: ["maximise", "minimise_linear", "minimise_ratio", "stabilise", "none"],
  range: ["range", "none"],
  date: ["none"],
  text: ["none", "grade"],
  ratio: ["maximise", "minimise_linear", "minimise_ratio", "stabilise", "none"],
};

/** How a form is worked out, in words; T is the target and R the realisasi. */
export const FORM_NOTES: Readonly<Record<CapaianForm, string>> = {
  maximise: "Makin besar realisasinya makin baik. Capaian = R ÷ T × 100 %.",
  minimise_linear: "Makin kecil realisasinya makin baik. Capaian = (2T − R) ÷ T × 100 %.",
  minimise_ratio: "Makin kecil realisasinya makin baik. Capaian = T ÷ R × 100 %.",
  range: "Realisasi di dalam rentang adalah 100 %. Di luarnya capaian dihitung terhadap batas terdekat.",
  stabilise: "Makin dekat realisasi ke target makin baik. Capaian = (1 − |R − T| ÷ T) × 100 %.",
  grade:
    "Realisasi berupa peringkat, opini, atau predikat, dan dibandingkan dengan targetnya oleh pejabat penilai.",
  none: "Tidak dihitung dengan rumus; pejabat penilai menilainya dari bukti dukung.",
};

/** What was typed into the fields of a target. */
export interface TypedTarget {
  readonly kind: TargetKind;
  readonly low: string;
  readonly high: string;
  readonly date: string;
  readonly text: string;
  readonly unit: string;
  readonly form: CapaianForm;
  readonly accumulation: Accumulation;
}

export type TargetField = "low" | "high" | "date" | "text" | "unit";

/** What is wrong with a typed target, with its field. */
export interface TargetFault {
  readonly code: "no-number" | "no-day" | "reversed" | "zero-below" | "too-long";
  readonly field: TargetField;
}

export type TargetReading =
  | { readonly ok: true; readonly target: PlanTarget }
  | { readonly ok: false; readonly faults: readonly TargetFault[] };

function plain(number: Exact): string {
  return number.toFixed();
}

/** The figures and the words of a target of each kind; a list of faults where they cannot be read. */
function figuresOf(
  typed: TypedTarget,
): Pick<PlanTarget, "text" | "low" | "high" | "date"> | readonly TargetFault[] {
  const low = parseNumber(typed.low);
  const high = parseNumber(typed.high);
  const nothing = { low: null, high: null, date: null };
  switch (typed.kind) {
    case "number":
      if (low === null) return [{ code: "no-number", field: "low" }];
      return { ...nothing, low: plain(low), text: numberText(low) };
    case "range":
      if (low === null || high === null) return missing(low, high);
      if (low.gte(high)) return [{ code: "reversed", field: "high" }];
      return {
        ...nothing,
        low: plain(low),
        high: plain(high),
        text: `${numberText(low)}–${numberText(high)}`,
      };
    case "ratio":
      if (low === null || high === null) return missing(low, high);
      if (high.lte(0)) return [{ code: "zero-below", field: "high" }];
      return {
        ...nothing,
        low: plain(low),
        high: plain(high),
        text: `${numberText(low)} : ${numberText(high)}`,
      };
    case "date": {
      const day = parseCalendarDate(typed.date);
      if (day === null) return [{ code: "no-day", field: "date" }];
      return { ...nothing, date: day, text: `paling lambat ${longDate(day)}` };
    }
    case "text":
      return { ...nothing, text: typed.text.trim() };
  }
}

function missing(low: Exact | null, high: Exact | null): readonly TargetFault[] {
  return [
    ...(low === null ? [{ code: "no-number", field: "low" } as const] : []),
    ...(high === null ? [{ code: "no-number", field: "high" } as const] : []),
  ];
}

function isEmpty({ kind, low, high, date }: TypedTarget): boolean {
  switch (kind) {
    case "number":
      return low.trim() === "";
    case "range":
    case "ratio":
      return low.trim() === "" && high.trim() === "";
    case "date":
      return date.trim() === "";
    case "text":
      return false;
  }
}

function isFaults(
  read: Pick<PlanTarget, "text" | "low" | "high" | "date"> | readonly TargetFault[],
): read is readonly TargetFault[] {
  return Array.isArray(read);
}

/**
 * The target that a person has typed: "12,5" and "12.5" are both twelve and a half, and its words say what was
 * understood. A target that is still empty is none yet, which a draft may have. A way of reckoning that the kind of target
 * does not know gives way to the usual one.
 */
export function readTarget(typed: TypedTarget): TargetReading {
  const { kind, accumulation } = typed;
  const form = FORMS_OF_KIND[kind].includes(typed.form) ? typed.form : FORMS_OF_KIND[kind][0];
  const unit = typed.unit.trim();
  const long: TargetFault[] = [];
  if (unit.length > LONGEST_LINE) long.push({ code: "too-long", field: "unit" });
  if (typed.text.trim().length > LONGEST_LINE) long.push({ code: "too-long", field: "text" });
  const figures = isEmpty(typed) ? { text: "", low: null, high: null, date: null } : figuresOf(typed);
  const faults = [...(isFaults(figures) ? figures : []), ...long];
  if (isFaults(figures) || faults.length > 0) return { ok: false, faults };
  return { ok: true, target: { kind, ...figures, unit, form, accumulation } };
}

/** The target as the form prints it: "95 %", "paling lambat 30 Juni 2026"; empty where there is none yet. */
export function targetWords({ text, unit }: Pick<PlanTarget, "text" | "unit">): string {
  return `${text} ${unit}`.trim();
}

/** The sentence for a fault of a typed target. */
export function targetFaultMessage(fault: TargetFault): string {
  switch (fault.code) {
    case "no-number":
      return "Tulis angka saja, misalnya 12 atau 12,5. Satuannya ditulis pada isian satuan.";
    case "no-day":
      return "Isi tanggal dengan lengkap.";
    case "reversed":
      return "Batas atas harus lebih besar daripada batas bawah.";
    case "zero-below":
      return "Pembanding rasio harus lebih besar daripada nol.";
    case "too-long":
      return `Paling panjang ${numberText(String(LONGEST_LINE))} huruf.`;
  }
}
