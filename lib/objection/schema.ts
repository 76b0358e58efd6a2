import { z } from "zod";
import { OBJECTION_DECISIONS, RATINGS } from "@/lib/evaluation/rating";

const key = z.object({ evaluationId: z.uuid(), version: z.coerce.number().int() });

export const LONGEST_OBJECTION = 4_000;

function text(label: string, missing: string) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(LONGEST_OBJECTION, `${label} paling panjang ${LONGEST_OBJECTION.toLocaleString("id-ID")} huruf.`);
}

export const fileObjectionSchema = key.extend({
  reason: text("Alasan", "Tuliskan alasan keberatan Anda, sebaiknya dengan fakta dan bukti dukungnya."),
});
export type FileObjectionInput = z.output<typeof fileObjectionSchema>;

export const explainObjectionSchema = key.extend({
  explanation: text("Penjelasan", "Tuliskan penjelasan Anda atas keberatan ini."),
});
export type ExplainObjectionInput = z.output<typeof explainObjectionSchema>;

const optionalRating = z
  .union([z.literal(""), z.enum(RATINGS)])
  .optional()
  .transform((rating) => (rating === undefined || rating === "" ? null : rating));

const decisionFields = {
  decision: z.enum(OBJECTION_DECISIONS, { error: "Pilih keputusan: ditolak atau diubah." }),
  decisionNote: text("Pertimbangan", "Tuliskan pertimbangan keputusan Anda."),
  hasil: optionalRating,
  perilaku: optionalRating,
};

interface DecisionFields {
  readonly decision: (typeof OBJECTION_DECISIONS)[number];
  readonly hasil: (typeof RATINGS)[number] | null;
  readonly perilaku: (typeof RATINGS)[number] | null;
}

/** A result that is changed has both ratings. */
function checkRatings({ decision, hasil, perilaku }: DecisionFields, context: z.RefinementCtx): void {
  if (decision !== "diubah") return;
  if (hasil === null) {
    context.addIssue({ code: "custom", path: ["hasil"], message: "Pilih rating hasil kerja yang baru." });
  }
  if (perilaku === null) {
    context.addIssue({
      code: "custom",
      path: ["perilaku"],
      message: "Pilih rating perilaku kerja yang baru.",
    });
  }
}

export const decideObjectionSchema = key.extend(decisionFields).superRefine(checkRatings);
export type DecideObjectionInput = z.output<typeof decideObjectionSchema>;

/** As decided on the signed paper that was handed in before (`fileId`). */
export const recordDecisionSchema = key
  .extend({ ...decisionFields, fileId: z.uuid({ error: "Unggah keputusan yang sudah ditandatangani." }) })
  .superRefine(checkRatings);
export type RecordDecisionInput = z.output<typeof recordDecisionSchema>;
