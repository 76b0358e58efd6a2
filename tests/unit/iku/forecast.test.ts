import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecast, type Forecast, type ForecastInput } from "@/lib/iku/forecast";
import { ACCUMULATIONS, type Accumulation } from "@/lib/iku/measure";
import { Exact } from "@/lib/kernel/decimal";

const series = (values: readonly (string | number | null)[]): ReadonlyMap<number, Exact> =>
  new Map(
    values.flatMap((value, index): (readonly [number, Exact])[] =>
      value === null ? [] : [[index + 1, new Exact(value)]],
    ),
  );

function of(
  accumulation: Accumulation,
  values: readonly (string | number | null)[],
  before: readonly (string | number | null)[] = [],
  given: Partial<ForecastInput> = {},
): Forecast {
  const input = {
    accumulation,
    periods: 4,
    isPercent: false,
    values: series(values),
    before: series(before),
  };
  return forecast({ ...input, ...given });
}

const said = (found: Forecast): string =>
  found.status === "too-few"
    ? `${String(found.have)} of ${String(found.need)}`
    : `${found.method} ${[found.value, found.low, found.high].map((one) => one.toDecimalPlaces(2).toFixed()).join(" ")}`;

describe("the end of a year", () => {
  it.each<[string, Forecast, string]>([
    ["nothing is known", of("sum", []), "0 of 2"],
    ["one period says nothing of how they differ", of("sum", [10]), "1 of 2"],
    ["not even beside the year before", of("last", [10], [9, 9, 9, 9]), "1 of 2"],
    ["a drift needs two steps", of("last", [10, 12]), "2 of 3"],
    ["a year of one period is known at its end alone", of("last", [], [3], { periods: 1 }), "0 of 1"],
    ["a year that is over is what it is", of("sum", [1, 2, 3, 4]), "final 10 10 10"],
    ["its mean", of("average", [1, 2, 3, 4]), "final 2.5 2.5 2.5"],
    ["its last value, with a hole before", of("last", [1, null, 3, 5]), "final 5 5 5"],
    // 20 so far, where the year before had 40 of 100: so 50, with nothing left over.
    ["half of the year before", of("sum", [5, 15], [10, 30, 20, 40]), "season 50 50 50"],
    // 24 of 40 and 36 of 60 would be even; 30 and 30 are 6 off each: s = √72, t(1) = 3.078, √(2 + 4/2) = 2.
    ["uneven, so wide", of("sum", [30, 30], [40, 60, 40, 60]), "season 120 67.76 172.24"],
    ["without a year before: the level", of("sum", [10, 10]), "level 40 40 40"],
    // 9, 11: s = √2, 3.078 × √2 × √(2 + 4/2) = 8.71; never below what is there already.
    ["the level with its range", of("sum", [9, 11]), "level 40 31.29 48.71"],
    ["a year before with a hole is none", of("sum", [10, 10], [1, 1, null, 1]), "level 40 40 40"],
    ["a year before of nothing", of("sum", [10, 10], [0, 0, 5, 5]), "level 40 40 40"],
    ["as far above as now", of("last", [82, 84], [80, 82, 83, 85]), "season 87 87 87"],
    ["the step goes on", of("last", [80, 82, 84]), "drift 86 86 86"],
    // Steps 1 and 3: mean 2, left over ∓1, s = √2 on one degree; 3.078 × √2 × √(1 × (1 + 1/2)) = 5.33.
    ["with its range", of("last", [80, 81, 84]), "drift 86 80.67 91.33"],
    ["a mean that moves with the year before", of("average", [11, 13], [10, 12, 14, 16]), "season 14 14 14"],
    [
      "no share of a whole above it",
      of("last", [97, 99, 100], [], { isPercent: true }),
      "drift 100 98.83 100",
    ],
    ["below nought, where figures were", of("last", [-1, -2, -3]), "drift -4 -4 -4"],
    ["never below nought, where none was", of("last", [3, 2, 0]), "drift 0 0 1.17"],
  ])("%s", (_what, found, expected) => {
    expect(said(found)).toBe(expected);
  });
});

const figure = fc.integer({ min: 0, max: 10_000 });
const input = fc.record({
  accumulation: fc.constantFrom(...ACCUMULATIONS),
  periods: fc.constantFrom(4, 12),
  values: fc.array(fc.option(figure), { maxLength: 12 }),
  before: fc.array(fc.option(figure, { freq: 20 }), { minLength: 4, maxLength: 12 }),
  isPercent: fc.constant(false),
});
type Given = typeof input extends fc.Arbitrary<infer T> ? T : never;

function find({ values, before, ...rest }: Given, times = 1): Forecast {
  const scaled = (all: readonly (number | null)[]) =>
    series(all.slice(0, rest.periods).map((one) => (one === null ? null : one * times)));
  return forecast({ ...rest, values: scaled(values), before: scaled(before) });
}

describe("whatever the figures", () => {
  it("the forecast lies within its range, and no sum below what is there already", () => {
    fc.assert(
      fc.property(input, (given) => {
        const found = find(given);
        if (found.status === "too-few") return found.have < found.need;
        const { value, low, high } = found;
        const there = given.values.slice(0, given.periods).reduce<number>((all, one) => all + (one ?? 0), 0);
        expect(low.lte(value) && value.lte(high)).toBe(true);
        return given.accumulation === "sum" ? low.gte(there) : low.gte(0);
      }),
    );
  });

  it("does not depend on the satuan: ten times the figures, ten times the forecast", () => {
    fc.assert(
      fc.property(input, (given) => {
        const [one, ten] = [find(given), find(given, 10)];
        if (one.status === "too-few" || ten.status === "too-few") return one.status === ten.status;
        const near = (a: Exact, b: Exact) => a.times(10).minus(b).abs().lt("1e-12");
        return near(one.value, ten.value) && near(one.low, ten.low) && near(one.high, ten.high);
      }),
    );
  });

  it("a year that goes as the one before ends as that did, and with it is sure", () => {
    const year = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        year,
        fc.constantFrom(...ACCUMULATIONS),
        fc.integer({ min: 2, max: 3 }),
        (whole, how, known) => {
          const found = of(how, whole.slice(0, known), whole);
          const final = of(how, whole);
          if (found.status === "too-few" || final.status === "too-few") return false;
          return [found.value, found.low, found.high].every((one) =>
            one.minus(final.value).abs().lt("1e-15"),
          );
        },
      ),
    );
  });

  it("does not depend on the order in which figures were entered", () => {
    fc.assert(
      fc.property(input, (given) => {
        const values = series(given.values.slice(0, given.periods));
        const before = series(given.before.slice(0, given.periods));
        const { accumulation, periods, isPercent } = given;
        const plain = forecast({ accumulation, periods, isPercent, values, before });
        const turned = forecast({
          ...{ accumulation, periods, isPercent, before },
          values: new Map([...values].toReversed()),
        });
        expect(said(turned)).toBe(said(plain));
      }),
    );
  });
});
