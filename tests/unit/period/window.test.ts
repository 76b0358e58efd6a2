import { describe, expect, test } from "vitest";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { WINDOW_NAMES, windowFaultMessage } from "@/lib/period/messages";
import { periodsOfYear, RHYTHMS, type Period, type Rhythm } from "@/lib/period/period";
import {
  defaultWindows,
  WINDOW_KINDS,
  windowFaults,
  windowState,
  type PeriodWindow,
  type WindowKind,
} from "@/lib/period/window";

const day = calendarDateOf;

function periodOf(rhythm: Rhythm, ordinal = 1): Period {
  const period = periodsOfYear(2026, rhythm)[ordinal - 1];
  if (period === undefined) throw new RangeError("no such period");
  return period;
}

describe("a window", () => {
  const january = { opensOn: day("2026-01-01"), closesOn: day("2026-01-31") };

  test.each([
    ["Asia/Jakarta", "2025-12-31T23:59:59.999+07:00", "before"],
    ["Asia/Jakarta", "2026-01-01T00:00:00.000+07:00", "open"],
    ["Asia/Jakarta", "2026-01-31T23:59:59.000+07:00", "open"],
    ["Asia/Jakarta", "2026-01-31T23:59:59.999+07:00", "open"],
    ["Asia/Jakarta", "2026-02-01T00:00:00.000+07:00", "closed"],
    ["Asia/Makassar", "2026-01-31T23:59:59.999+08:00", "open"],
    ["Asia/Makassar", "2026-02-01T00:00:00.000+08:00", "closed"],
    // The same instant is still January in the west and already February in the east.
    ["Asia/Jakarta", "2026-01-31T16:00:00.000Z", "open"],
    ["Asia/Jayapura", "2026-01-31T16:00:00.000Z", "closed"],
    ["Asia/Jayapura", "2025-12-31T15:00:00.000Z", "open"],
    ["Asia/Jakarta", "2025-12-31T15:00:00.000Z", "before"],
  ])("in %s at %s is %s", (zone, now, state) => {
    expect(windowState(january, new Date(now), zone).state).toBe(state);
  });

  test("says until when: 00:00:00 of the first day, 23:59:59 of the last", () => {
    const at = (now: string) => windowState(january, new Date(now), "Asia/Jakarta");
    const opensAt = new Date("2026-01-01T00:00:00+07:00");
    const closesAt = new Date("2026-01-31T23:59:59+07:00");
    expect(at("2025-06-01T00:00:00Z")).toEqual({ state: "before", opensAt, closesAt });
    expect(at("2026-01-15T00:00:00Z")).toEqual({ state: "open", closesAt });
    expect(at("2026-06-01T00:00:00Z")).toEqual({ state: "closed", closedAt: closesAt });
  });

  test("of one day is open that day", () => {
    const one = { opensOn: day("2026-03-05"), closesOn: day("2026-03-05") };
    const noon = new Date("2026-03-05T05:00:00Z");
    expect(windowState(one, noon, "Asia/Jakarta").state).toBe("open");
  });
});

describe("the windows that a period begins with", () => {
  test("the year is planned until the end of January (PermenPANRB 6/2022 Ps 14)", () => {
    expect(defaultWindows(periodOf("annual"))).toEqual([
      { kind: "planning", opensOn: "2025-12-01", closesOn: "2026-01-31" },
      { kind: "realisasi", opensOn: "2026-01-01", closesOn: "2027-01-05" },
      { kind: "evaluation", opensOn: "2027-01-01", closesOn: "2027-01-10" },
      { kind: "objection", opensOn: "2027-01-01", closesOn: "2027-01-24" },
    ]);
  });

  test("a quarter is reported on while it runs, and evaluated after it", () => {
    expect(defaultWindows(periodOf("quarterly", 2))).toEqual([
      { kind: "realisasi", opensOn: "2026-04-01", closesOn: "2026-07-05" },
      { kind: "evaluation", opensOn: "2026-07-01", closesOn: "2026-07-10" },
      { kind: "objection", opensOn: "2026-07-01", closesOn: "2026-07-24" },
    ]);
  });

  test.each(RHYTHMS)("have no fault in any %s period", (rhythm) => {
    for (const period of periodsOfYear(2026, rhythm)) {
      expect(windowFaults(period, defaultWindows(period))).toEqual([]);
    }
  });
});

describe("windows that an administrator has set", () => {
  const march = periodOf("monthly", 3);
  const withWindow = (kind: WindowKind, opensOn: string, closesOn: string): readonly PeriodWindow[] =>
    defaultWindows(march).map((window) =>
      window.kind === kind ? { kind, opensOn: day(opensOn), closesOn: day(closesOn) } : window,
    );

  test.each([
    ["realisasi may be open for a single day", "realisasi", "2026-03-31", "2026-03-31", []],
    ["but not close before it opens", "realisasi", "2026-04-02", "2026-04-01", ["reversed"]],
    [
      "evaluation that closes with the period",
      "evaluation",
      "2026-03-20",
      "2026-03-31",
      ["evaluation_before_period_ends"],
    ],
    ["evaluation that closes the day after", "evaluation", "2026-03-20", "2026-04-01", []],
    ["objection for 13 days", "objection", "2026-04-01", "2026-04-23", ["objection_too_short"]],
    ["objection for 14 days (PP 30/2019 Ps 59)", "objection", "2026-04-01", "2026-04-24", []],
    ["objection for 15 days", "objection", "2026-04-01", "2026-04-25", []],
  ] as const)("%s", (_title, kind, opensOn, closesOn, expected) => {
    const faults = windowFaults(march, withWindow(kind, opensOn, closesOn));
    expect(faults.map((fault) => fault.code)).toEqual(expected);
  });

  test("two of a kind are a fault, and each fault has a sentence", () => {
    const windows = defaultWindows(march);
    const twice = windowFaults(march, [...windows, ...windows.slice(0, 1)]);
    expect(twice).toEqual([{ code: "twice", kind: "realisasi" }]);
    const all = [
      ...twice,
      ...windowFaults(march, withWindow("realisasi", "2026-04-02", "2026-04-01")),
      ...windowFaults(march, withWindow("evaluation", "2026-03-20", "2026-03-31")),
      ...windowFaults(march, withWindow("objection", "2026-04-01", "2026-04-23")),
    ].map(windowFaultMessage);
    expect(new Set(all).size).toBe(4);
    expect(all.at(-1)).toBe(
      "Keberatan harus dapat diajukan sekurang-kurangnya 14 hari setelah evaluasi ditutup; sekarang hanya 13 hari.",
    );
    expect(new Set(WINDOW_KINDS.map((kind) => WINDOW_NAMES[kind])).size).toBe(WINDOW_KINDS.length);
  });
});
