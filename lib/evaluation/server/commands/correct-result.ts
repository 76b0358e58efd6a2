import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { ok, refuse } from "@/lib/kernel/result";
import { evaluationOutbox } from "../../outbox";
import { predikatOf, rulesOf } from "../../rulesets";
import type { CorrectInput } from "../../schema";
import { putOnRecord } from "../results";
import { stanceFor } from "../stance";
import { resultsOf, suggestionFor } from "../suggested";
import type { EvaluationDone } from "./appraise";

/** Corrects a final result, with a reason. What was set before stays on record, and so do the papers printed of it. */
export async function correctResult(actor: Actor, input: CorrectInput): Promise<EvaluationDone> {
  const { agencyId } = actor;
  const { evaluationId, version, hasil, perilaku, reason } = input;
  return transact(
    actor,
    async (tx, record): Promise<EvaluationDone> => {
      const found = await stanceFor(tx, actor, input, "correct");
      if (!found.ok) return found;
      const stance = found.value;
      const { evaluation, organisasi } = stance;
      if (evaluation.hasil === hasil && evaluation.perilaku === perilaku)
        return refuse({ code: "unchanged" });
      const suggestion = suggestionFor(stance, await resultsOf(tx, agencyId, stance));
      if (suggestion.basis === "organisasi" && suggestion.rating !== hasil) {
        const { rating, predikat } = suggestion;
        return refuse({ code: "head-rating", rating, predikat, unitName: organisasi.unitName });
      }
      const predikat = predikatOf(rulesOf(evaluation.period.ruleset), hasil, perilaku);
      const { count } = await tx.evaluation.updateMany({
        where: { agencyId, id: evaluationId, version },
        data: {
          ...{ hasil, perilaku, predikat, notEvaluated: null, notEvaluatedNote: null },
          version: { increment: 1 },
        },
      });
      if (count === 0) return refuse({ code: "stale" });
      const mark = await putOnRecord(tx, actor, {
        ...{ evaluationId, origin: "correction", hasil, perilaku, predikat, reason, paperFileId: null },
        setByName: actor.name,
      });
      const { employeeId } = evaluation;
      await tx.outboxEvent.create({
        data: evaluationOutbox(agencyId, "evaluation.corrected", { evaluationId, employeeId }),
        select: { id: true },
      });
      record(auditEvent("evaluation.corrected", evaluationId, { ...mark }));
      return ok({ evaluationId });
    },
    { attempt: attempted("evaluation.corrected", evaluationId) },
  );
}
