import type { DistributionCheck, PredikatCounts } from "@/lib/evaluation/distribution";
import type { EvaluationStatus, Predikat, PredikatOrganisasi } from "@/lib/evaluation/rating";
import type { PeriodChoice } from "@/lib/period/chosen-period";
import type { SkpStatus } from "@/lib/skp/skp";
import type { Figures, GolonganGroup, LateStep } from "./figures";

/** A unit on the way down, with all under it; the last row of a page is the unit's own people. */
export interface BranchView {
  /** Null: the people who are in the shown unit itself. */
  readonly unitId: string | null;
  readonly name: string;
  readonly hasUnder: boolean;
  /** Predikat organisasi in the period, where one has been set. */
  readonly organisasi: PredikatOrganisasi | null;
  readonly figures: Figures;
}

/** The course over the periods of a year. */
export interface TrendPoint {
  readonly periodId: string;
  readonly ordinal: number;
  readonly evaluated: number;
  readonly expected: number;
  readonly counts: PredikatCounts;
}

/** How far the figures follow what has been done. */
export interface CountedView {
  /** When they were counted; null: never yet. */
  readonly at: Date | null;
  /** Changes since then that are not in them yet. */
  readonly waiting: number;
}

/** A pejabat penilai kinerja, with how many of those whom he or she appraises are late with a step. */
export interface LateAppraiser {
  readonly employeeId: string;
  readonly name: string;
  readonly title: string;
  readonly late: number;
  readonly expected: number;
}

export interface DashboardView {
  readonly unit: { readonly id: string; readonly name: string };
  /** From the highest unit within reach down to the one above. */
  readonly path: readonly { readonly id: string; readonly name: string }[];
  /** The highest units that the actor's roles reach. */
  readonly roots: readonly { readonly id: string; readonly name: string }[];
  readonly organisasi: PredikatOrganisasi | null;
  /** Whether the period has ended: before that nobody is late with an evaluation. */
  readonly isEvaluated: boolean;
  /** While the period runs: the one before it in which the unit has results, to be looked at instead. */
  readonly lastEvaluated: PeriodChoice | null;
  readonly total: Figures;
  readonly branches: readonly BranchView[];
  readonly distribution: DistributionCheck;
  readonly byGolongan: readonly { readonly group: GolonganGroup; readonly counts: PredikatCounts }[];
  readonly trend: readonly TrendPoint[];
  /** For each step those who appraise most people that are late with it. */
  readonly lateAppraisers: Readonly<Record<LateStep, readonly LateAppraiser[]>>;
  readonly counted: CountedView;
}

/** A person of the list beneath the figures. */
export interface RosterRow {
  readonly employeeId: string;
  readonly name: string;
  readonly number: string | null;
  readonly positionName: string | null;
  readonly unitName: string;
  readonly appraiser: string | null;
  readonly isExternal: boolean;
  readonly skpId: string | null;
  readonly skpStatus: SkpStatus | null;
  readonly isAgreed: boolean;
  /** Has an SKP that is kept here, so that a dialog kinerja is looked for, and whether one was confirmed by both. */
  readonly isPlanned: boolean;
  readonly hasTalked: boolean;
  readonly ikis: number;
  readonly reported: number;
  readonly isExpected: boolean;
  readonly evaluationId: string | null;
  readonly evaluation: EvaluationStatus | null;
  readonly isExcused: boolean;
  /** The result was set elsewhere and came from a file. */
  readonly isImported: boolean;
  readonly predikat: Predikat | null;
}
