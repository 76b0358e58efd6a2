import { describe, expect, it } from "vitest";
import { UNIT_KINDS, SELF_STANDING_UNIT_KINDS } from "@/lib/agency/unit";
import { POSITION_KINDS } from "@/lib/employee/position";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import { ownWindowEnd, skpKindOf, skpSpanOf, yearSpan, yearsToPlan } from "@/lib/skp/opening";

describe("which form a post asks for", () => {
  it("is that of JPT for JPT, and for whoever heads a unit that stands by itself", () => {
    for (const positionKind of POSITION_KINDS) {
      for (const unitKind of UNIT_KINDS) {
        for (const isHead of [true, false]) {
          const isJpt = positionKind.startsWith("jpt_");
          const isOwnUnit = isHead && SELF_STANDING_UNIT_KINDS.includes(unitKind);
          expect(skpKindOf({ positionKind, unitKind, isHead })).toBe(
            isJpt || isOwnUnit ? "jpt_mandiri" : "administrasi_fungsional",
          );
        }
      }
    }
    expect(skpKindOf({ positionKind: "administrator", unitKind: "kecamatan", isHead: true })).toBe(
      "jpt_mandiri",
    );
    expect(skpKindOf({ positionKind: "pengawas", unitKind: "kelurahan", isHead: true })).toBe(
      "administrasi_fungsional",
    );
  });
});

describe("the days that an SKP is for", () => {
  it.each([
    ["held for long", "2020-01-01", null, [], ["2026-01-01", "2026-12-31"]],
    ["taken up within the year", "2026-03-16", null, [], ["2026-03-16", "2026-12-31"]],
    ["given up within the year", "2020-01-01", "2026-08-31", [], ["2026-01-01", "2026-08-31"]],
    [
      "after an earlier SKP",
      "2020-01-01",
      null,
      [["2026-01-01", "2026-05-31"]],
      ["2026-06-01", "2026-12-31"],
    ],
    [
      "taken up later than the earlier SKP ended",
      "2026-07-01",
      null,
      [["2026-01-01", "2026-05-31"]],
      ["2026-07-01", "2026-12-31"],
    ],
    ["planned already", "2020-01-01", null, [["2026-01-01", "2026-12-31"]], null],
    ["held in another year", "2027-01-01", null, [], null],
    ["given up before", "2020-01-01", "2025-12-31", [], null],
  ] as const)("%s", (_name, from, to, earlier, expected) => {
    const span = skpSpanOf(
      2026,
      { from: day(from), to: to === null ? null : day(to) },
      earlier.map(([start, end]) => ({ from: day(start), to: day(end) })),
    );
    expect(span === null ? null : [span.from, span.to]).toEqual(expected);
  });

  it("has a window of its own where it does not begin with the year", () => {
    expect(ownWindowEnd(yearSpan(2026))).toBeNull();
    expect(ownWindowEnd({ from: day("2026-03-16"), to: day("2026-12-31") })).toBe("2026-04-15");
  });

  it("is begun for this year, and in December for the next", () => {
    expect(yearsToPlan(day("2026-11-30"))).toEqual([2026]);
    expect(yearsToPlan(day("2026-12-01"))).toEqual([2026, 2027]);
  });
});
