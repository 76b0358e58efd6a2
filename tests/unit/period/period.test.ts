import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, calendarDateOf } from "@/lib/kernel/calendar";
import { periodName, periodsOfYear, RHYTHMS, rulesetOf, RULESETS } from "@/lib/period/period";

describe("the periods of a year", () => {
  test.each([
    ["monthly", 12],
    ["quarterly", 4],
    ["annual", 1],
  ] as const)("%s: %i without a gap or overlap, from 1 January to 31 December", (rhythm, count) => {
    fc.assert(
      fc.property(fc.integer({ min: 2022, max: 2100 }), (year) => {
        const periods = periodsOfYear(year, rhythm);
        expect(periods).toHaveLength(count);
        expect(periods[0]?.span.from).toBe(`${String(year)}-01-01`);
        expect(periods.at(-1)?.span.to).toBe(`${String(year)}-12-31`);
        periods.slice(1).forEach((period, index) => {
          expect(period.span.from).toBe(addDays(periods[index]?.span.to ?? calendarDateOf("1900-01-01"), 1));
        });
        expect(periods.map((period) => period.ordinal)).toEqual(periods.map((_, index) => index + 1));
      }),
    );
  });

  test.each([
    [2024, 2, "2024-02-01", "2024-02-29"],
    [2026, 2, "2026-02-01", "2026-02-28"],
    [2026, 12, "2026-12-01", "2026-12-31"],
  ])("month %i/%i runs from %s to %s", (year, ordinal, from, to) => {
    expect(periodsOfYear(year, "monthly")[ordinal - 1]?.span).toEqual({ from, to });
  });

  test.each([
    [1, "2026-01-01", "2026-03-31"],
    [2, "2026-04-01", "2026-06-30"],
    [3, "2026-07-01", "2026-09-30"],
    [4, "2026-10-01", "2026-12-31"],
  ])("quarter %i runs from %s to %s", (ordinal, from, to) => {
    expect(periodsOfYear(2026, "quarterly")[ordinal - 1]?.span).toEqual({ from, to });
  });

  test("each is named once", () => {
    const names = RHYTHMS.flatMap((rhythm) => periodsOfYear(2026, rhythm)).map(periodName);
    expect(new Set(names).size).toBe(17);
    expect([names[0], names[11], names[13], names[16]]).toEqual([
      "Januari 2026",
      "Desember 2026",
      "Triwulan II 2026",
      "Tahun 2026",
    ]);
  });

  test.each([
    [2021, null],
    [2022, "permenpanrb-6-2022"],
    [2026, "permenpanrb-6-2022"],
  ])("a period of %i begins with the ruleset %s", (year, ruleset) => {
    expect(rulesetOf(year)).toBe(ruleset);
    if (ruleset !== null) expect(RULESETS).toContain(ruleset);
  });
});
