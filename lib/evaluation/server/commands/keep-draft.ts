import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { ok, refuse } from "@/lib/kernel/result";
import type { KeepDraftInput } from "../../schema";
import type { StoredDraft } from "../../stored";
import { stanceFor } from "../stance";
import type { EvaluationDone } from "./appraise";

/**
 * Keeps what stands in the fields, right or wrong. The evaluation's version stays, so that a draft which is still being
 * kept does not make setting the ratings stale; the draft has a count of its own, by which two who type at once are told
 * of each other.
 */
export async function keepDraft(actor: Actor, input: KeepDraftInput): Promise<EvaluationDone> {
  const { evaluationId, version, revision, fields } = input;
  return transact(
    actor,
    async (tx, record): Promise<EvaluationDone> => {
      const found = await stanceFor(tx, actor, input, "draft");
      if (!found.ok) return found;
      const { draft } = found.value.evaluation;
      if ((draft?.revision ?? 0) !== revision) {
        return refuse({ code: "draft-elsewhere", by: draft?.by ?? "orang lain" });
      }
      const next: StoredDraft = {
        revision: revision + 1,
        by: actor.name,
        at: new Date().toISOString(),
        fields,
      };
      const count = await tx.$executeRaw(sql`
        UPDATE evaluation SET draft = ${JSON.stringify(next)}::jsonb
        WHERE id = ${evaluationId}::uuid AND version = ${version}::int
          AND coalesce((draft ->> 'revision')::int, 0) = ${revision}::int`);
      if (count === 0) return refuse({ code: "stale" });
      record(auditEvent("evaluation.drafted", evaluationId, {}));
      return ok({ evaluationId });
    },
    { attempt: attempted("evaluation.drafted", evaluationId) },
  );
}
