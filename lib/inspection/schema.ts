import { z } from "zod";
import { cursorSchema } from "./cursor";
import { MOST_SAMPLED } from "./thresholds";

/** Where a list is to go on. */
export const findingFilter = z.object({ setelah: cursorSchema.default(null) });

/** Whose results of which period. */
export const settingFilter = findingFilter.extend({
  penilai: z.union([z.uuid(), z.string().regex(/^[0-9a-f]{32}$/)]),
  periode: z.uuid(),
});

export const fileFilter = findingFilter.extend({ sidik: z.string().regex(/^[0-9a-f]{64}$/) });

export const SEED_LIMIT = 60;
export const PURPOSE_LIMIT = 200;

/** A sample: of which period and unit, how many, by which seed, what for. */
export const drawSampleSchema = z.object({
  periodId: z.uuid({ error: "Pilih periode." }),
  unitId: z.preprocess((value) => (value === "" ? undefined : value), z.uuid().optional()),
  size: z.coerce
    .number({ error: "Isi dengan angka." })
    .int("Isi dengan bilangan bulat.")
    .min(1, "Sekurang-kurangnya 1.")
    .max(MOST_SAMPLED, `Paling banyak ${String(MOST_SAMPLED)}.`),
  seed: z
    .string({ error: "Isi benih." })
    .trim()
    .min(4, "Benih sekurang-kurangnya 4 huruf atau angka.")
    .max(SEED_LIMIT, `Benih paling panjang ${String(SEED_LIMIT)} huruf atau angka.`),
  purpose: z
    .string({ error: "Tulis untuk pemeriksaan apa." })
    .trim()
    .min(5, "Tulis untuk pemeriksaan apa, misalnya nomor surat tugas.")
    .max(PURPOSE_LIMIT, `Paling panjang ${String(PURPOSE_LIMIT)} huruf.`),
});

export type DrawSampleInput = z.output<typeof drawSampleSchema>;
