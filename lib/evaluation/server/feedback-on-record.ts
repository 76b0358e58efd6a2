import type { Tx } from "@/lib/db/server/door";
import { calendarDateToDb } from "@/lib/kernel/calendar";
import type { EarlierFeedback } from "../appraisal";
import type { KeptEvaluation } from "./evaluation-row";

/** Whether the person has been told before, in feedback on record about this SKP, that something needs to improve. */
export async function earlierFeedback(
  tx: Tx,
  agencyId: string,
  evaluation: KeptEvaluation,
): Promise<EarlierFeedback> {
  const told = await tx.feedback.findMany({
    where: {
      agencyId,
      skpId: evaluation.skp.id,
      tone: "to_improve",
      date: { lte: calendarDateToDb(evaluation.period.span.to) },
    },
    select: { rhkId: true, perilaku: true },
    take: 200,
  });
  return {
    hasil: told.some(({ rhkId }) => rhkId !== null),
    perilaku: told.some(({ perilaku }) => perilaku !== null),
  };
}
