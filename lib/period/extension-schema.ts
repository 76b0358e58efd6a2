import { z } from "zod";
import { daySchema } from "@/lib/kernel/calendar-schema";
import { EXTENSION_TARGETS } from "./extension";
import { WINDOW_KINDS } from "./window";

export const EXTENSION_REASON_LIMIT = 500;

const id = z.preprocess((value) => (value === "" ? undefined : value), z.uuid().optional());
const key = z
  .string()
  .max(40)
  .optional()
  .transform((value) => (value === "" ? undefined : value));

const MISSING = {
  person: ["employeeId", "Pilih pegawai dari daftar."],
  unit: ["unitId", "Pilih unit dari daftar."],
  group: ["groupKey", "Pilih kelompok."],
} as const;

/** A window of a period held open longer: for whom, until when, and why. */
export const extendWindowSchema = z
  .object({
    periodId: z.uuid(),
    kind: z.enum(WINDOW_KINDS, { error: "Pilih jadwal yang diperpanjang." }),
    target: z.enum(EXTENSION_TARGETS, { error: "Pilih untuk siapa." }),
    employeeId: id,
    unitId: id,
    groupKey: key,
    closesOn: daySchema("Isi tanggal tutup yang baru."),
    reason: z
      .string({ error: "Tulis alasan." })
      .trim()
      .min(10, "Tulis alasan, sekurang-kurangnya 10 huruf.")
      .max(EXTENSION_REASON_LIMIT, `Alasan paling panjang ${String(EXTENSION_REASON_LIMIT)} huruf.`),
  })
  .superRefine((input, context) => {
    if (input.target === "agency") return;
    const [field, message] = MISSING[input.target];
    if (input[field] === undefined) context.addIssue({ code: "custom", path: [field], message });
  });

export type ExtendWindowInput = z.output<typeof extendWindowSchema>;

export const endExtensionSchema = z.object({ extensionId: z.uuid() });

export type EndExtensionInput = z.output<typeof endExtensionSchema>;
