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
  /** Who leads the unit hears of it, and of what is expected of the unit. */
  "unit-expectation.set": z.object({ unitId: z.uuid(), year: z.number().int() }),
  /** A task of an improvement plan was given to somebody, or its day was moved. */
  "improvement.assigned": z.object({ actionId: z.uuid() }),
  /** Its day is over and it is not done: its owner hears of it, once for each day that it was due on. */
  "improvement.overdue": z.object({ actionId: z.uuid() }),
  /** Its owner has said how far it is: who leads the unit hears of it. */
  "improvement.reported": z.object({ actionId: z.uuid() }),
  /** Opened: those who appraise its people hear of it. */
  "pembahasan.opened": z.object({ pembahasanId: z.uuid() }),
  /** A change was agreed on: the appraiser of the evaluation hears of it. */
  "pembahasan.agreed": z.object({ pembahasanId: z.uuid(), evaluationId: z.uuid() }),
  /** The appraiser has changed his rating, or kept it: who leads the pembahasan hears of it. */
  "pembahasan.answered": z.object({ pembahasanId: z.uuid(), evaluationId: z.uuid() }),
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
