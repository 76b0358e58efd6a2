import { Exact } from "@/lib/kernel/decimal";
import type { Accumulation } from "./measure";

/**
 * How the end of a year is foreseen. `season`: as the year before went, moved by how this one differs from it so far;
 * `level`: what is left brings on average what there was so far; `drift`: the course so far goes on.
 */
export const FORECAST_METHODS = ["final", "season", "level", "drift"] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** The figures of an indicator by period, as far as they go. */
export interface ForecastInput {
  readonly accumulation: Accumulation;
  /** How many periods a year has. */
  readonly periods: number;
  readonly values: ReadonlyMap<number, Exact>;
  /** Of the year before; used where it is whole. */
  readonly before: ReadonlyMap<number, Exact>;
  /** The satuan is per cent. */
  readonly isPercent: boolean;
}

export type Forecast =
  | { readonly status: "too-few"; readonly have: number; readonly need: number }
  | {
      readonly status: "foreseen";
      readonly method: ForecastMethod;
      readonly value: Exact;
      /** In about four of five years that go as this one did, the end lies between these. */
      readonly low: Exact;
      readonly high: Exact;
      /** How many periods it rests on. */
      readonly from: number;
    };

/** One period says nothing about how much periods differ; a drift needs two steps. */
const LEAST = 2;
const LEAST_FOR_DRIFT = 3;

/** Student's t for four of five, by degrees of freedom from 1: few points make a wide range. */
const T80 = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363] as const;

const ZERO = new Exact(0);
const HUNDRED = new Exact(100);
const PLACES = 18;

const sum = (numbers: readonly Exact[]): Exact => numbers.reduce((all, number) => all.plus(number), ZERO);
const mean = (numbers: readonly Exact[]): Exact => sum(numbers).div(numbers.length);

function t80(degrees: number): Exact {
  return new Exact(T80[Math.min(degrees, T80.length) - 1] ?? T80[0]);
}

/** Square root of the mean square of what is left over, with as many degrees of freedom as there are. */
function spreadOf(residuals: readonly Exact[], degrees: number): Exact {
  return sum(residuals.map((one) => one.times(one)))
    .div(degrees)
    .sqrt();
}

interface Point {
  readonly ordinal: number;
  readonly value: Exact;
}

interface Foreseen {
  readonly method: ForecastMethod;
  readonly value: Exact;
  /** Half of the range. */
  readonly half: Exact;
}

/** How far a sum of `left` periods may lie off, where a period varies by `spread` around what `known` periods taught. */
function halfOfSum(spread: Exact, left: number, known: number, degrees: number): Exact {
  const variance = new Exact(left).plus(new Exact(left * left).div(known));
  return t80(degrees).times(spread).times(variance.sqrt());
}

/** A year that is summed up, after the shares that the periods had of the year before. */
function sumBySeason(points: readonly Point[], rest: readonly number[], before: Before): Foreseen | null {
  const known = points.map(({ ordinal }) => before(ordinal));
  const base = sum(known);
  if (known.some((one) => one.isNegative()) || rest.some((one) => before(one).isNegative())) return null;
  if (base.isZero()) return null;
  const so = sum(points.map(({ value }) => value));
  const growth = so.div(base);
  const residuals = points.map(({ ordinal, value }) => value.minus(growth.times(before(ordinal))));
  const degrees = points.length - 1;
  const half = halfOfSum(spreadOf(residuals, degrees), rest.length, points.length, degrees);
  return { method: "season", value: so.plus(growth.times(sum(rest.map(before)))), half };
}

/** What is left brings on average what there was so far; `count`: 1 for a sum, the periods of the year for a mean. */
function byLevel(points: readonly Point[], rest: readonly number[], count: number): Foreseen {
  const values = points.map(({ value }) => value);
  const level = mean(values);
  const degrees = points.length - 1;
  const spread = spreadOf(
    values.map((value) => value.minus(level)),
    degrees,
  );
  return {
    method: "level",
    value: sum(values).plus(level.times(rest.length)).div(count),
    half: halfOfSum(spread, rest.length, points.length, degrees).div(count),
  };
}

/** A mean over the year: what is left is as the year before, moved by the mean difference so far. */
function meanBySeason(points: readonly Point[], rest: readonly number[], before: Before): Foreseen {
  const periods = points.length + rest.length;
  const differences = points.map(({ ordinal, value }) => value.minus(before(ordinal)));
  const moved = mean(differences);
  const degrees = points.length - 1;
  const spread = spreadOf(
    differences.map((one) => one.minus(moved)),
    degrees,
  );
  const left = sum(rest.map((ordinal) => before(ordinal).plus(moved)));
  return {
    method: "season",
    value: sum(points.map(({ value }) => value))
      .plus(left)
      .div(periods),
    half: halfOfSum(spread, rest.length, points.length, degrees).div(periods),
  };
}

type Before = (ordinal: number) => Exact;

/** Steps from figure to figure, each as of one period. */
function stepsOf(points: readonly Point[]): readonly { readonly by: Exact; readonly periods: number }[] {
  return points.slice(1).map((point, index) => {
    const earlier = points[index] ?? point;
    return { by: point.value.minus(earlier.value), periods: point.ordinal - earlier.ordinal };
  });
}

/** The last value counts: as far above or below the year before at its end as now, and no surer than it has been. */
function lastBySeason(points: readonly Point[], last: Point, periods: number, before: Before): Foreseen {
  const differences = points.map(({ ordinal, value }) => ({ ordinal, value: value.minus(before(ordinal)) }));
  const steps = stepsOf(differences);
  const spread = spreadOf(
    steps.map(({ by, periods: over }) => by.div(new Exact(over).sqrt())),
    steps.length,
  );
  const left = periods - last.ordinal;
  return {
    method: "season",
    value: before(periods).plus(last.value.minus(before(last.ordinal))),
    half: t80(steps.length).times(spread).times(new Exact(left).sqrt()),
  };
}

/** The last value counts, and there is no year before: the mean step so far goes on (random walk with drift). */
function lastByDrift(points: readonly Point[], last: Point, periods: number): Foreseen {
  const [first] = points;
  const steps = stepsOf(points);
  const over = last.ordinal - (first?.ordinal ?? 0);
  const drift = last.value.minus(first?.value ?? ZERO).div(over);
  const residuals = steps.map(({ by, periods: span }) =>
    by.minus(drift.times(span)).div(new Exact(span).sqrt()),
  );
  const degrees = steps.length - 1;
  const left = new Exact(periods - last.ordinal);
  return {
    method: "drift",
    value: last.value.plus(drift.times(left)),
    half: t80(degrees)
      .times(spreadOf(residuals, degrees))
      .times(left.times(left.div(over).plus(1)).sqrt()),
  };
}

/** No further than the figures could go: never below nought where none was, no share of a whole above it. */
function bounded(input: ForecastInput, { value, half }: Foreseen) {
  const known = [...input.values.values(), ...input.before.values()];
  const isPositive = known.every((one) => !one.isNegative());
  const floor = !isPositive ? null : input.accumulation === "sum" ? sum([...input.values.values()]) : ZERO;
  const ceiling =
    input.isPercent && input.accumulation !== "sum" && known.every((one) => one.lte(HUNDRED))
      ? HUNDRED
      : null;
  const within = (number: Exact): Exact => {
    const above = floor === null ? number : Exact.max(number, floor);
    return (ceiling === null ? above : Exact.min(above, ceiling)).toDecimalPlaces(PLACES);
  };
  return { value: within(value), low: within(value.minus(half)), high: within(value.plus(half)) };
}

function foresee(input: ForecastInput, points: readonly Point[], last: Point): Foreseen | number {
  const { accumulation, periods, values } = input;
  const all = Array.from({ length: periods }, (_, index) => index + 1);
  const rest = all.filter((ordinal) => !values.has(ordinal));
  const isWhole = all.every((ordinal) => input.before.has(ordinal));
  const before: Before = (ordinal) => input.before.get(ordinal) ?? ZERO;
  if (points.length < LEAST) return LEAST;
  switch (accumulation) {
    case "sum":
      return (isWhole ? sumBySeason(points, rest, before) : null) ?? byLevel(points, rest, 1);
    case "average":
      return isWhole ? meanBySeason(points, rest, before) : byLevel(points, rest, periods);
    case "last":
      if (isWhole) return lastBySeason(points, last, periods, before);
      return points.length < LEAST_FOR_DRIFT ? LEAST_FOR_DRIFT : lastByDrift(points, last, periods);
  }
}

/**
 * The value of the year at its end with a range, from the figures of its periods so far and those of the year before
 * (docs/decisions/091). Nothing is foreseen from a single period; where all periods are there, the year is what it is.
 */
export function forecast(input: ForecastInput): Forecast {
  const { accumulation, periods, values } = input;
  const points = [...values]
    .filter(([ordinal]) => ordinal >= 1 && ordinal <= periods)
    .map(([ordinal, value]) => ({ ordinal, value }))
    .toSorted((a, b) => a.ordinal - b.ordinal);
  const last = points.at(-1);
  if (last === undefined) return { status: "too-few", have: 0, need: periods === 1 ? 1 : LEAST };
  if (points.length === periods || (accumulation === "last" && last.ordinal === periods)) {
    const numbers = points.map(({ value }) => value);
    const value =
      accumulation === "last" ? last.value : accumulation === "sum" ? sum(numbers) : mean(numbers);
    const exact = value.toDecimalPlaces(PLACES);
    return {
      ...{ status: "foreseen", method: "final", value: exact, low: exact, high: exact },
      from: points.length,
    };
  }
  const found = foresee(input, points, last);
  if (typeof found === "number") return { status: "too-few", have: points.length, need: found };
  return {
    ...{ status: "foreseen", method: found.method, from: points.length },
    ...bounded(input, found),
  };
}
