import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { FileRefusal } from "@/lib/file/file-kind";
import { FILE_MS, judged, keepFile, type HandedIn } from "@/lib/file/server/file-store";
import { evaluationOutbox } from "../../outbox";
import { isSameRated } from "../../pembahasan";
import type { EvaluationRefusal } from "../../refusal";
import { factsOf, type RecordPaperInput } from "../../schema";
import { ownPaper } from "../paper";
import { settlePoints } from "../settle-points";
import { judgedRatings, setRatings } from "../set-ratings";
import { refusalOf, stanceFor, stanceOn } from "../stance";
import { setterName, type EvaluationDone } from "./appraise";

/** Takes in the paper that an appraiser or superior has signed; what it says is entered after. */
export async function uploadPaper(
  actor: Actor,
  evaluationId: string,
  file: HandedIn,
): Promise<Result<{ readonly fileId: string }, EvaluationRefusal | FileRefusal>> {
  const paper = await judged(file);
  if (!paper.ok) return paper;
  return transact(
    actor,
    async (tx, record): Promise<Result<{ readonly fileId: string }, EvaluationRefusal>> => {
      const stance = await stanceOn(tx, actor, evaluationId);
      if (stance === null) return refuse({ code: "not-found" });
      const move = stance.evaluation.status === "objected" ? "record_decision" : "record_paper";
      const refusal = refusalOf(stance, move, actor);
      if (refusal !== null) return refuse(refusal);
      const { fileId } = await keepFile(tx, actor, paper.value);
      const { name: fileName, sha256: fileHash } = paper.value;
      record(auditEvent("evaluation.paper-uploaded", evaluationId, { fileName, fileHash }));
      return ok({ fileId });
    },
    { timeout: FILE_MS, attempt: attempted("evaluation.paper-uploaded", evaluationId) },
  );
}

/**
 * Enters what an appraiser who does not sign in has set on a signed paper. The result says whose it is and who entered
 * it; the appraiser hears of it, and so does the person.
 */
export async function recordPaper(actor: Actor, input: RecordPaperInput): Promise<EvaluationDone> {
  const { agencyId } = actor;
  const { evaluationId, fileId } = input;
  return transact(
    actor,
    async (tx, record): Promise<EvaluationDone> => {
      const found = await stanceFor(tx, actor, input, "record_paper");
      if (!found.ok) return found;
      const stance = found.value;
      const { parties, appraiser } = stance.deciders;
      if (parties === null) return refuse({ code: "not-yours" });
      const paper = await ownPaper(tx, actor, fileId);
      if (paper === null) return refuse({ code: "paper-missing" });
      const rated = { ...input, facts: factsOf(input) };
      const judgement = await judgedRatings(tx, actor, stance, rated);
      if (!judgement.ok) return judgement;
      await settlePoints(tx, actor, stance, {
        answer: isSameRated(rated, stance.evaluation) ? "kept" : "changed",
        reason: "Sesuai dokumen yang ditandatangani pejabat penilai.",
        by: `${setterName(parties)} (dicatat oleh ${actor.name})`,
        after: isSameRated(rated, stance.evaluation) ? null : rated,
      });
      const appraiserId = appraiser.kind === "employee" ? appraiser.employeeId : null;
      const set = await setRatings(tx, actor, stance, rated, judgement.value, {
        origin: "paper",
        setByName: `${setterName(parties)} (dicatat oleh ${actor.name})`,
        appraiserId,
        paperFileId: fileId,
      });
      if (!set.ok) return set;
      const { employeeId } = stance.evaluation;
      await tx.outboxEvent.create({
        data: evaluationOutbox(agencyId, "evaluation.recorded", { evaluationId, employeeId, appraiserId }),
        select: { id: true },
      });
      record(auditEvent("evaluation.recorded", evaluationId, { ...set.value, fileHash: paper.sha256 }));
      return ok({ evaluationId });
    },
    { attempt: attempted("evaluation.recorded", evaluationId) },
  );
}
