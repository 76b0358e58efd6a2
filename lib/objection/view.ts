import type { CalendarDate } from "@/lib/kernel/calendar";
import type { ObjectionDecision } from "@/lib/evaluation/rating";

/** A keberatan with what both sides have said and what became of it. */
export interface ObjectionView {
  readonly reason: string;
  readonly filedAt: Date;
  readonly explanation: string | null;
  readonly explainedAt: Date | null;
  readonly explainBy: CalendarDate;
  readonly decision: ObjectionDecision | null;
  readonly decisionNote: string | null;
  readonly decidedAt: Date | null;
  readonly decideBy: CalendarDate;
  readonly decider: string | null;
  /** Both sides were heard, or the days of the explanation are over: it can be decided. */
  readonly isHeard: boolean;
}

/** A keberatan that waits for somebody. */
export interface WaitingObjection {
  readonly evaluationId: string;
  readonly person: string;
  readonly periodName: string;
  readonly filedAt: Date;
  /** What it waits for from the one who looks. */
  readonly waitsFor: "explain" | "decide";
  readonly dueOn: CalendarDate;
  readonly isExplained: boolean;
}
