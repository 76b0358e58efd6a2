import type { Predikat } from "@/lib/evaluation/rating";

/** How many of how many have done a step. */
export interface SheetStep {
  readonly label: string;
  /** Already in words: "85 %", or "–" where nobody is expected. */
  readonly share: string;
  readonly done: number;
  readonly late: number;
}

export interface SheetPredikat {
  readonly predikat: Predikat;
  readonly label: string;
  readonly count: number;
}

/** A unit below, or several summed; shares in the order of the steps. */
export interface SheetUnit {
  readonly name: string;
  readonly people: number;
  readonly shares: readonly string[];
  readonly organisasi: string;
  readonly predikats: readonly number[];
}

export interface SheetTrend {
  readonly label: string;
  readonly share: string;
  readonly predikats: readonly number[];
}

/** The page a month for the pimpinan: all that stands on it, in words and numbers. */
export interface OverviewSheet {
  readonly agency: string;
  readonly unit: string;
  readonly period: string;
  /** As of when the figures are, and what is not in them yet. */
  readonly counted: string;
  readonly steps: readonly SheetStep[];
  /** Whether there can be predikat: while the period runs there are none, and noughts would say something else. */
  readonly isJudged: boolean;
  readonly predikats: readonly SheetPredikat[];
  readonly guide: readonly string[];
  readonly units: readonly SheetUnit[];
  /** Says which units are shown, where not all are. */
  readonly unitsNote: string | null;
  readonly trend: readonly SheetTrend[];
  /** What needs attention, in up to three sentences. */
  readonly attention: readonly [string, ...string[]];
}
