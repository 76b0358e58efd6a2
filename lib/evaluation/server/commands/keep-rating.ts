import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { ok, refuse } from "@/lib/kernel/result";
import type { KeepRatingInput } from "../../pembahasan-schema";
import { settlePoints } from "../settle-points";
import { stanceFor } from "../stance";
import { setterName, type EvaluationDone } from "./appraise";

/** The appraiser stays with his ratings though a change was agreed on, and says why: he decides, and answers for it. */
export async function keepRating(actor: Actor, input: KeepRatingInput): Promise<EvaluationDone> {
  const { agencyId } = actor;
  const { evaluationId, version, reason } = input;
  return transact(
    actor,
    async (tx, record): Promise<EvaluationDone> => {
      const found = await stanceFor(tx, actor, input, "keep_rating");
      if (!found.ok) return found;
      const { parties } = found.value.deciders;
      if (parties === null) return refuse({ code: "not-yours" });
      const { count } = await tx.evaluation.updateMany({
        where: { agencyId, id: evaluationId, version },
        data: { version: { increment: 1 } },
      });
      if (count === 0) return refuse({ code: "stale" });
      await settlePoints(tx, actor, found.value, {
        ...{ answer: "kept", reason, by: setterName(parties), after: null },
      });
      record(auditEvent("evaluation.kept", evaluationId, {}));
      return ok({ evaluationId });
    },
    { attempt: attempted("evaluation.kept", evaluationId) },
  );
}
