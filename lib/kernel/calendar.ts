declare const calendarDate: unique symbol;

/** A day of the proleptic Gregorian calendar without time or zone, written `YYYY-MM-DD`; sorts as text. */
export type CalendarDate = string & { readonly [calendarDate]: true };

/** Days from `from` up to and including `to`; `to: null` means "until further notice". */
export interface DateSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

const MS_PER_DAY = 86_400_000;

function fromUtc(instant: Date): CalendarDate {
  return instant.toISOString().slice(0, 10) as CalendarDate;
}

function toUtc(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00.000Z`);
}

const LONG_MONTH = 31;
const SHORT_MONTHS: Readonly<Record<number, number>> = { 4: 30, 6: 30, 9: 30, 11: 30 };

function lengthOfMonth(year: number, month: number): number {
  if (month !== 2) return SHORT_MONTHS[month] ?? LONG_MONTH;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** The day meant by `YYYY-MM-DD`, or null where the text is not an existing day (30 February). */
export function parseCalendarDate(text: string): CalendarDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
  return exists ? (text as CalendarDate) : null;
}

/** As `parseCalendarDate`, for literals and stored values. Throws RangeError where the text is not a day. */
export function calendarDateOf(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new RangeError(`not a calendar date: ${text}`);
  return date;
}

/** The day that a database `date` column holds (Prisma gives it as midnight UTC). */
export function calendarDateFromDb(value: Date): CalendarDate {
  return fromUtc(value);
}

/** The value a database `date` column wants. */
export function calendarDateToDb(date: CalendarDate): Date {
  return toUtc(date);
}

/** The day that an instant falls on in an IANA time zone. */
export function calendarDateIn(timeZone: string, instant: Date): CalendarDate {
  return new Intl.DateTimeFormat("en-CA", { timeZone }).format(instant) as CalendarDate;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromUtc(new Date(toUtc(date).getTime() + days * MS_PER_DAY));
}

/** The same day so many months on; the last day of the month where there is no such day (31 Jan + 1 = 28 Feb). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return fromUtc(new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))));
}

/** Days from `start` to `end`, negative where `end` is earlier. */
export function daysBetween(start: CalendarDate, end: CalendarDate): number {
  return (toUtc(end).getTime() - toUtc(start).getTime()) / MS_PER_DAY;
}

export function isWithin(date: CalendarDate, span: DateSpan): boolean {
  return span.from <= date && (span.to === null || date <= span.to);
}

export function spansOverlap(a: DateSpan, b: DateSpan): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
}
