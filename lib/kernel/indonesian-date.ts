import { calendarDateIn, type CalendarDate } from "./calendar";

/** The months as Indonesian papers print them, January first. */
export const MONTH_NAMES = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
] as const;

/** A day as papers print it: "5 Januari 2026". */
export function longDate(date: CalendarDate): string {
  const month = MONTH_NAMES[Number(date.slice(5, 7)) - 1] ?? "";
  return `${String(Number(date.slice(8)))} ${month} ${date.slice(0, 4)}`;
}

/** A moment in an IANA time zone, for lists: "5 Januari 2026 pukul 14.05". */
export function momentText(instant: Date, timeZone: string): string {
  return momentIn(instant, timeZone, { hour: "2-digit", minute: "2-digit" });
}

/** A moment where seconds are what is looked at: "5 Januari 2026 pukul 14.05.09". */
export function exactMomentText(instant: Date, timeZone: string): string {
  return momentIn(instant, timeZone, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
}

function momentIn(instant: Date, timeZone: string, parts: Intl.DateTimeFormatOptions): string {
  const time = new Intl.DateTimeFormat("id-ID", { timeZone, ...parts }).format(instant);
  return `${longDate(calendarDateIn(timeZone, instant))} pukul ${time}`;
}
