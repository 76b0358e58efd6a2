import type { FileRefusal } from "@/lib/file/file-kind";
import type { PlanGap } from "./completeness";
import type { PlanChangeRefusal } from "./plan-change";
import type { PlanDifference } from "./plan-difference";
import type { SkpDenial } from "./policy";
import type { TargetFault } from "./target";

/** Why no SKP was begun. */
export type OpenSkpRefusal =
  | { readonly code: "no-employee" }
  | { readonly code: "year"; readonly year: number }
  | { readonly code: "no-post" }
  | { readonly code: "standing" }
  | { readonly code: "group-external"; readonly group: string }
  | { readonly code: "exists"; readonly skpId: string };

/** Why something was not done with an SKP. */
export type SkpRefusal =
  | SkpDenial
  | PlanChangeRefusal
  /**
   * Somebody has changed the same line or the status meanwhile: how what is stored differs from what was sent, and for a
   * line the mark with which it can be replaced knowingly.
   */
  | { readonly code: "stale"; readonly differences: readonly PlanDifference[]; readonly mark: string | null }
  | { readonly code: "missing"; readonly gaps: readonly PlanGap[] }
  | { readonly code: "target"; readonly faults: readonly TargetFault[] }
  /** Nobody appraises the person today, so that nobody can set the SKP. */
  | { readonly code: "no-appraiser" }
  /** The appraiser is an official who is no civil servant and does not sign in. */
  | { readonly code: "official-appraises"; readonly title: string }
  /** The RHK pimpinan that was chosen is not one in force of the appraiser. */
  | { readonly code: "parent-gone" }
  /** The team is not one in force that the person is in. */
  | { readonly code: "team-gone" }
  | { readonly code: "unchanged" }
  | { readonly code: "not-empty" }
  | { readonly code: "no-last-year" }
  /** The person leads no unit with a perjanjian kinerja in force for the year. */
  | { readonly code: "no-perjanjian" }
  | { readonly code: "answered" }
  /** The same comment has just been written: a second press. */
  | { readonly code: "twice" };

/** Why a signed paper was not taken in. */
export type PaperRefusal =
  | SkpRefusal
  | FileRefusal
  | { readonly code: "not-pdf" }
  /** In the future, or before the year that precedes the SKP's. */
  | { readonly code: "signed-on" };

/** What speaks against setting an SKP unread, with others. */
export type BulkObstacle =
  | { readonly code: "not-opened" }
  | { readonly code: "differs"; readonly count: number }
  | { readonly code: "open-proposal"; readonly count: number };
