import { addDays, type CalendarDate } from "@/lib/kernel/calendar";

/** Where a task of an improvement plan stands. */
export const IMPROVEMENT_STATES = ["done", "done-late", "overdue", "near", "running"] as const;
export type ImprovementState = (typeof IMPROVEMENT_STATES)[number];

/** A day is near when it is within a week. */
const NEAR_DAYS = 7;

export interface ImprovementDays {
  readonly dueOn: CalendarDate;
  readonly doneOn: CalendarDate | null;
}

export function improvementState({ dueOn, doneOn }: ImprovementDays, today: CalendarDate): ImprovementState {
  if (doneOn !== null) return doneOn > dueOn ? "done-late" : "done";
  if (dueOn < today) return "overdue";
  return dueOn <= addDays(today, NEAR_DAYS) ? "near" : "running";
}

/** As what somebody stands to an improvement plan: the head of its unit, the owner of a task, or one who reads it. */
export type ImprovementPerson = "head" | "owner" | "reader";

export const IMPROVEMENT_MOVES = ["begin", "explain", "add", "change", "report"] as const;
export type ImprovementMove = (typeof IMPROVEMENT_MOVES)[number];

const MAY: Readonly<Record<ImprovementMove, readonly ImprovementPerson[]>> = {
  begin: ["head"],
  explain: ["head"],
  add: ["head"],
  change: ["head"],
  report: ["head", "owner"],
};

export function mayImprove(person: ImprovementPerson, move: ImprovementMove): boolean {
  return MAY[move].includes(person);
}

/** The day on which a task was done, after somebody has said how far it is: the first on which it was whole. */
export function doneAfter(
  progress: number,
  doneOn: CalendarDate | null,
  today: CalendarDate,
): CalendarDate | null {
  return progress === 100 ? (doneOn ?? today) : null;
}
