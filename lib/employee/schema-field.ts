import { z } from "zod";
import { optionalDaySchema } from "@/lib/kernel/calendar-schema";
import { parseEmployeeNumber } from "./employee-number";
import { employeeNumberMessage } from "./messages";

/** A text that may be left out or empty, which is null. */
export function optionalText(most: number, label: string) {
  return z
    .string()
    .trim()
    .max(most, `${label} paling panjang ${String(most)} huruf.`)
    .optional()
    .transform((text) => (text === undefined || text === "" ? null : text));
}

/** A text that must be there. */
export function requiredText(most: number, label: string, missing: string) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(most, `${label} paling panjang ${String(most)} huruf.`);
}

/** An id chosen from a list that was searched; empty where nothing was chosen. */
export function chosen(missing: string) {
  return z.uuid({ error: missing });
}

export const optionalChosen = z
  .union([z.literal(""), z.uuid("Pilih dari daftar.")])
  .optional()
  .transform((id) => (id === undefined || id === "" ? null : id));

/** A box to tick. */
export const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** A NIP or NI PPPK, taken apart. */
export const numberField = z.string({ error: "Isi NIP atau NI PPPK." }).transform((text, context) => {
  const read = parseEmployeeNumber(text);
  if (read.ok) return read.value;
  context.addIssue({ code: "custom", message: employeeNumberMessage(read.refusal) });
  return z.NEVER;
});

export const lastDayField = optionalDaySchema("Isi tanggal dengan lengkap, atau kosongkan.");

/** Whose record, and the version of it that the form was made from. */
export const recordKey = z.object({
  employeeId: z.uuid(),
  version: z.coerce.number().int(),
});

export type RecordKey = z.output<typeof recordKey>;

/** Refuses an end before the beginning, at the field `to`. */
export function endsAfterStart(
  value: { readonly from: string; readonly to: string | null },
  context: z.RefinementCtx,
): void {
  if (value.to !== null && value.to < value.from) {
    context.addIssue({ code: "custom", path: ["to"], message: "Tanggal akhir mendahului tanggal mulai." });
  }
}
