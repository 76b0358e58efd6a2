import { z } from "zod";
import { daySchema } from "@/lib/kernel/calendar-schema";
import { PEMBAHASAN_AGREEMENTS } from "./pembahasan";
import { RATINGS } from "./rating";
import { LONGEST_FACT, LONGEST_REASON, required, version } from "./schema";

export const openPembahasanSchema = z.object({
  unitId: z.uuid({ error: "Pilih unit." }),
  periodId: z.uuid({ error: "Pilih periode." }),
  holdsUntil: daySchema("Isi tanggal terakhir hasil ditahan."),
});
export type OpenPembahasanInput = z.output<typeof openPembahasanSchema>;

const key = z.object({ pembahasanId: z.uuid(), version });

export const notePembahasanSchema = key.extend({
  heldOn: daySchema("Isi tanggal pembahasan."),
  participants: required(2_000, "Peserta", "Tuliskan siapa yang ikut, satu nama tiap baris."),
  conclusion: required(2_000, "Kesimpulan", "Tuliskan kesimpulan umumnya."),
});
export type NotePembahasanInput = z.output<typeof notePembahasanSchema>;

export const closePembahasanSchema = key;
export type ClosePembahasanInput = z.output<typeof closePembahasanSchema>;

const chosen = z
  .union([z.literal(""), z.enum(RATINGS)])
  .optional()
  .transform((rating) => (rating === undefined || rating === "" ? null : rating));

export const agreePointSchema = z
  .object({
    pembahasanId: z.uuid(),
    evaluationId: z.uuid(),
    /** Of the evaluation, as it was when it was talked about. */
    version,
    agreed: z.enum(PEMBAHASAN_AGREEMENTS, { error: "Pilih hasil pembahasan." }),
    hasil: chosen,
    perilaku: chosen,
    reason: required(LONGEST_FACT, "Alasan", "Tuliskan alasannya dalam satu atau dua kalimat."),
  })
  .superRefine(({ agreed, hasil, perilaku }, context) => {
    if (agreed === "keep") return;
    if (hasil === null) {
      context.addIssue({
        code: "custom",
        path: ["hasil"],
        message: "Pilih rating hasil kerja yang disepakati.",
      });
    }
    if (perilaku === null) {
      context.addIssue({
        code: "custom",
        path: ["perilaku"],
        message: "Pilih rating perilaku kerja yang disepakati.",
      });
    }
  });
export type AgreePointInput = z.output<typeof agreePointSchema>;

export const keepRatingSchema = z.object({
  evaluationId: z.uuid(),
  version,
  reason: required(LONGEST_REASON, "Alasan", "Tuliskan mengapa penilaian Anda tetap."),
});
export type KeepRatingInput = z.output<typeof keepRatingSchema>;
