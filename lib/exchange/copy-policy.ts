import { mayReadEvaluation, type EvaluationRelation } from "@/lib/evaluation/policy";
import type { EvaluationStatus } from "@/lib/evaluation/rating";
import { allow, deny, type Decision } from "@/lib/kernel/decision";
import { mayReadSkp, type PerformanceRelation } from "@/lib/skp/policy";

/**
 * What was done and said in a period is copied by whoever reads it: the person, both who appraise, roles that reach the
 * unit, and whoever reads the evaluation of the period alone (its preparer, its appraiser of then).
 */
export function mayCopyPeriod(
  relation: PerformanceRelation,
  evaluation: EvaluationRelation | null,
): Decision<"not-found"> {
  const readsEvaluation = evaluation !== null && mayReadEvaluation(evaluation).allowed;
  return mayReadSkp(relation).allowed || readsEvaluation ? allow : deny("not-found");
}

const UNSET: readonly EvaluationStatus[] = ["open", "self_assessed"];

/** Ratings are copied once they are set; by their own person once received, since from then on the days to object count. */
export function mayCopyVerdict(evaluation: EvaluationRelation, status: EvaluationStatus): boolean {
  const isSealed = evaluation.isOwn && status === "appraised";
  return mayReadEvaluation(evaluation).allowed && !UNSET.includes(status) && !isSealed;
}
