import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Rhythm } from "@/lib/period/period";
import type { SkpStatus } from "@/lib/skp/skp";
import type { EvaluationStatus, NotEvaluatedReason, Predikat } from "./rating";
import type { PeriodRef, TeamView } from "./view";

/** Where a person is late in a period. */
export const LATE_KINDS = ["skp", "realisasi", "evaluation"] as const;
export type LateKind = (typeof LATE_KINDS)[number];

/** Somebody whom the actor appraises, in a period. */
export interface AppraiseeRow {
  readonly employeeId: string;
  readonly name: string;
  readonly jabatan: string;
  readonly unit: string;
  readonly skpId: string | null;
  readonly skpStatus: SkpStatus | null;
  readonly isAgreed: boolean;
  /** Part of the year under the actor, over by now. */
  readonly endedOn: CalendarDate | null;
  readonly isExternal: boolean;
  /** Evaluated in another rhythm than that of the period. */
  readonly otherRhythm: Rhythm | null;
  readonly indicators: number;
  readonly reported: number;
  readonly lastFeedbackOn: CalendarDate | null;
  readonly evaluationId: string | null;
  readonly status: EvaluationStatus | null;
  readonly predikat: Predikat | null;
  readonly notEvaluated: NotEvaluatedReason | null;
  readonly late: readonly LateKind[];
}

export interface AppraiseePage {
  readonly period: PeriodRef;
  readonly periods: readonly PeriodRef[];
  readonly rows: readonly AppraiseeRow[];
  /** Of all that the filter by state leaves aside. */
  readonly counts: {
    readonly all: number;
    readonly waiting: number;
    readonly late: number;
    readonly done: number;
  };
  readonly next: string | null;
  readonly team: TeamView;
  /** For whom the list is shown: oneself (null), or the one for whom drafts are prepared. */
  readonly preparedFor: string | null;
}
