import type { Predikat } from "@/lib/evaluation/rating";
import type { CalendarDate } from "@/lib/kernel/calendar";

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
  | { readonly code: "plan_too_long"; readonly rhks: number; readonly ikis: number };

/** Those that only ask to be looked at. */
export function isPerformanceWarning({ code }: PerformanceFault): boolean {
  return code === "result_begun_here";
}
