import type { CalendarDate } from "@/lib/kernel/calendar";
import type { ImprovementState } from "./improvement";
import type { PeriodRef } from "./view";

export interface ImprovementNoteView {
  readonly progress: number;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
}

export interface ImprovementTask {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly ownerId: string;
  readonly owner: string;
  readonly dueOn: CalendarDate;
  readonly doneOn: CalendarDate | null;
  readonly progress: number;
  readonly state: ImprovementState;
  readonly notes: readonly ImprovementNoteView[];
  readonly mayReport: boolean;
}

/** The improvement plan of a unit after a predikat. */
export interface ImprovementView {
  readonly id: string;
  readonly version: number;
  readonly unit: { readonly id: string; readonly name: string };
  readonly period: PeriodRef;
  readonly cause: string;
  readonly tasks: readonly ImprovementTask[];
  readonly isHead: boolean;
  readonly today: CalendarDate;
  /** Whom a task can be given to; for the head alone. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** A line of the list over all plans that somebody sees. */
export interface ImprovementLine {
  readonly id: string;
  readonly planId: string;
  readonly text: string;
  readonly unitName: string;
  readonly periodName: string;
  readonly owner: string;
  readonly isOwn: boolean;
  readonly dueOn: CalendarDate;
  readonly progress: number;
  readonly state: ImprovementState;
}

export interface ImprovementList {
  readonly rows: readonly ImprovementLine[];
  readonly next: string | null;
  readonly counts: { readonly open: number; readonly overdue: number; readonly done: number };
}
