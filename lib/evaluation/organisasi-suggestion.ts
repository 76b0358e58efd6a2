import { z } from "zod";
import { Exact } from "@/lib/kernel/decimal";
import { PREDIKAT_ORGANISASI, RATINGS, type PredikatOrganisasi, type Rating } from "./rating";
import type { OrganisasiRules } from "./rulesets";

/** What one line of the working counts as. */
export const LINE_COUNTS = ["beyond", "met", "partial", "still", "no-figure", "uncountable"] as const;
export type LineCount = (typeof LINE_COUNTS)[number];

const line = z.object({
  label: z.string(),
  target: z.string(),
  /** As papers print it; null where nothing was entered. */
  realisasi: z.string().nullable(),
  /** Exact percent in plain writing; null where none comes out. */
  capaian: z.string().nullable(),
  counts: z.enum(LINE_COUNTS),
});

const outcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("predikat"), predikat: z.enum(PREDIKAT_ORGANISASI) }),
  /** Of a year: the rating of the capaian, and what follows with each rating of the pimpinan's ekspektasi. */
  z.object({
    kind: z.literal("by-expectation"),
    capaian: z.enum(RATINGS),
    table: z.record(z.enum(RATINGS), z.enum(PREDIKAT_ORGANISASI)),
  }),
  z.object({ kind: z.literal("none"), because: z.enum(["no-lines", "too-few-figures"]) }),
]);

/** What the system proposes for a unit, with its working; kept with the predikat that was then set. */
export const organisasiSuggestion = z.object({
  basis: z.enum(["rencana_aksi", "perjanjian_kinerja"]),
  lines: z.array(line),
  outcome,
});

export type SuggestionLine = z.infer<typeof line>;
export type OrganisasiSuggestion = z.infer<typeof organisasiSuggestion>;

const HUNDRED = new Exact(100);

/** What a capaian in percent counts as; null: none came out, though something was entered or not. */
export function countOf(capaian: string | null, hasFigure: boolean): LineCount {
  if (capaian === null) return hasFigure ? "uncountable" : "no-figure";
  const percent = new Exact(capaian);
  if (percent.gt(HUNDRED)) return "beyond";
  if (percent.eq(HUNDRED)) return "met";
  return percent.lte(0) ? "still" : "partial";
}

interface Shares {
  readonly counted: number;
  /** In percent of what is counted. */
  readonly met: Exact;
  readonly beyond: Exact;
  readonly still: Exact;
  readonly isMostlyEmpty: boolean;
}

/**
 * Shares of the lines. One whose capaian cannot be worked out (a target of zero) is left to the pimpinan and not
 * counted; one without a figure is: for an action it is no progress, for an indicator not reached.
 */
function sharesOf(lines: readonly SuggestionLine[]): Shares {
  const counted = lines.filter(({ counts }) => counts !== "uncountable");
  const share = (...counts: readonly LineCount[]) =>
    counted.length === 0
      ? new Exact(0)
      : new Exact(counted.filter((one) => counts.includes(one.counts)).length).times(100).div(counted.length);
  return {
    counted: counted.length,
    met: share("met", "beyond"),
    beyond: share("beyond"),
    still: share("still", "no-figure"),
    isMostlyEmpty: share("no-figure").gt(50),
  };
}

/** Of a period, from the steps of the unit's rencana aksi (SE 3/2023). */
export function periodicSuggestion(
  lines: readonly SuggestionLine[],
  { periodic }: OrganisasiRules,
): OrganisasiSuggestion {
  const { counted, met, beyond, still } = sharesOf(lines);
  const proposed = (): PredikatOrganisasi => {
    if (still.gt(periodic.stillAbove)) return "sangat_kurang";
    if (met.eq(HUNDRED) && beyond.gte(periodic.beyondFrom)) return "istimewa";
    if (met.gte(periodic.baikFrom)) return "baik";
    return met.gte(periodic.butuhPerbaikanFrom) ? "butuh_perbaikan" : "kurang";
  };
  return {
    basis: "rencana_aksi",
    lines: [...lines],
    outcome:
      counted === 0 ? { kind: "none", because: "no-lines" } : { kind: "predikat", predikat: proposed() },
  };
}

/** Of a year, from the capaian of the perjanjian kinerja; the ekspektasi is the pimpinan's to rate (SE 3/2023). */
export function annualSuggestion(
  lines: readonly SuggestionLine[],
  { annual }: OrganisasiRules,
): OrganisasiSuggestion {
  const basis = "perjanjian_kinerja";
  const { counted, met, beyond, isMostlyEmpty } = sharesOf(lines);
  if (counted === 0) return { basis, lines: [...lines], outcome: { kind: "none", because: "no-lines" } };
  if (isMostlyEmpty) {
    return { basis, lines: [...lines], outcome: { kind: "none", because: "too-few-figures" } };
  }
  const rating = (): Rating => {
    if (met.eq(HUNDRED) && beyond.gte(annual.beyondFrom)) return "di_atas";
    return met.gte(annual.meetsFrom) ? "sesuai" : "di_bawah";
  };
  const capaian = rating();
  return {
    basis,
    lines: [...lines],
    outcome: { kind: "by-expectation", capaian, table: { ...annual.table[capaian] } },
  };
}

/** The predikat that is proposed once the ekspektasi is rated; null where none can be. */
export function proposedPredikat(
  { outcome: found }: OrganisasiSuggestion,
  expectation: Rating | null,
): PredikatOrganisasi | null {
  switch (found.kind) {
    case "predikat":
      return found.predikat;
    case "by-expectation":
      return expectation === null ? null : found.table[expectation];
    case "none":
      return null;
  }
}
