import {
  addDays,
  calendarDateOf,
  daysBetween,
  type CalendarDate,
  type DateSpan,
} from "@/lib/kernel/calendar";

/** Days off beside the weekend: SKB 3 Menteri gives the first two, a region may add its own. */
export const HOLIDAY_KINDS = ["libur_nasional", "cuti_bersama", "libur_daerah"] as const;

export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** What kinds of days off are called on pages, as SKB 3 Menteri prints them. */
export const HOLIDAY_KIND_NAMES: Readonly<Record<HolidayKind, string>> = {
  libur_nasional: "Libur nasional",
  cuti_bersama: "Cuti bersama",
  libur_daerah: "Libur daerah",
};

export interface Holiday {
  readonly date: CalendarDate;
  readonly kind: HolidayKind;
  readonly name: string;
}

/** Working days a week: five (Perpres 21/2023 Ps 3), six where a service needs it. */
export type WorkingWeek = 5 | 6;

/** Which days are worked. */
export interface WorkCalendar {
  readonly week: WorkingWeek;
  readonly off: ReadonlySet<CalendarDate>;
}

export function workCalendarOf(
  holidays: readonly Pick<Holiday, "date">[],
  week: WorkingWeek = 5,
): WorkCalendar {
  return { week, off: new Set(holidays.map((holiday) => holiday.date)) };
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(date: CalendarDate): number {
  // 1970-01-05 was a Monday.
  const days = daysBetween(calendarDateOf("1970-01-05"), date);
  return (((days % 7) + 7) % 7) + 1;
}

export function isWorkingDay(calendar: WorkCalendar, date: CalendarDate): boolean {
  return weekdayOf(date) <= calendar.week && !calendar.off.has(date);
}

/**
 * The working day that is so many working days after `date` (which is itself not counted); for 0, `date` or the first
 * working day after it. Throws RangeError for a negative or broken count, or a calendar without a working day.
 */
export function addWorkingDays(calendar: WorkCalendar, date: CalendarDate, count: number): CalendarDate {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`not a count of days: ${String(count)}`);
  }
  let day = count === 0 ? date : addDays(date, 1);
  let left = Math.max(count, 1);
  for (let idle = 0; idle <= calendar.off.size + 7; day = addDays(day, 1)) {
    if (!isWorkingDay(calendar, day)) {
      idle += 1;
      continue;
    }
    idle = 0;
    left -= 1;
    if (left === 0) return day;
  }
  throw new RangeError("the calendar has no working day");
}

/** How many working days a span has, both ends included; 0 where it ends before it begins. */
export function workingDaysIn(
  calendar: WorkCalendar,
  span: DateSpan & { readonly to: CalendarDate },
): number {
  let count = 0;
  for (let day = span.from; day <= span.to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}
