import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import type { Prisma } from "@/lib/db/generated/client";
import { ok, refuse } from "@/lib/kernel/result";
import type { EvaluationKey, SelfAssessInput } from "../../schema";
import { statusAfter, type EvaluationMove } from "../../workflow";
import { stanceFor } from "../stance";
import type { EvaluationDone } from "./appraise";

type OwnEvent = "evaluation.self-assessed" | "evaluation.received" | "evaluation.acknowledged";

/** A move of the person on his or her own evaluation. */
async function ownMove(
  actor: Actor,
  input: EvaluationKey,
  move: EvaluationMove,
  event: OwnEvent,
  change: Prisma.EvaluationUncheckedUpdateManyInput,
): Promise<EvaluationDone> {
  const { agencyId } = actor;
  const { evaluationId, version } = input;
  return transact(
    actor,
    async (tx, record): Promise<EvaluationDone> => {
      const found = await stanceFor(tx, actor, input, move);
      if (!found.ok) return found;
      const status = statusAfter(move, found.value.evaluation.status);
      const { count } = await tx.evaluation.updateMany({
        where: { agencyId, id: evaluationId, version },
        data: { ...change, status, version: { increment: 1 } },
      });
      if (count === 0) return refuse({ code: "stale" });
      record(auditEvent(event, evaluationId, {}));
      return ok({ evaluationId });
    },
    { attempt: attempted(event, evaluationId) },
  );
}

/** Penilaian diri: what the person makes of the period, before the appraiser speaks. */
export function selfAssess(actor: Actor, input: SelfAssessInput): Promise<EvaluationDone> {
  const { selfHasil, selfPerilaku, selfNote } = input;
  return ownMove(actor, input, "self_assess", "evaluation.self-assessed", {
    selfHasil,
    selfPerilaku,
    selfNote,
  });
}

/** Opens the document: the moment from which the days of keberatan count. */
export function receiveResult(actor: Actor, input: EvaluationKey): Promise<EvaluationDone> {
  return ownMove(actor, input, "receive", "evaluation.received", { receivedAt: new Date() });
}

export function acknowledgeResult(actor: Actor, input: EvaluationKey): Promise<EvaluationDone> {
  return ownMove(actor, input, "acknowledge", "evaluation.acknowledged", { acknowledgedAt: new Date() });
}
