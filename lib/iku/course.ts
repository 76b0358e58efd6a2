import { addDays, type CalendarDate } from "@/lib/kernel/calendar";
import { Exact } from "@/lib/kernel/decimal";
import { periodsOfYear, type Rhythm } from "@/lib/period/period";
import { capaianOf, type Capaian, type CapaianTarget } from "./capaian";
import { forecast, type Forecast } from "./forecast";
import { periodsIn, type IkuYear } from "./reckon";
import { capaianTarget, type TargetFigures } from "./target";
import { accumulated, type RealisasiValue } from "./value";

/** Where an indicator stands in its year, seen from one of its periods. */
export interface Course {
  /** What was to be reached by then; null where nothing was aimed at, or it cannot be parted. */
  readonly expected: CapaianTarget | null;
  /** The year so far against that. */
  readonly toDate: Capaian | null;
  readonly forecast: Forecast | null;
  /** Of the forecast against the year's target; worst and best within its range. */
  readonly foreseen: { readonly percent: Exact; readonly worst: Exact; readonly best: Exact } | null;
}

const upTo = <T>(values: ReadonlyMap<number, T>, ordinal: number): ReadonlyMap<number, T> =>
  new Map([...values].filter(([at]) => at <= ordinal));

function plain(low: Exact): TargetFigures {
  return { low, high: null, text: low.toFixed() };
}

/**
 * What was to be reached with the periods that have a figure. Summed up: their targets together, else their equal share
 * of the year's; averaged: the mean of their targets, else the year's; last value: the target of the last, else the
 * year's.
 */
export function expectedOf(of: IkuYear, ordinals: readonly number[]): TargetFigures | null {
  const { measure, targets } = of;
  const year = targets.get(0) ?? null;
  const last = ordinals.at(-1);
  if (last === undefined) return null;
  const isNumber = measure.form !== "grade" && measure.form !== "none";
  if (measure.accumulation === "last" || !isNumber) return targets.get(last) ?? year;
  const own = ordinals.map((ordinal) => targets.get(ordinal));
  const figures = own.flatMap((one) =>
    one?.low == null || one.high !== null ? [] : [new Exact(one.low.toFixed())],
  );
  const isSplit = figures.length === own.length;
  const total = figures.reduce((all, one) => all.plus(one), new Exact(0));
  if (measure.accumulation === "average") return isSplit ? plain(total.div(figures.length)) : year;
  if (isSplit) return plain(total);
  const periods = periodsIn(measure.rhythm);
  if (year?.low == null) return null;
  const share = (whole: Exact): Exact => whole.times(ordinals.length).div(periods);
  return {
    low: share(year.low),
    high: year.high === null ? null : share(year.high),
    text: share(year.low).toFixed(),
  };
}

const percentOf = (target: CapaianTarget, number: Exact): Exact | null => {
  const capaian = capaianOf(target, { kind: "number", number });
  return capaian.status === "computed" ? capaian.percent : null;
};

/**
 * Capaian of a forecast, with the worst and the best that its range holds: by the form of the indicator, so that where
 * less is better the lower end is the best. Where the target lies inside the range, hitting it is one of the chances.
 */
function foreseenCapaian(target: CapaianTarget, found: Forecast): Course["foreseen"] {
  if (found.status !== "foreseen") return null;
  const percent = percentOf(target, found.value);
  if (percent === null) return null;
  const inside = [target.low, target.high].filter(
    (end) => end !== null && end.gte(found.low) && end.lte(found.high),
  );
  const chances = [found.low, found.high, ...inside].flatMap((number) =>
    number === null ? [] : (percentOf(target, number) ?? []),
  );
  const all = [percent, ...chances];
  return { percent, worst: Exact.min(...all), best: Exact.max(...all) };
}

const numbers = (values: ReadonlyMap<number, RealisasiValue>): ReadonlyMap<number, Exact> | null => {
  const found = [...values].flatMap(([ordinal, value]): (readonly [number, Exact])[] =>
    value.kind === "number" ? [[ordinal, value.number]] : [],
  );
  return found.length < values.size ? null : new Map(found);
};

/** The course of a year up to one of its periods; `before`: what the year before came to, in the same rhythm. */
export function courseAt(of: IkuYear, before: ReadonlyMap<number, RealisasiValue>, ordinal: number): Course {
  const { measure, targets } = of;
  const values = upTo(of.values, ordinal);
  const ordinals = [...values.keys()].toSorted((a, b) => a - b);
  const figures = expectedOf(of, ordinals);
  const expected = figures === null ? null : capaianTarget(measure, figures);
  const soFar = accumulated(
    ordinals.flatMap((at) => values.get(at) ?? []),
    measure.accumulation,
  );
  const [known, earlier] = [numbers(values), numbers(before)];
  const year = targets.get(0);
  const isCounted = measure.form !== "grade" && measure.form !== "none";
  const found =
    !isCounted || known === null
      ? null
      : forecast({
          ...{ accumulation: measure.accumulation, periods: periodsIn(measure.rhythm), values: known },
          ...{ before: earlier ?? new Map<number, Exact>(), isPercent: measure.unitName === "%" },
        });
  return {
    expected,
    toDate: expected === null ? null : capaianOf(expected, soFar),
    forecast: found,
    foreseen:
      found === null || year === undefined ? null : foreseenCapaian(capaianTarget(measure, year), found),
  };
}

/** How an indicator goes in its year, in the order in which one looks at them. */
export const COURSE_STANDS = ["off", "attention", "on", "judged", "empty"] as const;
export type CourseStand = (typeof COURSE_STANDS)[number];

/** Of the policy, in percent: so much or more is on course, less than the other is a red flag. */
export interface CourseLimits {
  readonly onFrom: number;
  readonly redBelow: number;
}

/** What the rule looks at: exact percents in plain writing. */
export interface CourseReading {
  /** Of the forecast, else of the year so far. */
  readonly reading: string | null;
  /** The best that the forecast's range holds, else the same. */
  readonly best: string | null;
  readonly hasFigure: boolean;
  /** Figures that were due and are not there. */
  readonly missing: number;
}

/** Why an indicator is not on course. */
export const COURSE_FLAGS = ["far", "below", "out-of-reach", "missing"] as const;
export type CourseFlag = (typeof COURSE_FLAGS)[number];

export function courseFlags(
  { reading, best, missing }: CourseReading,
  limits: CourseLimits,
): readonly CourseFlag[] {
  const flags: CourseFlag[] = [];
  if (reading !== null) {
    const percent = new Exact(reading);
    if (percent.lt(limits.redBelow)) flags.push("far");
    else if (percent.lt(limits.onFrom)) flags.push("below");
    if (percent.lt(limits.onFrom) && best !== null && new Exact(best).lt(limits.onFrom)) {
      flags.push("out-of-reach");
    }
  }
  if (missing > 0) flags.push("missing");
  return flags;
}

/** A red flag: far below, or nothing entered of what is due. A figure that is late beside others asks for attention. */
export function courseStand(of: CourseReading, limits: CourseLimits): CourseStand {
  const flags = courseFlags(of, limits);
  if (flags.includes("far")) return "off";
  if (of.missing > 0) return of.hasFigure ? "attention" : "off";
  if (flags.includes("below")) return "attention";
  if (of.reading !== null) return "on";
  return of.hasFigure ? "judged" : "empty";
}

/** Whether a unit has a red flag of its own: so large a share of its indicators has one, in percent of the policy. */
export function isUnitRed(off: number, total: number, redShare: number): boolean {
  return off > 0 && off * 100 >= redShare * total;
}

/** How many periods of a year are over for so many days that their figures are due. */
export function periodsDue(year: number, rhythm: Rhythm, today: CalendarDate, dueDays: number): number {
  return periodsOfYear(year, rhythm).filter(({ span }) => addDays(span.to, dueDays) < today).length;
}
