import type { CalendarDate } from "@/lib/kernel/calendar";

/** How a history takes a change: by a new row from a day on, or by putting its newest row right. */
export interface HistoryStep {
  readonly mode: "open" | "correct";
  /** First day of the new row, or of the newest row after the correction. */
  readonly from: CalendarDate;
}

/** The newest row of a history as an import finds it. */
export interface NewestRow {
  readonly from: CalendarDate;
  readonly hasEarlier: boolean;
}

/** The newest row of a history whose rows end; `endsOn`: its last day, null until further notice. */
export interface NewestSpan extends NewestRow {
  readonly endsOn: CalendarDate | null;
}

/** Whether a day given for a row that is otherwise right moves its start: later always, earlier only if it is the first. */
export function movesStart(given: CalendarDate | null, newest: NewestRow): boolean {
  if (given === null || given === newest.from) return false;
  return given > newest.from || !newest.hasEarlier;
}

function correction(given: CalendarDate | null, newest: NewestRow): HistoryStep {
  return { mode: "correct", from: given !== null && movesStart(given, newest) ? given : newest.from };
}

function sinceToday(newest: NewestRow, today: CalendarDate, given: CalendarDate | null): HistoryStep {
  return newest.from < today ? { mode: "open", from: today } : correction(given, newest);
}

/**
 * A change of place. A TMT that is not later than the registered one says nothing of when the person moved (a pelaksana
 * keeps his TMT jabatan from unit to unit), so such a change counts from today and what was recorded stays history.
 */
export function stepOfMove(given: CalendarDate | null, newest: NewestRow, today: CalendarDate): HistoryStep {
  if (given !== null && given > newest.from) return { mode: "open", from: given };
  return sinceToday(newest, today, given);
}

/** A change whose day is its legal beginning (golongan, kedudukan): the same or an earlier day puts the row right. */
export function stepOfLegalDay(
  given: CalendarDate | null,
  newest: NewestRow,
  today: CalendarDate,
): HistoryStep {
  if (given === null) return sinceToday(newest, today, null);
  return given > newest.from ? { mode: "open", from: given } : correction(given, newest);
}

/** A new row after the newest one has ended: from the given day where it is later, else from today. */
export function stepAfterEnd(
  given: CalendarDate | null,
  endsOn: CalendarDate,
  today: CalendarDate,
): HistoryStep {
  return { mode: "open", from: given !== null && given > endsOn ? given : today };
}
