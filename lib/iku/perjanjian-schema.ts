import { z } from "zod";
import { daySchema } from "@/lib/kernel/calendar-schema";
import { parseNumber } from "@/lib/kernel/decimal";

const LONGEST_NAME = 500;
const LONGEST_REASON = 1_000;
/** Whole rupiah that `numeric(20)` holds. */
const MOST_DIGITS = 18;

/** Which perjanjian kinerja, as the person has seen it. */
const seen = z.object({ id: z.uuid(), version: z.coerce.number().int() });

const words = (most: number, label: string) =>
  z
    .string()
    .trim()
    .max(most, `${label} paling panjang ${most.toLocaleString("id-ID")} huruf.`)
    .default("");

const written = (most: number, label: string, missing: string) =>
  words(most, label).pipe(z.string().min(1, missing));

/** Whole rupiah as typed ("1.250.000.000", "Rp 1.250.000.000,00"), as exact digits. */
const rupiahField = z.string().transform((typed, context) => {
  const number = parseNumber(typed.replace(/^\s*rp\.?\s*/i, "").replace(/,(00|-)\s*$/, ""));
  const fault = (message: string) => {
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  };
  if (number === null) return fault("Tulis anggaran dalam rupiah, misalnya 1.250.000.000.");
  if (number.isNegative()) return fault("Anggaran tidak boleh kurang dari nol.");
  if (!number.isInteger()) return fault("Tulis anggaran dalam rupiah bulat.");
  const digits = number.toFixed();
  return digits.length > MOST_DIGITS ? fault("Anggaran itu terlalu besar.") : digits;
});

export const beginPerjanjianSchema = z.object({
  unitId: z.uuid(),
  year: z.coerce.number().int().min(2022).max(2100),
});
export const seenPerjanjianSchema = seen;
export const chooseIkusSchema = seen.extend({
  ikuIds: z
    .union([z.array(z.uuid()), z.uuid()])
    .default([])
    .transform((ids) => (typeof ids === "string" ? [ids] : ids)),
});
export const addBudgetSchema = seen.extend({
  code: words(60, "Kode"),
  name: written(LONGEST_NAME, "Program", "Tulis nama program atau kegiatannya."),
  amount: rupiahField,
  note: words(200, "Keterangan"),
});
export const removeBudgetSchema = seen.extend({ budgetId: z.uuid() });
export const returnPerjanjianSchema = seen.extend({
  note: written(LONGEST_REASON, "Catatan", "Tulis apa yang perlu diperbaiki."),
});
export const revisePerjanjianSchema = seen.extend({
  reason: written(LONGEST_REASON, "Alasan", "Tulis alasan perubahan, misalnya pergantian pejabat."),
});
export const recordPerjanjianSchema = seen.extend({
  fileId: z.uuid({ error: "Unggah dokumen yang sudah ditandatangani lebih dahulu." }),
  signedOn: daySchema("Isi tanggal tanda tangan."),
});

export type BeginPerjanjianInput = z.output<typeof beginPerjanjianSchema>;
export type SeenPerjanjian = z.output<typeof seenPerjanjianSchema>;
export type ChooseIkusInput = z.output<typeof chooseIkusSchema>;
export type AddBudgetInput = z.output<typeof addBudgetSchema>;
export type RemoveBudgetInput = z.output<typeof removeBudgetSchema>;
export type ReturnPerjanjianInput = z.output<typeof returnPerjanjianSchema>;
export type RevisePerjanjianInput = z.output<typeof revisePerjanjianSchema>;
export type RecordPerjanjianInput = z.output<typeof recordPerjanjianSchema>;
