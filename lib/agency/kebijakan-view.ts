import type { Kebijakan } from "./kebijakan";
import type { Difference } from "./kebijakan-value";

/** Where the policy of a year comes from: its own, an earlier year's, or the defaults. */
export type KebijakanOrigin =
  | { readonly kind: "own"; readonly savedAt: Date; readonly savedBy: string | null }
  | { readonly kind: "earlier"; readonly year: number }
  | { readonly kind: "default" };

/** What applies in a year. */
export interface KebijakanView {
  readonly year: number;
  readonly policy: Kebijakan;
  /** Of the year's own; 0 where it has none. */
  readonly version: number;
  readonly origin: KebijakanOrigin;
  /** Years that have one of their own. */
  readonly ownYears: readonly number[];
  /** Whether the actor may change it: only with a role for the whole agency, and while the year is open. */
  readonly canEdit: boolean;
}

/** One state that the policy of a year has had, and what it changed of the one before. */
export interface KebijakanVersionView {
  readonly version: number;
  readonly reason: string;
  readonly savedAt: Date;
  readonly savedBy: string;
  readonly differences: readonly Difference[];
  /** What the first version is compared with. */
  readonly comparedWith: "version" | "earlier-year" | "default";
  /** The policy of that version and of the one compared with, for the names of groups. */
  readonly policies: readonly [Kebijakan, Kebijakan];
}

export interface KebijakanHistoryView {
  readonly year: number;
  readonly versions: readonly KebijakanVersionView[];
  /** The version before which older ones follow; null: that was all. */
  readonly olderThan: number | null;
}
