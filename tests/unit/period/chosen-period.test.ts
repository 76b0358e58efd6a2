import { describe, expect, test } from "vitest";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { chosenPeriod, type PeriodChoice } from "@/lib/period/chosen-period";
import { CYCLE_STAGES, cycleStages } from "@/lib/period/cycle";
import { periodsOfYear } from "@/lib/period/period";
import { WINDOW_KINDS, type PeriodWindow } from "@/lib/period/window";

const day = calendarDateOf;
const withIds = (periods: readonly Omit<PeriodChoice, "id">[]): readonly PeriodChoice[] =>
  periods.map((period) => ({
    ...period,
    id: `${period.rhythm}-${String(period.ordinal)}-${String(period.year)}`,
  }));

const year = withIds(periodsOfYear(2026, "annual"));
const quarters = withIds(periodsOfYear(2026, "quarterly"));
const chosen = (periods: readonly PeriodChoice[], wanted: string | undefined, today: string) =>
  chosenPeriod(periods, wanted, day(today))?.id;

describe("the period that pages show", () => {
  test("is the one that was chosen, while there is one of that id", () => {
    expect(chosen(quarters, "quarterly-1-2026", "2026-11-22")).toBe("quarterly-1-2026");
    expect(chosen(quarters, "gone", "2026-11-22")).toBe("quarterly-4-2026");
  });

  test("else the shortest that the day falls in, on its first and on its last day", () => {
    expect(chosen([...year, ...quarters], undefined, "2026-04-01")).toBe("quarterly-2-2026");
    expect(chosen([...year, ...quarters], undefined, "2026-06-30")).toBe("quarterly-2-2026");
    expect(chosen(year, undefined, "2026-06-30")).toBe("annual-1-2026");
  });

  test("else the last that has ended, else the first to come, else none", () => {
    expect(chosen(quarters, undefined, "2027-02-01")).toBe("quarterly-4-2026");
    expect(chosen(quarters, undefined, "2025-12-31")).toBe("quarterly-1-2026");
    expect(chosenPeriod([], undefined, day("2026-01-01"))).toBeNull();
  });
});

describe("the stages of the cycle", () => {
  const windows: readonly PeriodWindow[] = [
    { kind: "planning", opensOn: day("2025-12-01"), closesOn: day("2026-01-31") },
    { kind: "realisasi", opensOn: day("2026-10-01"), closesOn: day("2027-01-05") },
    { kind: "evaluation", opensOn: day("2027-01-01"), closesOn: day("2027-01-10") },
  ];
  const states = (today: string) => cycleStages(windows, day(today)).map(({ state }) => state);

  test.each([
    ["2025-11-30", ["ahead", "ahead", "ahead", "unscheduled"]],
    ["2025-12-01", ["current", "ahead", "ahead", "unscheduled"]],
    ["2026-01-31", ["current", "ahead", "ahead", "unscheduled"]],
    ["2026-02-01", ["done", "ahead", "ahead", "unscheduled"]],
    ["2026-10-01", ["done", "current", "ahead", "unscheduled"]],
    ["2027-01-05", ["done", "current", "current", "unscheduled"]],
    ["2027-01-06", ["done", "done", "current", "unscheduled"]],
    ["2027-01-11", ["done", "done", "done", "unscheduled"]],
  ])("on %s", (today, expected) => {
    expect(states(today)).toEqual(expected);
  });

  test("each window belongs to exactly one stage", () => {
    expect(CYCLE_STAGES.map(({ window }) => window).sort()).toEqual([...WINDOW_KINDS].sort());
  });
});
