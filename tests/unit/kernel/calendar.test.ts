import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  calendarDateFromDb,
  calendarDateIn,
  calendarDateOf,
  calendarDateToDb,
  daysBetween,
  isWithin,
  parseCalendarDate,
  spansOverlap,
} from "@/lib/kernel/calendar";

const day = calendarDateOf;

const anyDay = fc.integer({ min: -40_000, max: 40_000 }).map((days) => addDays(day("2000-01-01"), days));

describe("a calendar date", () => {
  test.each([
    ["2026-02-28", true],
    ["2026-02-29", false],
    ["2024-02-29", true],
    ["2024-02-30", false],
    ["1900-02-29", false],
    ["2000-02-29", true],
    ["2026-04-31", false],
    ["2026-00-10", false],
    ["2026-13-01", false],
    ["2026-01-00", false],
    ["2026-1-1", false],
    ["2026-01-01 ", false],
    ["20260101", false],
    ["", false],
  ])("%s exists: %s", (text, exists) => {
    expect(parseCalendarDate(text) === text).toBe(exists);
  });

  test("a literal that is no day is a fault", () => {
    expect(() => day("2026-02-30")).toThrow(RangeError);
  });

  test("goes to the database and back unchanged", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(calendarDateFromDb(calendarDateToDb(date))).toBe(date);
      }),
    );
  });

  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-01-30", 1, "2026-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-05-31", 12, "2027-05-31"],
    ["2026-05-31", 0, "2026-05-31"],
  ])("%s and %i months is %s", (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  test("days are added and counted alike", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  test.each([
    ["Asia/Jakarta", "2026-01-31T16:59:59Z", "2026-01-31"],
    ["Asia/Jakarta", "2026-01-31T17:00:00Z", "2026-02-01"],
    ["Asia/Makassar", "2026-01-31T15:59:59Z", "2026-01-31"],
    ["Asia/Makassar", "2026-01-31T16:00:00Z", "2026-02-01"],
    ["Asia/Jayapura", "2026-12-31T14:59:59Z", "2026-12-31"],
    ["Asia/Jayapura", "2026-12-31T15:00:00Z", "2027-01-01"],
  ])("in %s, %s falls on %s", (zone, instant, expected) => {
    expect(calendarDateIn(zone, new Date(instant))).toBe(expected);
  });
});

describe("a span includes both its days", () => {
  const january = { from: day("2026-01-01"), to: day("2026-01-31") };

  test.each([
    ["2025-12-31", false],
    ["2026-01-01", true],
    ["2026-01-31", true],
    ["2026-02-01", false],
  ])("%s within January: %s", (date, expected) => {
    expect(isWithin(day(date), january)).toBe(expected);
  });

  test("without an end it goes on", () => {
    expect(isWithin(day("2999-01-01"), { from: day("2026-01-01"), to: null })).toBe(true);
  });

  test.each([
    ["2026-01-31", true],
    ["2026-02-01", false],
  ])("January meets a span from %s on: %s", (from, expected) => {
    expect(spansOverlap(january, { from: day(from), to: null })).toBe(expected);
    expect(spansOverlap({ from: day(from), to: null }, january)).toBe(expected);
  });

  test("two spans overlap exactly where some day is within both", () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.option(fc.integer({ min: 0, max: 20 })));
    fc.assert(
      fc.property(span, span, ([a, aLength], [b, bLength]) => {
        const start = day("2026-01-01");
        const spanOf = (from: number, length: number | null) => ({
          from: addDays(start, from),
          to: length === null ? null : addDays(start, from + length),
        });
        const [first, second] = [spanOf(a, aLength), spanOf(b, bLength)];
        const days = Array.from({ length: 60 }, (_, index) => addDays(start, index));
        const shared = days.some((date) => isWithin(date, first) && isWithin(date, second));
        expect(spansOverlap(first, second)).toBe(shared);
      }),
    );
  });
});
