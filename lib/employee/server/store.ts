import {
  calendarDateFromDb,
  calendarDateToDb,
  type CalendarDate,
  type DateSpan,
} from "@/lib/kernel/calendar";
import type { Sex } from "../employee";

/** Sex as staff lists print it, and as the database spells it out. */
export const SEX_FROM_DB: Readonly<Record<"laki_laki" | "perempuan", Sex>> = {
  laki_laki: "l",
  perempuan: "p",
};

export const SEX_TO_DB: Readonly<Record<Sex, "laki_laki" | "perempuan">> = { l: "laki_laki", p: "perempuan" };

/** The span of a row that holds from one day to another. */
export function validityOf(row: { readonly validFrom: Date; readonly validTo: Date | null }): DateSpan {
  return {
    from: calendarDateFromDb(row.validFrom),
    to: row.validTo === null ? null : calendarDateFromDb(row.validTo),
  };
}

/** The same for writing. */
export function validityRow(span: DateSpan): { readonly validFrom: Date; readonly validTo: Date | null } {
  return {
    validFrom: calendarDateToDb(span.from),
    validTo: span.to === null ? null : calendarDateToDb(span.to),
  };
}

/** Rows that are in force on a day, as a `where`. */
export function inForceOn(day: CalendarDate) {
  const date = calendarDateToDb(day);
  return { validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gte: date } }] };
}

/** Rows that are in force on a day or will be later. */
export function stillOpenOn(day: CalendarDate) {
  return { OR: [{ validTo: null }, { validTo: { gte: calendarDateToDb(day) } }] };
}
