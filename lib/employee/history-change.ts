import { addDays, spansOverlap, type CalendarDate, type DateSpan } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";

/** Something that holds from one day to another, of which a person has at most one on a day. */
export interface Held {
  readonly id: string;
  readonly validity: DateSpan;
}

/** One that is ended earlier than it was. */
export interface Shortened {
  readonly id: string;
  readonly before: CalendarDate | null;
  readonly lastDay: CalendarDate;
}

/** Something that already holds within the days of the new one and does not simply end before it. */
export interface SuccessionFault {
  readonly code: "overlaps";
  readonly id: string;
  readonly validity: DateSpan;
}

/**
 * What ends so that something new can hold over `span`: that which is in force on the day before and lasts no longer than
 * the new one. A later one, or one that would have to be cut in two, stands in the way: its dates are to be put right
 * first, because only a person knows which of the two is wrong.
 */
export function succession(
  held: readonly Held[],
  span: DateSpan,
): Result<readonly Shortened[], SuccessionFault> {
  const ended: Shortened[] = [];
  for (const { id, validity } of held) {
    if (!spansOverlap(validity, span)) continue;
    const isOutlived = span.to === null || (validity.to !== null && validity.to <= span.to);
    if (validity.from >= span.from || !isOutlived) return refuse({ code: "overlaps", id, validity });
    ended.push({ id, before: validity.to, lastDay: addDays(span.from, -1) });
  }
  return ok(ended);
}

/** What becomes of all that a person holds when he or she leaves: ended before that day, or never begun. */
export interface Closing {
  readonly ended: readonly Shortened[];
  readonly dropped: readonly string[];
}

/** Ends on the day before `firstDayAway` what is in force then, and drops what would begin on that day or later. */
export function closingOn(held: readonly Held[], firstDayAway: CalendarDate): Closing {
  const lastDay = addDays(firstDayAway, -1);
  const open = held.filter(({ validity }) => validity.to === null || validity.to >= firstDayAway);
  return {
    ended: open
      .filter(({ validity }) => validity.from < firstDayAway)
      .map(({ id, validity }) => ({ id, before: validity.to, lastDay })),
    dropped: open.filter(({ validity }) => validity.from >= firstDayAway).map(({ id }) => id),
  };
}
