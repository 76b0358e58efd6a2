import type { EvaluationRefusal } from "@/lib/evaluation/refusal";

/** Why a move in a keberatan cannot be made: what stands in the way of any move on the evaluation, and what is its own. */
export type ObjectionRefusal =
  | EvaluationRefusal
  /** A decision that changes the result must change it. */
  | { readonly code: "same-ratings" }
  /** The pejabat penilai has days for an explanation, which are not over; until then nothing is decided. */
  | { readonly code: "not-heard"; readonly until: string };
