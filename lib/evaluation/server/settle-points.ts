import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import type { PembahasanAnswer } from "../pembahasan";
import { evaluationOutbox } from "../outbox";
import type { Rating } from "../rating";
import type { Stance } from "./stance";

interface PointAnswer {
  readonly answer: PembahasanAnswer;
  readonly reason: string;
  /** Name and jabatan of who answers. */
  readonly by: string;
  /** The ratings that are set now; null where they stay. */
  readonly after: { readonly hasil: Rating; readonly perilaku: Rating } | null;
}

/** Answers the points that wait for the appraiser of an evaluation, and lets their leader know. */
export async function settlePoints(
  tx: Tx,
  { agencyId }: Actor,
  { evaluation, points }: Stance,
  { answer, reason, by, after }: PointAnswer,
): Promise<void> {
  if (points.length === 0) return;
  await tx.pembahasanPoint.updateMany({
    where: { agencyId, id: { in: points.map(({ id }) => id) }, answer: null },
    data: {
      ...{ answer, answerReason: reason, answeredByName: by, answeredAt: new Date() },
      afterHasil: after?.hasil ?? null,
      afterPerilaku: after?.perilaku ?? null,
    },
  });
  await tx.outboxEvent.createMany({
    data: points.map(({ pembahasanId }) =>
      evaluationOutbox(agencyId, "pembahasan.answered", { pembahasanId, evaluationId: evaluation.id }),
    ),
  });
}
