import type { DistributionCheck, DistributionRule, PredikatCounts } from "./distribution";
import type { OrganisasiSuggestion } from "./organisasi-suggestion";
import type { PredikatOrganisasi, Rating } from "./rating";
import type { PeriodRef } from "./view";

/** Where the predikat that counts for a unit comes from. */
export type PredikatSource = "own" | "follows" | "part" | "none";

/** A unit with its predikat in a period. */
export interface UnitPredikatView {
  readonly id: string;
  readonly name: string;
  readonly predikat: PredikatOrganisasi | null;
  readonly source: PredikatSource;
  /** The unit whose predikat it is, or which would have to have one. */
  readonly sourceName: string;
  readonly reason: string | null;
  readonly setBy: string | null;
  readonly setAt: Date | null;
  /** 0 where none was set for the unit itself. */
  readonly version: number;
  /** Who sets it, in words. */
  readonly setter: string;
  readonly maySet: boolean;
  readonly hasUnder: boolean;
  /** Of the people in it and under it; null where the reader does not oversee it. */
  readonly counts: PredikatCounts | null;
  readonly check: DistributionCheck | null;
}

/** A predikat that was set, as its paper prints it. */
export interface SetPredikat {
  readonly id: string;
  readonly suggestion: OrganisasiSuggestion | null;
  readonly expectation: Rating | null;
}

/** Ekspektasi pimpinan of a unit in a year (SE MenPANRB 3/2023). */
export interface ExpectationView {
  readonly text: string;
  readonly setBy: string;
  readonly setAt: Date;
  readonly version: number;
}

export interface OrganisasiPage {
  /** What the system proposes now, with its working; null where the unit follows another or the reader is only in it. */
  readonly suggestion: OrganisasiSuggestion | null;
  /** What the pimpinan expects of the unit in the year; null where nothing was written. */
  readonly expectation: ExpectationView | null;
  /** The actor writes it, as the year's predikat is not set yet. */
  readonly mayExpect: boolean;
  /** The improvement plan after this predikat, and whether the actor may begin one; null where none is shown. */
  readonly improvement: { readonly id: string | null; readonly mayBegin: boolean } | null;
  /** Of the predikat that was set for the unit itself. */
  readonly set: SetPredikat | null;
  readonly period: PeriodRef;
  readonly periods: readonly PeriodRef[];
  readonly rule: DistributionRule;
  readonly unit: UnitPredikatView;
  readonly path: readonly { readonly id: string; readonly name: string }[];
  readonly under: readonly UnitPredikatView[];
  readonly roots: readonly { readonly id: string; readonly name: string }[];
}
