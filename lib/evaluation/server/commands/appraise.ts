import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { Prisma } from "@/lib/db/generated/client";
import { transact } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { Parties } from "@/lib/skp/parties";
import { evaluationOutbox } from "../../outbox";
import type { EvaluationRefusal } from "../../refusal";
import { factsOf, type AppraiseInput, type DismissInput } from "../../schema";
import { settlePoints } from "../settle-points";
import { judgedRatings, setRatings } from "../set-ratings";
import { stanceFor } from "../stance";

/** What came of a move: the evaluation, or why not. */
export type EvaluationDone = Result<{ readonly evaluationId: string }, EvaluationRefusal>;

/** Who sets a result, as papers print it: "Yusuf Marzuki, Plt. Camat Contoh". */
export function setterName({ appraiser }: Parties): string {
  return `${appraiser.name}, ${appraiser.jabatan}`;
}

/** Sets both ratings; the predikat follows from the matrix of the period. Until it is received it can be set anew. */
export async function appraise(actor: Actor, input: AppraiseInput): Promise<EvaluationDone> {
  const { agencyId } = actor;
  const { evaluationId } = input;
  return transact(
    actor,
    async (tx, record): Promise<EvaluationDone> => {
      const found = await stanceFor(tx, actor, input, "appraise");
      if (!found.ok) return found;
      const stance = found.value;
      const { parties } = stance.deciders;
      if (parties === null) return refuse({ code: "not-yours" });
      const rated = { ...input, facts: factsOf(input) };
      const isDiscussed = stance.points.length > 0;
      if (isDiscussed && input.discussionReason === null)
        return refuse({ code: "discussion-reason-missing" });
      const judged = await judgedRatings(tx, actor, stance, rated);
      if (!judged.ok) return judged;
      const set = await setRatings(tx, actor, stance, rated, judged.value, {
        origin: isDiscussed
          ? "discussion"
          : stance.evaluation.status === "appraised"
            ? "revision"
            : "appraisal",
        setByName: setterName(parties),
        appraiserId: actor.employeeId,
        paperFileId: null,
      });
      if (!set.ok) return set;
      await settlePoints(tx, actor, stance, {
        answer: "changed",
        reason: input.discussionReason ?? "",
        by: setterName(parties),
        after: rated,
      });
      const { employeeId } = stance.evaluation;
      await tx.outboxEvent.create({
        data: evaluationOutbox(agencyId, "evaluation.appraised", { evaluationId, employeeId }),
        select: { id: true },
      });
      record(auditEvent("evaluation.appraised", evaluationId, { ...set.value }));
      return ok({ evaluationId });
    },
    { attempt: attempted("evaluation.appraised", evaluationId) },
  );
}

/** "Tidak dievaluasi (alasan)": no ratings; the person receives it like a result, and can object like to one. */
export async function dismiss(actor: Actor, input: DismissInput): Promise<EvaluationDone> {
  const { agencyId } = actor;
  const { evaluationId, version, notEvaluated, notEvaluatedNote } = input;
  return transact(
    actor,
    async (tx, record): Promise<EvaluationDone> => {
      const found = await stanceFor(tx, actor, input, "dismiss");
      if (!found.ok) return found;
      const { evaluation, deciders } = found.value;
      if (deciders.parties === null) return refuse({ code: "not-yours" });
      const { count } = await tx.evaluation.updateMany({
        where: { agencyId, id: evaluationId, version },
        data: {
          ...{ status: "appraised", notEvaluated, notEvaluatedNote },
          ...{ hasil: null, perilaku: null, predikat: null, departureReason: null, recommendation: null },
          ...{ facts: Prisma.DbNull, suggestion: Prisma.DbNull, draft: Prisma.DbNull },
          appraiserId: actor.employeeId,
          parties: deciders.parties,
          appraisedAt: new Date(),
          version: { increment: 1 },
        },
      });
      if (count === 0) return refuse({ code: "stale" });
      const { employeeId } = evaluation;
      await tx.outboxEvent.create({
        data: evaluationOutbox(agencyId, "evaluation.appraised", { evaluationId, employeeId }),
        select: { id: true },
      });
      record(auditEvent("evaluation.dismissed", evaluationId, {}));
      return ok({ evaluationId });
    },
    { attempt: attempted("evaluation.dismissed", evaluationId) },
  );
}
