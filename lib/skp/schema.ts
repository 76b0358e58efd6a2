import { z } from "zod";
import { PERILAKU_KEYS } from "@/lib/perilaku/perilaku";
import {
  LONGEST_LINE,
  LONGEST_TEXT,
  MOST_CONTROL,
  MOST_ITEMS,
  PLAN_LISTS,
  type IndicatorManual,
} from "./plan";
import { linesField, textField, writtenField } from "./schema-text";
import { ACCUMULATIONS, CAPAIAN_FORMS, PERSPEKTIF, TARGET_KINDS } from "@/lib/iku/measure";
import { ASPEK, CONTROLS, REPORTINGS, RHK_JENIS, SKP_APPROACHES } from "./skp";

/** Which SKP. */
const ofSkp = z.object({ skpId: z.uuid() });
/** Which SKP, as the person has seen it. */
const seen = ofSkp.extend({ version: z.coerce.number().int() });
/** The mark of the line as the person has seen it. */
const mark = z.string().max(64).default("");

function orNull<const T extends readonly [string, ...string[]]>(values: T) {
  return z
    .union([z.literal(""), z.enum(values)])
    .default("")
    .transform((value): T[number] | null => (value === "" ? null : (value as T[number])));
}

const idOrNull = z
  .union([z.literal(""), z.uuid("Pilih dari daftar.")])
  .default("")
  .transform((id) => (id === "" ? null : id));

export const openSkpSchema = z.object({
  year: z.coerce.number().int().min(2022).max(2100),
  approach: z.enum(SKP_APPROACHES, { error: "Pilih pendekatan hasil kerja." }),
});
export type OpenSkpInput = z.output<typeof openSkpSchema>;

export const skpKeySchema = ofSkp;
export type SkpKeyInput = z.output<typeof skpKeySchema>;
export const seenSkpSchema = seen;
export type SeenSkp = z.output<typeof seenSkpSchema>;

export const approachSchema = seen.extend({ approach: z.enum(SKP_APPROACHES) });
export type ApproachInput = z.output<typeof approachSchema>;

export const addRhkSchema = ofSkp.extend({
  jenis: z.enum(RHK_JENIS),
  text: textField(LONGEST_LINE, "Rencana hasil kerja"),
});
export type AddRhkInput = z.output<typeof addRhkSchema>;

export const saveRhkSchema = ofSkp.extend({
  rhkId: z.uuid(),
  mark,
  jenis: z.enum(RHK_JENIS, { error: "Pilih jenisnya." }),
  text: textField(LONGEST_LINE, "Rencana hasil kerja"),
  parentId: idOrNull,
  /** Empty: the pimpinan; else the tim kerja whose ketua gives it. */
  teamId: idOrNull,
});
export type SaveRhkInput = z.output<typeof saveRhkSchema>;

export const addIkiSchema = ofSkp.extend({ rhkId: z.uuid() });
export type AddIkiInput = z.output<typeof addIkiSchema>;

const manualFields = {
  purpose: textField(LONGEST_TEXT, "Tujuan"),
  definition: textField(LONGEST_TEXT, "Definisi"),
  formula: textField(LONGEST_TEXT, "Formula"),
  measure: textField(LONGEST_LINE, "Satuan pengukuran"),
  control: orNull(CONTROLS),
  source: textField(LONGEST_LINE, "Sumber data"),
  reporting: orNull(REPORTINGS),
};

export const saveIkiSchema = ofSkp.extend({
  rhkId: z.uuid(),
  ikiId: z.uuid(),
  mark,
  text: textField(LONGEST_LINE, "Indikator kinerja individu"),
  aspek: orNull(ASPEK),
  perspektif: orNull(PERSPEKTIF),
  kind: z.enum(TARGET_KINDS),
  // Longer than any number, so that what is none is told as such, at its field.
  low: textField(LONGEST_LINE, "Target"),
  high: textField(LONGEST_LINE, "Target"),
  date: textField(20, "Tanggal"),
  words: textField(LONGEST_LINE, "Target"),
  unit: textField(LONGEST_LINE, "Satuan"),
  form: z.enum(CAPAIAN_FORMS),
  accumulation: z.enum(ACCUMULATIONS),
  ...manualFields,
});
export type SaveIkiInput = z.output<typeof saveIkiSchema>;

/** The manual that was typed; none where nothing of it was. */
export function manualOf(input: SaveIkiInput): IndicatorManual | null {
  const { purpose, definition, formula, measure: unit, control, source, reporting } = input;
  const isEmpty = [purpose, definition, formula, unit, source].every((text) => text === "");
  return isEmpty && control === null && reporting === null
    ? null
    : { purpose, definition, formula, unit, control, source, reporting };
}

export const lineSchema = ofSkp.extend({ lineId: z.uuid() });
export type LineInput = z.output<typeof lineSchema>;

export const moveLineSchema = lineSchema.extend({ by: z.coerce.number().int().min(-1).max(1) });
export type MoveLineInput = z.output<typeof moveLineSchema>;

export const saveListSchema = ofSkp.extend({
  list: z.enum(PLAN_LISTS),
  mark,
  items: linesField({ items: MOST_CONTROL, letters: LONGEST_LINE }, "Lampiran"),
});
export type SaveListInput = z.output<typeof saveListSchema>;

export const saveExpectationsSchema = ofSkp.extend({
  perilaku: z.enum(PERILAKU_KEYS),
  mark,
  items: linesField({ items: MOST_ITEMS, letters: LONGEST_LINE }, "Ekspektasi khusus"),
});
export type SaveExpectationsInput = z.output<typeof saveExpectationsSchema>;

export const returnSkpSchema = seen.extend({
  note: writtenField(
    LONGEST_TEXT,
    "Alasan",
    "Tulis alasan pengembalian, agar pegawai tahu apa yang perlu diperbaiki.",
  ),
});
export type ReturnSkpInput = z.output<typeof returnSkpSchema>;

export const reviseSkpSchema = seen.extend({
  reason: writtenField(
    LONGEST_TEXT,
    "Alasan",
    "Tulis alasan perubahan; alasan ini disimpan bersama versinya.",
  ),
});
export type ReviseSkpInput = z.output<typeof reviseSkpSchema>;

export const linkRhkSchema = seen.extend({
  rhkId: z.uuid(),
  parentId: z.uuid({ error: "Pilih RHK pimpinan dari daftar." }),
});
export type LinkRhkInput = z.output<typeof linkRhkSchema>;

/** At most so many SKP are set at once. */
export const MOST_AT_ONCE = 50;

export const approveSeveralSchema = z.object({
  /** "id:version" of each, as the list has shown them. */
  skps: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((value) => (typeof value === "string" ? [value] : value))
    .pipe(
      z
        .array(z.string().regex(/^[0-9a-f-]{36}:\d{1,9}$/))
        .min(1, "Pilih sekurang-kurangnya satu SKP.")
        .max(MOST_AT_ONCE, `Paling banyak ${String(MOST_AT_ONCE)} SKP sekaligus.`),
    ),
});
export type ApproveSeveralInput = z.output<typeof approveSeveralSchema>;
