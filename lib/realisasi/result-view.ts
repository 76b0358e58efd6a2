import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Accumulation, CapaianForm, Perspektif, TargetKind } from "@/lib/iku/measure";
import type { Aspek, RhkAssigner, RhkJenis } from "@/lib/skp/skp";

/** A capaian as pages show it; exact figures travel as plain writing. */
export interface CapaianView {
  readonly status: "empty" | "uncountable" | "computed" | "unsplit";
  /** "120 %", "Tidak dihitung", "Belum diisi". */
  readonly text: string;
  /** "12 dari 10 dokumen = 120 %", or why there is none. */
  readonly explanation: string;
  /** In plain writing, unrounded; null where none was computed. */
  readonly percent: string | null;
  /** It is of the highest target that is possible, so 100 % is the most. */
  readonly isHighest: boolean;
}

export interface EvidenceView {
  readonly id: string;
  readonly title: string;
  /** Where it opens: a page elsewhere, or the download. */
  readonly href: string;
  readonly isLink: boolean;
  /** "PDF, 1,4 MB", or the host of the link. */
  readonly note: string;
}

/** One period of the year, for the chart of an indicator and its table. */
export interface YearPoint {
  readonly periodId: string;
  readonly name: string;
  /** In plain writing; null where nothing, or no number, was reported. */
  readonly value: string | null;
  readonly valueText: string | null;
  readonly target: string | null;
}

export interface IkiResultView {
  readonly id: string;
  readonly text: string;
  readonly aspek: Aspek | null;
  readonly perspektif: Perspektif | null;
  readonly targetKind: TargetKind;
  readonly targetText: string;
  readonly unit: string;
  readonly form: CapaianForm;
  readonly accumulation: Accumulation;
  /** No longer part of the plan in force. */
  readonly isRemoved: boolean;
  /** Version of the row of this period; 0 where there is none yet. */
  readonly version: number;
  readonly actionPlan: string;
  /** The target of the period as it can be typed again, and as it is read. */
  readonly periodTarget: string;
  readonly periodTargetText: string | null;
  /** An equal part of the year's target, as a proposal; null where there is none. */
  readonly share: string | null;
  /** The realisasi as it can be typed again, and as it is read. */
  readonly value: string;
  readonly valueText: string | null;
  readonly note: string;
  readonly capaian: CapaianView;
  /** All periods up to this one as one: the realisasi, and what it is of the year's target. */
  readonly yearText: string | null;
  readonly year: CapaianView;
  readonly points: readonly YearPoint[];
  /** The level of the year that each period is held against, in plain writing; null where the year is summed up. */
  readonly level: string | null;
  readonly evidences: readonly EvidenceView[];
}

export interface RhkResultView {
  readonly id: string;
  readonly text: string;
  readonly jenis: RhkJenis;
  readonly assigner: RhkAssigner;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly parentText: string | null;
  readonly isRemoved: boolean;
  readonly ikis: readonly IkiResultView[];
}

/** The results of one SKP in one period. */
export interface SkpResultsView {
  readonly skpId: string;
  readonly periodId: string;
  readonly periodName: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly rhks: readonly RhkResultView[];
}
