import { z } from "zod";

const about = z.object({ evaluationId: z.uuid(), employeeId: z.uuid() });

/** What this room tells later rooms by the outbox. Payloads name ids, never persons, never ratings. */
export const EVALUATION_TOPICS = {
  /** Set, or set anew before it was received. */
  "evaluation.appraised": about,
  "evaluation.deemed-received": about,
  "evaluation.corrected": about,
  /** Entered from a signed paper: the appraiser hears of it, too. */
  "evaluation.recorded": about.extend({ appraiserId: z.uuid().nullable() }),
  "unit-predikat.set": z.object({ unitId: z.uuid(), periodId: z.uuid() }),
  "preparer.named": z.object({ preparerId: z.uuid(), appraiserId: z.uuid() }),
} as const;

export type EvaluationTopic = keyof typeof EVALUATION_TOPICS;

/** An outbox row, to be written in the transaction of the change that it tells of. */
export function evaluationOutbox<T extends EvaluationTopic>(
  agencyId: string,
  topic: T,
  payload: z.infer<(typeof EVALUATION_TOPICS)[T]>,
) {
  return { agencyId, topic, payload };
}
