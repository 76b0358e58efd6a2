import { addDays, calendarDateOf, parseCalendarDate, type CalendarDate } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";

export type DateRefusal = "date_impossible" | "date_unreadable" | "date_out_of_range";

/** The two ways in which spreadsheets count days; old Mac workbooks begin in 1904. */
export type DateEpoch = 1900 | 1904;

const MONTHS = new Map(
  [
    ["januari", "jan", "january"],
    ["februari", "feb", "pebruari", "peb", "february"],
    ["maret", "mar", "march"],
    ["april", "apr"],
    ["mei", "may"],
    ["juni", "jun", "june"],
    ["juli", "jul", "july"],
    ["agustus", "agu", "agt", "ags", "aug", "august"],
    ["september", "sep", "sept"],
    ["oktober", "okt", "oct", "october"],
    ["november", "nov", "nopember", "nop"],
    ["desember", "des", "dec", "december"],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** The month that a name or its short form means, 1–12; null where it means none. */
export function monthOfName(name: string): number | null {
  return MONTHS.get(name.toLowerCase()) ?? null;
}

const FIRST_DAY = calendarDateOf("1900-01-01");
const LAST_DAY = calendarDateOf("2100-12-31");
const EPOCH_1900 = calendarDateOf("1899-12-30");
const EPOCH_1904 = calendarDateOf("1904-01-01");
/** Lotus's error, kept by Excel: serial 60 is the day 29 February 1900, which did not exist. */
const LAST_SERIAL_BEFORE_MARCH_1900 = 59;
const LAST_SERIAL = 73_415;

function inRange(date: CalendarDate): Result<CalendarDate, DateRefusal> {
  return date >= FIRST_DAY && date <= LAST_DAY ? ok(date) : refuse("date_out_of_range");
}

function dayOf(year: number, month: number, day: number): Result<CalendarDate, DateRefusal> {
  const text = [String(year).padStart(4, "0"), ...[month, day].map((n) => String(n).padStart(2, "0"))];
  const date = parseCalendarDate(text.join("-"));
  return date === null ? refuse("date_impossible") : inRange(date);
}

/** The day of a spreadsheet's serial number (its fraction is the time of day and is dropped). */
export function dateOfSerial(serial: number, epoch: DateEpoch): Result<CalendarDate, DateRefusal> {
  const days = Math.floor(serial);
  if (days < 1 || days > LAST_SERIAL) return refuse("date_out_of_range");
  if (epoch === 1904) return inRange(addDays(EPOCH_1904, days));
  if (days === LAST_SERIAL_BEFORE_MARCH_1900 + 1) return refuse("date_impossible");
  return inRange(addDays(EPOCH_1900, days <= LAST_SERIAL_BEFORE_MARCH_1900 ? days + 1 : days));
}

/**
 * Reads a day as staff lists write it: 31-12-1980, 31/12/1980, 31.12.1980, 1980-12-31, 31 Desember 1980, a serial
 * number, each with or without a time of day. Day before month always: the lists are Indonesian. Refused are days that
 * do not exist (30 February), years outside 1900–2100 and anything else.
 */
export function dateOfText(text: string, epoch: DateEpoch): Result<CalendarDate, DateRefusal> {
  const plain = text.replace(/[T ]\d{1,2}[:.]\d{2}([:.]\d{2}(\.\d+)?)?Z?$/u, "").trim();
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(plain);
  if (yearFirst !== null) {
    return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  }
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/u.exec(plain);
  if (dayFirst !== null) {
    return dayOf(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  }
  const named = /^(\d{1,2})[-/. ]+([a-z]+)[-/. ]+(\d{4})$/u.exec(plain.toLowerCase());
  const month = named === null ? undefined : MONTHS.get(named[2] ?? "");
  if (named !== null && month !== undefined) {
    return dayOf(Number(named[3]), month, Number(named[1]));
  }
  // Five digits begin in 1927; fewer would read a bare year as a day of 1905.
  if (/^\d{5}([.,]\d+)?$/u.test(plain)) {
    return dateOfSerial(Number(plain.replace(",", ".")), epoch);
  }
  if (/^\d{8}$/u.test(plain)) {
    const [year, month8, day] = [plain.slice(0, 4), plain.slice(4, 6), plain.slice(6)].map(Number);
    return dayOf(year ?? 0, month8 ?? 0, day ?? 0);
  }
  return refuse("date_unreadable");
}
