import { describe, expect, it } from "vitest";
import type { CapaianTarget } from "@/lib/iku/capaian";
import type { Accumulation } from "@/lib/iku/measure";
import {
  capaianOfPeriod,
  capaianOfYear,
  equalShare,
  targetOfPeriod,
  type Indicator,
  type PeriodResult,
} from "@/lib/iku/result";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import { Exact } from "@/lib/kernel/decimal";

function anIndicator(
  accumulation: Accumulation,
  low: string | null,
  given: Partial<CapaianTarget> = {},
): Indicator {
  const target: CapaianTarget = {
    ...{ kind: "number", form: "maximise", high: null, date: null, text: low ?? "", unit: "dokumen" },
    low: low === null ? null : new Exact(low),
    ...given,
  };
  return { target, accumulation };
}

const ENDS = ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"] as const;

/** Quarters in their order; null: nothing was reported. */
function quarters(...figures: readonly (string | null)[]): readonly PeriodResult[] {
  return figures.map((figure, at) => ({
    ...{ periodId: String(at), endsOn: day(ENDS[at] ?? ENDS[3]), targetNumber: null, targetText: null },
    value: figure === null ? null : { kind: "number", number: new Exact(figure) },
  }));
}

describe("what one period is held against", () => {
  const own = { targetNumber: new Exact("2.5") };

  it.each<[string, Accumulation, boolean, string | null]>([
    ["summed up and not split", "sum", false, null],
    ["summed up, where the year is the only period", "sum", true, "10"],
    ["of which the last figure counts", "last", false, "10"],
    ["that is averaged", "average", false, "10"],
  ])("a year %s", (_name, accumulation, isWhole, target) => {
    expect(targetOfPeriod(anIndicator(accumulation, "10"), null, isWhole)?.low?.toFixed() ?? null).toBe(
      target,
    );
  });

  it.each(["sum", "last", "average"] as const)("its own target, where one was set (%s)", (accumulation) => {
    expect(targetOfPeriod(anIndicator(accumulation, "10"), own, false)).toMatchObject({
      ...{ kind: "number", high: null, text: "2,5", unit: "dokumen" },
    });
  });

  it.each(["range", "ratio"] as const)("one figure in place of a %s", (kind) => {
    const indicator = anIndicator("last", "8", { kind, high: new Exact(9) });
    expect(targetOfPeriod(indicator, own, false)).toMatchObject({ kind: "number", high: null });
  });

  it.each(["date", "text"] as const)("never a figure in place of a %s", (kind) => {
    const indicator = anIndicator("last", null, { kind, text: "Wajar Tanpa Pengecualian" });
    expect(targetOfPeriod(indicator, own, false)).toEqual(indicator.target);
  });

  it("says nothing of a period of a year that was not split, but that something was reported", () => {
    const [first = null] = quarters("3");
    const indicator = anIndicator("sum", "10");
    expect(capaianOfPeriod(indicator, first, false, null)).toBe("unsplit");
    expect(capaianOfPeriod(indicator, null, false, null)).toEqual({ status: "empty" });
  });
});

describe("the year up to a period", () => {
  const percent = (indicator: Indicator, until: string, ...figures: readonly (string | null)[]) => {
    const { capaian } = capaianOfYear(indicator, quarters(...figures), day(until), null);
    return capaian.status === "computed" ? capaian.percent.toFixed() : capaian.status;
  };

  it.each<[Accumulation, string, (string | null)[], string]>([
    ["sum", ENDS[3], ["3", "2", "1", "4"], "100"],
    ["sum", ENDS[1], ["3", "2", "1", "4"], "50"],
    ["sum", ENDS[3], ["3", null, "1", null], "40"],
    ["last", ENDS[3], ["3", "2", "1", "4"], "40"],
    ["last", ENDS[2], ["3", "2", null, "4"], "20"],
    ["average", ENDS[3], ["3", "2", "1", "4"], "25"],
    ["average", ENDS[1], ["10", "5", "1", "4"], "75"],
    ["average", ENDS[3], ["10", null, null, "5"], "75"],
    ["sum", ENDS[3], [null, null], "empty"],
    ["sum", ENDS[0], [], "empty"],
  ])("%s until %s of %j", (accumulation, until, figures, expected) => {
    expect(percent(anIndicator(accumulation, "10"), until, ...figures)).toBe(expected);
  });

  it("is reckoned in exact decimals", () => {
    expect(percent(anIndicator("sum", "0.3"), ENDS[3], "0.1", "0.2")).toBe("100");
    expect(percent(anIndicator("sum", "3"), ENDS[3], ...["0.1", "0.1", "0.1", "2.7"])).toBe("100");
  });

  it("is neither cut nor floored", () => {
    expect(percent(anIndicator("sum", "10"), ENDS[3], "166.7")).toBe("1667");
    expect(percent(anIndicator("last", "4", { form: "minimise_linear" }), ENDS[3], "9")).toBe("-25");
  });
});

describe("an equal share of the year, as a proposal", () => {
  it.each<[string, Indicator, number, string | null]>([
    ["of quarters", anIndicator("sum", "10"), 4, "2.5"],
    ["of months, to two places", anIndicator("sum", "10"), 12, "0.83"],
    ["of one period", anIndicator("sum", "10"), 1, null],
    ["of what is not summed up", anIndicator("last", "10"), 4, null],
    ["of a range", anIndicator("sum", "8", { kind: "range", high: new Exact(9) }), 4, null],
    ["of nothing", anIndicator("sum", null), 4, null],
  ])("%s", (_name, indicator, periods, expected) => {
    expect(equalShare(indicator, periods)?.toFixed() ?? null).toBe(expected);
  });
});
