import { Exact } from "@/lib/kernel/decimal";
import type { PredikatOrganisasi, Rating } from "./rating";

/** Thresholds in percent, of the agency's policy (domain §3.5: ours, not the regulation's). */
export interface SuggestionRule {
  readonly aboveFrom: number;
  readonly meetsFrom: number;
  /** Whether 100 % of a target above which nothing is possible is above as well (domain §3.5, §5.3 `[M]`). */
  readonly isFullAbove: boolean;
}

/** How an indicator came out. */
export interface IndicatorCapaian {
  /** Exact, in plain writing; null: it cannot be worked out. */
  readonly percent: string | null;
  /** Its target is the most that is possible. */
  readonly isHighest: boolean;
}

/** How many indicators came out how; `uncountable`: judged by a human. */
export type CapaianCounts = Readonly<Record<"above" | "meets" | "below" | "uncountable", number>>;

/** "Saran sistem" for the rating hasil kerja, with its working; never more than help for the one who decides. */
export type HasilSuggestion =
  | { readonly basis: "none"; readonly counts: CapaianCounts }
  | { readonly basis: "capaian"; readonly rating: Rating; readonly counts: CapaianCounts }
  /** Of a unit's head: not a suggestion but the rule (domain §0.4, §0a.8). */
  | {
      readonly basis: "organisasi";
      readonly rating: Rating;
      readonly predikat: PredikatOrganisasi;
    };

export type HeadRule = Extract<HasilSuggestion, { readonly basis: "organisasi" }>;

/** What one indicator alone would come to; null: it cannot be worked out. */
export function capaianRating({ percent, isHighest }: IndicatorCapaian, rule: SuggestionRule): Rating | null {
  if (percent === null) return null;
  const value = new Exact(percent);
  if (value.gte(rule.aboveFrom)) return "di_atas";
  if (rule.isFullAbove && isHighest && value.gte(100)) return "di_atas";
  return value.gte(rule.meetsFrom) ? "sesuai" : "di_bawah";
}

/**
 * What the indicators of a period together suggest, by counting and not by averaging: more than half below →
 * di bawah; none below and at least half above → di atas; else sesuai. Indicators that cannot be worked out are left
 * out and told.
 */
export function suggestHasil(capaians: readonly IndicatorCapaian[], rule: SuggestionRule): HasilSuggestion {
  const ratings = capaians.map((capaian) => capaianRating(capaian, rule));
  const count = (wanted: Rating | null) => ratings.filter((rating) => rating === wanted).length;
  const counts: CapaianCounts = {
    above: count("di_atas"),
    meets: count("sesuai"),
    below: count("di_bawah"),
    uncountable: count(null),
  };
  const counted = ratings.length - counts.uncountable;
  if (counted === 0) return { basis: "none", counts };
  if (counts.below * 2 > counted) return { basis: "capaian", rating: "di_bawah", counts };
  const isAbove = counts.below === 0 && counts.above * 2 >= counted;
  return { basis: "capaian", rating: isAbove ? "di_atas" : "sesuai", counts };
}
