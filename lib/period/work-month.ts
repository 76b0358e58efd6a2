import { addDays, daysBetween, type CalendarDate } from "@/lib/kernel/calendar";
import { weekdayOf, workingDaysIn, type WorkCalendar } from "./holiday";
import { periodsOfYear } from "./period";

/** How many days of a month are worked. */
export interface WorkMonth {
  /** 1 for January. */
  readonly month: number;
  readonly days: number;
  /** Days off that would otherwise be worked: those on a weekend do not count. */
  readonly daysOff: number;
  readonly workingDays: number;
}

/** The twelve months of a year by the work calendar. */
export function workMonths(year: number, calendar: WorkCalendar): readonly WorkMonth[] {
  return periodsOfYear(year, "monthly").map(({ ordinal, span }) => {
    let daysOff = 0;
    for (let day: CalendarDate = span.from; day <= span.to; day = addDays(day, 1)) {
      if (weekdayOf(day) <= calendar.week && calendar.off.has(day)) daysOff += 1;
    }
    return {
      month: ordinal,
      days: daysBetween(span.from, span.to) + 1,
      daysOff,
      workingDays: workingDaysIn(calendar, span),
    };
  });
}
