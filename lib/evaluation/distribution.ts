import type { Kebijakan } from "@/lib/agency/kebijakan";
import { PREDIKATS, type Predikat, type PredikatOrganisasi } from "./rating";

/** How many people of a team came to which predikat. */
export type PredikatCounts = Readonly<Record<Predikat, number>>;

/** The guide's switches and shares in percent, of the agency's policy (SE MenPANRB 3/2023; domain §3.4, §0a.9). */
export type DistributionRule = Kebijakan["distribution"];

/** Where a team leaves the guide. Notices for the one who decides, never walls. */
export type GuideFinding =
  /** "Sebagian besar" should have this predikat, and has not. */
  | {
      readonly code: "not-most";
      readonly predikat: Predikat;
      readonly mostIs: DistributionRule["mostIs"];
      readonly count: number;
    }
  | { readonly code: "too-many"; readonly predikat: Predikat; readonly count: number; readonly most: number }
  | {
      readonly code: "too-few";
      readonly predikats: readonly Predikat[];
      readonly count: number;
      readonly least: number;
    }
  | { readonly code: "none-allowed"; readonly predikat: Predikat; readonly count: number };

/** How a team stands to the guide, or why it is not held against it. */
export type DistributionCheck =
  | { readonly kind: "hidden" }
  | { readonly kind: "no-organisasi"; readonly size: number }
  | { readonly kind: "too-small"; readonly size: number; readonly least: number }
  | { readonly kind: "checked"; readonly size: number; readonly findings: readonly GuideFinding[] };

export const NO_COUNTS: PredikatCounts = {
  sangat_baik: 0,
  baik: 0,
  butuh_perbaikan: 0,
  kurang: 0,
  sangat_kurang: 0,
};

export function sizeOf(counts: PredikatCounts): number {
  return PREDIKATS.reduce((sum, predikat) => sum + counts[predikat], 0);
}

/** The team with one more person of that predikat. */
export function withPredikat(counts: PredikatCounts, predikat: Predikat | null): PredikatCounts {
  return predikat === null ? counts : { ...counts, [predikat]: counts[predikat] + 1 };
}

/** The most people of a team that are no more than a share of it. */
function mostOf(size: number, percent: number): number {
  return Math.floor((size * percent) / 100);
}

/** The fewest people of a team that are no less than a share of it. */
function leastOf(size: number, percent: number): number {
  return Math.ceil((size * percent) / 100);
}

function isMost(counts: PredikatCounts, predikat: Predikat, mostIs: DistributionRule["mostIs"]): boolean {
  const own = counts[predikat];
  return mostIs === "majority" ? own * 2 > sizeOf(counts) : PREDIKATS.every((other) => counts[other] <= own);
}

/** Sebagian besar, and yet no more than its share. */
function mostFindings(counts: PredikatCounts, predikat: Predikat, rule: DistributionRule): GuideFinding[] {
  const count = counts[predikat];
  const most = mostOf(sizeOf(counts), rule.mostAtMost);
  const findings: GuideFinding[] = [];
  if (!isMost(counts, predikat, rule.mostIs)) {
    findings.push({ code: "not-most", predikat, mostIs: rule.mostIs, count });
  }
  if (count > most) findings.push({ code: "too-many", predikat, count, most });
  return findings;
}

function atMost(counts: PredikatCounts, predikat: Predikat, percent: number): GuideFinding[] {
  const count = counts[predikat];
  const most = mostOf(sizeOf(counts), percent);
  return count > most ? [{ code: "too-many", predikat, count, most }] : [];
}

function atLeast(counts: PredikatCounts, predikats: readonly Predikat[], least: number): GuideFinding[] {
  const count = predikats.reduce((sum, predikat) => sum + counts[predikat], 0);
  return count < least ? [{ code: "too-few", predikats, count, least }] : [];
}

/** Where a team of any size leaves the guide that belongs to its unit's predikat; nothing for nobody. */
export function guideFindings(
  counts: PredikatCounts,
  organisasi: PredikatOrganisasi,
  rule: DistributionRule,
): readonly GuideFinding[] {
  const size = sizeOf(counts);
  if (size === 0) return [];
  const core = leastOf(size, rule.coreAtLeast);
  const side = leastOf(size, rule.sideAtLeast);
  switch (organisasi) {
    case "istimewa":
      return mostFindings(counts, "sangat_baik", rule);
    case "baik":
      return [...mostFindings(counts, "baik", rule), ...atLeast(counts, ["butuh_perbaikan", "kurang"], 1)];
    case "butuh_perbaikan":
      return [
        ...atLeast(counts, ["butuh_perbaikan"], core),
        ...atMost(counts, "sangat_baik", rule.bestAtMost),
      ];
    case "kurang":
      return [
        ...atLeast(counts, ["kurang"], core),
        ...atLeast(counts, ["butuh_perbaikan"], side),
        ...atMost(counts, "sangat_baik", rule.bestAtMost),
      ];
    case "sangat_kurang":
      return [
        ...atLeast(counts, ["sangat_kurang"], core),
        ...atLeast(counts, ["kurang", "butuh_perbaikan"], side),
        ...(counts.sangat_baik > 0
          ? [{ code: "none-allowed", predikat: "sangat_baik", count: counts.sangat_baik } as const]
          : []),
      ];
  }
}

/**
 * How a team stands to the guide. Teams under the policy's size are not held against it: a share of three people says
 * nothing, and the guide of "Baik" would ask for somebody weak in every team of two.
 */
export function checkDistribution(
  counts: PredikatCounts,
  organisasi: PredikatOrganisasi | null,
  rule: DistributionRule,
): DistributionCheck {
  const size = sizeOf(counts);
  if (!rule.isShown) return { kind: "hidden" };
  if (size < rule.leastTeam) return { kind: "too-small", size, least: rule.leastTeam };
  if (organisasi === null) return { kind: "no-organisasi", size };
  return { kind: "checked", size, findings: guideFindings(counts, organisasi, rule) };
}
