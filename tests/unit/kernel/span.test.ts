import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, calendarDateOf, isWithin, type DateSpan } from "@/lib/kernel/calendar";
import { commonSpan, firstGap, isOrdered, overlappingPairs } from "@/lib/kernel/span";

const START = calendarDateOf("2026-01-01");
const DAYS = Array.from({ length: 80 }, (_, index) => addDays(START, index));

const anySpan: fc.Arbitrary<DateSpan> = fc.tuple(fc.nat(30), fc.option(fc.nat(30))).map(([from, length]) => ({
  from: addDays(START, from),
  to: length === null ? null : addDays(START, from + length),
}));

const spanOf = (span: DateSpan): DateSpan => span;

describe("spans of days", () => {
  test.each([
    ["2026-01-02", "2026-01-01", false],
    ["2026-01-02", "2026-01-02", true],
    ["2026-01-02", "2026-01-03", true],
    ["2026-01-02", null, true],
  ])("from %s to %s is ordered: %s", (from, to, expected) => {
    const span = { from: calendarDateOf(from), to: to === null ? null : calendarDateOf(to) };
    expect(isOrdered(span)).toBe(expected);
  });

  test("the common span holds exactly the days of both", () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        const common = commonSpan(a, b);
        const held = DAYS.filter((day) => common !== null && isWithin(day, common));
        expect(held).toEqual(DAYS.filter((day) => isWithin(day, a) && isWithin(day, b)));
      }),
    );
  });

  test("the first gap is the first day that none of the others holds", () => {
    fc.assert(
      fc.property(anySpan, fc.array(anySpan, { maxLength: 5 }), (span, others) => {
        const gap = firstGap(span, others);
        const expected = DAYS.find(
          (day) => isWithin(day, span) && !others.some((other) => isWithin(day, other)),
        );
        expect(gap ?? undefined).toBe(expected);
      }),
    );
  });

  test("there are overlapping pairs exactly where some day is held twice", () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 6 }), (spans) => {
        const isHeldTwice = DAYS.some((day) => spans.filter((span) => isWithin(day, span)).length > 1);
        const pairs = overlappingPairs(spans, spanOf);
        expect(pairs.length > 0).toBe(isHeldTwice);
        for (const [first, second] of pairs) {
          expect(first.from <= second.from).toBe(true);
          expect(commonSpan(first, second)).not.toBeNull();
        }
      }),
    );
  });

  test("every span that overlaps an earlier one is named once", () => {
    const day = calendarDateOf;
    const long = { from: day("2026-01-01"), to: day("2026-12-31") };
    const inside = { from: day("2026-02-01"), to: day("2026-02-28") };
    const later = { from: day("2026-06-01"), to: null };
    expect(overlappingPairs([later, inside, long], spanOf)).toEqual([
      [long, inside],
      [long, later],
    ]);
  });
});
