import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, calendarDateOf } from "@/lib/kernel/calendar";
import {
  addWorkingDays,
  HOLIDAY_KINDS,
  isWorkingDay,
  weekdayOf,
  workCalendarOf,
  workingDaysIn,
} from "@/lib/period/holiday";

const day = calendarDateOf;
const PLAIN = workCalendarOf([]);

/** Around Idulfitri 1447 H as the invented example has it: Friday 20 and Saturday 21 March off, Monday 23 cuti bersama. */
const LEBARAN = workCalendarOf([
  { date: day("2026-03-20") },
  { date: day("2026-03-21") },
  { date: day("2026-03-23") },
]);

describe("the days of the week", () => {
  test.each([
    ["2026-11-22", 7],
    ["2026-11-23", 1],
    ["1970-01-01", 4],
    ["1969-12-31", 3],
    ["2000-02-29", 2],
  ])("%s is weekday %i", (date, expected) => {
    expect(weekdayOf(day(date))).toBe(expected);
  });

  test.each([
    ["2026-06-12", 5, true],
    ["2026-06-13", 5, false],
    ["2026-06-13", 6, true],
    ["2026-06-14", 6, false],
    ["2026-06-15", 5, true],
  ] as const)("%s in a week of %i days is worked: %s", (date, week, expected) => {
    expect(isWorkingDay(workCalendarOf([], week), day(date))).toBe(expected);
  });

  test("a holiday is not worked", () => {
    expect(isWorkingDay(LEBARAN, day("2026-03-19"))).toBe(true);
    expect(isWorkingDay(LEBARAN, day("2026-03-20"))).toBe(false);
    expect(isWorkingDay(LEBARAN, day("2026-03-23"))).toBe(false);
    expect(HOLIDAY_KINDS).toEqual(["libur_nasional", "cuti_bersama", "libur_daerah"]);
  });
});

describe("counting working days", () => {
  test.each([
    // Thursday 18 June 2026.
    ["2026-06-18", 0, "2026-06-18"],
    ["2026-06-18", 1, "2026-06-19"],
    ["2026-06-18", 2, "2026-06-22"],
    ["2026-06-18", 5, "2026-06-25"],
    ["2026-06-20", 0, "2026-06-22"],
    ["2026-06-20", 1, "2026-06-22"],
  ])("%s and %i working days is %s", (date, count, expected) => {
    expect(addWorkingDays(PLAIN, day(date), count)).toBe(expected);
  });

  test("cuti bersama is stepped over", () => {
    expect(addWorkingDays(LEBARAN, day("2026-03-19"), 1)).toBe("2026-03-24");
  });

  test.each([-1, 1.5, Number.NaN])("a count of %f is a fault", (count) => {
    expect(() => addWorkingDays(PLAIN, day("2026-06-18"), count)).toThrow(RangeError);
  });

  test("a month has its working days", () => {
    expect(workingDaysIn(PLAIN, { from: day("2026-02-01"), to: day("2026-02-28") })).toBe(20);
    expect(workingDaysIn(PLAIN, { from: day("2026-02-02"), to: day("2026-02-01") })).toBe(0);
  });

  test("what is added is what is counted, whatever the holidays", () => {
    const start = day("2026-01-05");
    const offsets = fc.array(fc.nat(60), { maxLength: 20 });
    fc.assert(
      fc.property(offsets, fc.integer({ min: 1, max: 30 }), fc.constantFrom(5, 6), (off, count, week) => {
        const calendar = workCalendarOf(
          off.map((offset) => ({ date: addDays(start, offset) })),
          week,
        );
        const end = addWorkingDays(calendar, start, count);
        expect(isWorkingDay(calendar, end)).toBe(true);
        expect(workingDaysIn(calendar, { from: addDays(start, 1), to: end })).toBe(count);
      }),
    );
  });
});
