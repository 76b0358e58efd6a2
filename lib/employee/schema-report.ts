import { z } from "zod";
import { optionalText, requiredText } from "./schema-field";

/** "Pejabat penilai saya keliru": who it should be may be said, and need not. */
export const reportAppraiserSchema = z.object({ note: optionalText(500, "Catatan") });

export type ReportAppraiserInput = z.output<typeof reportAppraiserSchema>;

/** How a report was dealt with: the record was put right, or the appraiser shown is the right one. */
export const REPORT_ANSWERS = ["corrected", "explained"] as const;

export type ReportAnswer = (typeof REPORT_ANSWERS)[number];

export const answerReportSchema = z.object({
  reportId: z.uuid(),
  version: z.coerce.number().int(),
  outcome: z.enum(REPORT_ANSWERS, { error: "Pilih: sudah diperbaiki, atau sudah benar." }),
  answer: requiredText(500, "Jawaban", "Tuliskan satu kalimat untuk pegawai yang melapor."),
});

export type AnswerReportInput = z.output<typeof answerReportSchema>;
