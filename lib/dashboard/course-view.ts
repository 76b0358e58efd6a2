import type { CourseFlag, CourseStand } from "@/lib/iku/course";
import type { ForecastMethod } from "@/lib/iku/forecast";
import type { Accumulation, CapaianForm } from "@/lib/iku/measure";

/** How many indicators stand how. */
export type StandCounts = Readonly<Record<CourseStand, number>>;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Indicators of a branch, of a sasaran, of all that is shown. */
export interface CourseGroup {
  readonly counts: StandCounts;
  readonly total: number;
  /** Figures that were due and are not there. */
  readonly missing: number;
}

export interface BranchCourse extends CourseGroup {
  /** Null: what the shown unit answers for itself. */
  readonly unitId: string | null;
  readonly name: string;
  /** By the policy's share of red flags. */
  readonly isRed: boolean;
}

export interface SasaranCourse extends CourseGroup {
  /** Null: indicators that measure no sasaran but a tujuan. */
  readonly nodeId: string | null;
  readonly text: string;
  /** Capaian of the year so far: mean, lowest, highest, of so many; null where none is counted. */
  readonly capaian: {
    readonly mean: string;
    readonly least: string;
    readonly most: string;
    readonly of: number;
  } | null;
}

/** A unit that owes figures. */
export interface Debtor extends Named {
  readonly missing: number;
  readonly indicators: number;
}

/** One period of an indicator's year, in figures for a picture and in words for its table. */
export interface CoursePoint {
  readonly ordinal: number;
  readonly name: string;
  readonly short: string;
  /** As the year counts it: summed up to here, averaged, or the value itself. */
  readonly value: number | null;
  readonly expected: number | null;
  readonly before: number | null;
  readonly valueText: string;
  readonly expectedText: string;
  readonly beforeText: string;
}

export interface CourseRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unitName: string | null;
  readonly satuan: string;
  readonly form: CapaianForm;
  readonly accumulation: Accumulation;
  readonly stand: CourseStand;
  readonly flags: readonly CourseFlag[];
  readonly missing: number;
  /** Up to which period the figures go. */
  readonly until: string | null;
  readonly realisasi: string;
  readonly target: string;
  readonly targetNumber: number | null;
  readonly capaian: string | null;
  readonly forecast: {
    readonly method: ForecastMethod;
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly text: string;
    readonly range: string;
    readonly capaian: string | null;
    readonly capaianRange: string | null;
  } | null;
  /** Why nothing is foreseen. */
  readonly noForecast: string | null;
  readonly points: readonly CoursePoint[];
}

export interface CourseLimitsView {
  readonly onFrom: number;
  readonly redBelow: number;
  readonly dueDays: number;
  readonly unitRedShare: number;
}

export interface CourseView {
  readonly year: number;
  readonly unit: Named;
  readonly path: readonly Named[];
  readonly roots: readonly Named[];
  readonly limits: CourseLimitsView;
  readonly all: CourseGroup;
  readonly branches: readonly BranchCourse[];
  readonly sasaran: readonly SasaranCourse[];
  readonly debtors: readonly Debtor[];
  readonly worst: readonly CourseRow[];
  readonly rows: readonly CourseRow[];
  readonly previous: string | null;
  readonly next: string | null;
}
