import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closingOn, succession, type Held } from "@/lib/employee/history-change";
import { addDays, calendarDateOf, isWithin, type DateSpan } from "@/lib/kernel/calendar";

const day = calendarDateOf;

function held(from: string, to: string | null, id = "lama"): Held {
  return { id, validity: { from: day(from), to: to === null ? null : day(to) } };
}

function span(from: string, to: string | null): DateSpan {
  return { from: day(from), to: to === null ? null : day(to) };
}

describe("what ends for something new", () => {
  it("is what is in force on the day before, on that day", () => {
    expect(succession([held("2020-01-01", null)], span("2026-10-01", null))).toEqual({
      ok: true,
      value: [{ id: "lama", before: null, lastDay: "2026-09-30" }],
    });
  });

  it("is nothing where nothing overlaps", () => {
    const earlier = held("2020-01-01", "2026-09-30");
    const later = held("2027-01-01", null);
    expect(succession([earlier, later], span("2026-10-01", "2026-12-31"))).toEqual({ ok: true, value: [] });
  });

  it.each([
    ["begins on the same day", held("2026-10-01", null), span("2026-10-01", null)],
    ["begins later", held("2026-11-01", null), span("2026-10-01", null)],
    ["would go on after the new one", held("2020-01-01", null), span("2026-10-01", "2026-12-31")],
    ["would go on for a day after it", held("2020-01-01", "2027-01-01"), span("2026-10-01", "2026-12-31")],
  ])("is refused where the other %s", (_why, other, next) => {
    expect(succession([other], next)).toEqual({
      ok: false,
      refusal: { code: "overlaps", id: "lama", validity: other.validity },
    });
  });

  it("may be one that would have ended with the new one or before", () => {
    for (const to of ["2026-12-31", "2026-11-15"]) {
      expect(succession([held("2020-01-01", to)], span("2026-10-01", "2026-12-31"))).toMatchObject({
        ok: true,
        value: [{ lastDay: "2026-09-30" }],
      });
    }
  });
});

const START = day("2026-01-01");
const anyHistory = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 })), { maxLength: 6 })
  .map((lengths) => {
    let from = START;
    return lengths.map(([length, gap], index): Held => {
      const to = addDays(from, length);
      const entry = { id: String(index), validity: { from, to } };
      from = addDays(to, gap + 1);
      return entry;
    });
  });
const anyDay = fc.integer({ min: -10, max: 500 }).map((days) => addDays(START, days));

describe("for any history", () => {
  it("no day holds two things after a succession", () => {
    fc.assert(
      fc.property(anyHistory, anyDay, (history, from) => {
        const outcome = succession(history, { from, to: null });
        if (!outcome.ok) return;
        const ends = new Map(outcome.value.map((ended) => [ended.id, ended.lastDay]));
        const after = [
          ...history.map(({ id, validity }) => ({ from: validity.from, to: ends.get(id) ?? validity.to })),
          { from, to: null },
        ];
        for (let offset = -12; offset < 560; offset += 1) {
          const on = addDays(START, offset);
          expect(after.filter((validity) => isWithin(on, validity)).length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("nothing is held from the first day away on, and what was before is untouched", () => {
    fc.assert(
      fc.property(anyHistory, anyDay, (history, away) => {
        const { ended, dropped } = closingOn(history, away);
        const ends = new Map(ended.map((entry) => [entry.id, entry.lastDay]));
        for (const { id, validity } of history) {
          if (dropped.includes(id)) expect(validity.from >= away).toBe(true);
          else if (ends.has(id)) {
            expect(ends.get(id)).toBe(addDays(away, -1));
            expect(validity.from < away && (validity.to === null || validity.to >= away)).toBe(true);
          } else expect(validity.to !== null && validity.to < away).toBe(true);
        }
      }),
    );
  });
});
