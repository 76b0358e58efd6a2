import type { Predikat } from "@/lib/evaluation/rating";
import type { TargetFault } from "@/lib/iku/target";
import type { CalendarDate } from "@/lib/kernel/calendar";

/** What is wrong with a line of a register of indicators. */
export type IkuFault =
  | { readonly code: "node_unknown" }
  | { readonly code: "node_ambiguous"; readonly count: number }
  | { readonly code: "form_unknown" | "accumulation_unknown" | "rhythm_unknown" | "iku_jenis_unknown" }
  | { readonly code: "control_unknown" | "baseline_year_unreadable" | "scale_short" }
  | { readonly code: "target_unreadable"; readonly fault: TargetFault }
  | { readonly code: "target_periods"; readonly expected: number; readonly given: number }
  | { readonly code: "iku_twice"; readonly line: number }
  | { readonly code: "iku_retired" }
  /** Kept as it is: who answers, and what is measured, is changed on the indicator's page. */
  | { readonly code: "owner_differs" | "node_differs"; readonly kept: string };

/** What is wrong with a line about a plan or a result that was made elsewhere. */
export type PerformanceFault =
  /** Not registered here; somebody of another agency looks the same. */
  | { readonly code: "person_unknown" | "appraiser_unknown" }
  | { readonly code: "person_unplaced" | "appraiser_missing" | "own_appraiser" }
  /** Nobody brings in a plan or a result of his own. */
  | { readonly code: "own_plan" | "own_result" }
  // results
  | { readonly code: "period_unreadable" | "period_unknown" }
  | { readonly code: "period_not_begun"; readonly from: CalendarDate }
  | { readonly code: "rating_unknown" | "predikat_unknown" }
  | { readonly code: "predikat_differs"; readonly expected: Predikat }
  | { readonly code: "day_to_come" }
  | { readonly code: "day_before_period"; readonly from: CalendarDate }
  | { readonly code: "result_twice"; readonly line: number; readonly isSame: boolean }
  /** Set here: nothing that comes from elsewhere takes its place. */
  | { readonly code: "result_here"; readonly period: string }
  /** Being worked on here, and not set: what comes from elsewhere ends it. */
  | { readonly code: "result_begun_here"; readonly period: string }
  // plans
  | { readonly code: "year_unreadable" | "year_to_come" }
  | { readonly code: "jenis_unknown" | "aspek_unknown" | "assigner_unknown" }
  | { readonly code: "plan_here"; readonly year: number }
  | { readonly code: "indicator_twice"; readonly line: number }
  | { readonly code: "plan_too_long"; readonly rhks: number; readonly ikis: number }
  // posts of a planned structure
  | { readonly code: "unit_ends" }
  | IkuFault;

/** Those that only ask to be looked at. */
export function isPerformanceWarning({ code }: PerformanceFault): boolean {
  return code === "result_begun_here" || code === "owner_differs" || code === "node_differs";
}
