import { numberKindOf } from "@/lib/employee/employee";
import { calendarDateOf, parseCalendarDate, type CalendarDate } from "@/lib/kernel/calendar";
import type { PlacedEmployee } from "./check-employees";
import type { EmployeeDifference } from "./difference";
import { hasLeft } from "./employee-record";

function later(a: CalendarDate, b: CalendarDate | null): CalendarDate {
  return b !== null && b > a ? b : a;
}

/** The day from which a number counts: the TMT CPNS in a NIP, the year of appointment in an NI PPPK; never later than today. */
export function numberStart(
  record: Pick<PlacedEmployee, "number" | "kind">,
  today: CalendarDate,
): CalendarDate {
  const year = record.number.slice(8, 12);
  const month = numberKindOf(record.kind) === "nip" ? record.number.slice(12, 14) : "01";
  const day = parseCalendarDate(`${year}-${month}-01`);
  return day === null || day > today ? today : day;
}

/**
 * How the histories of a person begin who is new in the register. What a list gives without a day counts from the first
 * of January of this year: it says where people are, not since when.
 */
export function openingOf(listed: PlacedEmployee, today: CalendarDate): EmployeeDifference {
  const newYear = calendarDateOf(`${today.slice(0, 4)}-01-01`);
  const isPlaced = listed.unitId !== null && listed.position !== null && !hasLeft(listed);
  return {
    fields: [],
    number: { mode: "open", from: numberStart(listed, today) },
    rank: listed.golongan === null ? null : { mode: "open", from: listed.golonganFrom ?? newYear },
    placement: isPlaced
      ? { mode: "open", from: listed.positionFrom ?? later(newYear, listed.unitSince) }
      : null,
    standing:
      listed.standing === null || listed.standing === "aktif"
        ? null
        : { mode: "open", from: listed.standingFrom ?? today },
    given: {},
    leads: listed.leads,
  };
}
