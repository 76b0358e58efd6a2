import { mayReadEvaluation, type EvaluationRelation } from "@/lib/evaluation/policy";
import type { EvaluationStatus } from "@/lib/evaluation/rating";
import { allow, allOf, deny, type Decision } from "@/lib/kernel/decision";
import { mayReadSkp, type PerformanceRelation } from "@/lib/skp/policy";

/** Why there is no paper to print. */
export type PaperDenial = "not-found" | "not-agreed" | "not-appraised" | "not-received" | "made-elsewhere";

/** What was made in another application has its paper there; a second one from here would be no original. */
export function isMadeHere(isElsewhere: boolean): Decision<PaperDenial> {
  return isElsewhere ? deny("made-elsewhere") : allow;
}

/** An SKP is printed once both have agreed on it, for whoever may read it. */
export function mayPrintSkp(relation: PerformanceRelation, agreedVersion: number): Decision<PaperDenial> {
  return allOf<PaperDenial>(mayReadSkp(relation), agreedVersion > 0 ? allow : deny("not-agreed"));
}

const NOT_YET: readonly EvaluationStatus[] = ["open", "self_assessed"];

/** Whether an evaluation in this status is a paper, to its own person or to another. */
export function isPaper(status: EvaluationStatus, isOwn: boolean): Decision<PaperDenial> {
  if (NOT_YET.includes(status)) return deny("not-appraised");
  // From the day of receipt the days for a keberatan count: nobody reads his result around it.
  return isOwn && status === "appraised" ? deny("not-received") : allow;
}

/** An evaluation is printed once it is set; by its own person once he has received it. */
export function mayPrintEvaluation(
  relation: EvaluationRelation,
  status: EvaluationStatus,
): Decision<PaperDenial> {
  return allOf<PaperDenial>(mayReadEvaluation(relation), isPaper(status, relation.isOwn));
}

/**
 * Whether a paper that was signed elsewhere may be taken back: by its own person, by those who sign it, and by a role
 * that keeps them for the unit. Reading alone does not suffice.
 */
export function mayKeepSigned(
  relation: Pick<PerformanceRelation, "isOwn" | "isAppraiser" | "isSuperior">,
  isKeeper: boolean,
): Decision<"not-found"> {
  const { isOwn, isAppraiser, isSuperior } = relation;
  return isOwn || isAppraiser || isSuperior || isKeeper ? allow : deny("not-found");
}
