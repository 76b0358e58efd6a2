import { mayReadEvaluation, type EvaluationRelation } from "@/lib/evaluation/policy";
import type { EvaluationStatus } from "@/lib/evaluation/rating";
import { allow, deny, type Decision } from "@/lib/kernel/decision";
import type { PerformanceRelation } from "@/lib/skp/policy";

/**
 * What was done and said in a period is copied by its person, by those who appraise today, and by whoever reads the
 * evaluation of the period (its preparer, its appraiser of then, roles that reach the unit).
 */
export function mayCopyPeriod(
  { isOwn, isAppraiser, isSuperior }: PerformanceRelation,
  evaluation: EvaluationRelation | null,
): Decision<"not-found"> {
  const readsEvaluation = evaluation !== null && mayReadEvaluation(evaluation).allowed;
  return isOwn || isAppraiser || isSuperior || readsEvaluation ? allow : deny("not-found");
}

const UNSET: readonly EvaluationStatus[] = ["open", "self_assessed"];

/** Ratings are copied once they are set; by their own person once received, since from then on the days to object count. */
export function mayCopyVerdict(evaluation: EvaluationRelation, status: EvaluationStatus): boolean {
  const isSealed = evaluation.isOwn && status === "appraised";
  return mayReadEvaluation(evaluation).allowed && !UNSET.includes(status) && !isSealed;
}
