import {
  courseAt,
  courseFlags,
  type CourseLimits,
  type CourseReading,
  type CourseStand,
} from "@/lib/iku/course";
import { noForecastMessage } from "@/lib/iku/course-messages";
import { coursePath, type PathPoint } from "@/lib/iku/course-path";
import type { IkuYear } from "@/lib/iku/reckon";
import { type Measure, type TargetFigures, withUnit } from "@/lib/iku/target";
import { accumulated, numberOf, type RealisasiValue } from "@/lib/iku/value";
import { percentText } from "@/lib/iku/capaian";
import { Exact, numberText } from "@/lib/kernel/decimal";
import { periodName, type Rhythm } from "@/lib/period/period";
import type { CoursePoint, CourseRow } from "./course-view";

/** An indicator as it was counted. */
export interface CountedIku extends CourseReading {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly owner: string | null;
  readonly stand: CourseStand;
  readonly toDate: string | null;
}

/** Its year with what went before. */
export interface YearOfIku {
  readonly year: number;
  readonly of: IkuYear;
  readonly before: ReadonlyMap<number, RealisasiValue>;
}

/** As people read them: no more places than say something. */
const PLACES = 2;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"] as const;
const QUARTERS = ["I", "II", "III", "IV"] as const;

function shortName(rhythm: Rhythm, year: number, ordinal: number): string {
  if (rhythm === "annual") return String(year);
  return (rhythm === "monthly" ? MONTHS : QUARTERS)[ordinal - 1] ?? "";
}

const text = (number: Exact | null): string => (number === null ? "–" : numberText(number, PLACES));
const plain = (number: Exact | null): number | null => number?.toNumber() ?? null;

function pointOf({ year, of }: YearOfIku, { ordinal, value, expected, before }: PathPoint): CoursePoint {
  const { rhythm } = of.measure;
  return {
    ...{ ordinal, name: periodName({ year, rhythm, ordinal }), short: shortName(rhythm, year, ordinal) },
    ...{ value: plain(value), expected: plain(expected), before: plain(before) },
    ...{ valueText: text(value), expectedText: text(expected), beforeText: text(before) },
  };
}

function realisasiText({ of }: YearOfIku, until: number): string {
  const values = [...of.values]
    .filter(([ordinal]) => ordinal <= until)
    .toSorted(([a], [b]) => a - b)
    .map(([, value]) => value);
  const value = accumulated(values, of.measure.accumulation);
  if (value === null) return "";
  const number = numberOf(value);
  return number === null ? (value.kind === "text" ? value.text : "") : withUnit(text(number), of.measure);
}

const targetText = (target: TargetFigures | undefined, measure: Measure): string =>
  target === undefined ? "" : withUnit(target.text, measure);

/** An indicator with its course, its forecast and what stands in the picture of its year. */
export function courseRow(counted: CountedIku, year: YearOfIku, limits: CourseLimits): CourseRow {
  const { of, before } = year;
  const { unitName, form, accumulation, rhythm } = of.measure;
  const until = Math.max(0, ...of.values.keys());
  const { forecast, foreseen } = courseAt(of, before, until);
  const target = of.targets.get(0);
  return {
    ...{ id: counted.id, code: counted.code, name: counted.name, unitName: counted.owner, satuan: unitName },
    ...{ form, accumulation, stand: counted.stand, missing: counted.missing },
    // A year that is over has no range any more.
    flags: courseFlags(counted, limits).filter(
      (flag) => flag !== "out-of-reach" || (forecast?.status === "foreseen" && forecast.method !== "final"),
    ),
    until: until === 0 ? null : periodName({ year: year.year, rhythm, ordinal: until }),
    realisasi: realisasiText(year, until),
    target: targetText(target, of.measure),
    targetNumber: plain(target?.low ?? null),
    capaian: counted.toDate === null ? null : percentText(new Exact(counted.toDate)),
    forecast:
      forecast?.status !== "foreseen"
        ? null
        : {
            method: forecast.method,
            ...{
              value: forecast.value.toNumber(),
              low: forecast.low.toNumber(),
              high: forecast.high.toNumber(),
            },
            text: withUnit(text(forecast.value), of.measure),
            range: `${text(forecast.low)} sampai ${withUnit(text(forecast.high), of.measure)}`,
            capaian: foreseen === null ? null : percentText(foreseen.percent),
            capaianRange:
              foreseen === null
                ? null
                : `${percentText(foreseen.worst)} sampai ${percentText(foreseen.best)}`,
          },
    noForecast: forecast?.status === "foreseen" ? null : noForecastMessage(forecast),
    points: coursePath(of, before).map((point) => pointOf(year, point)),
  };
}
