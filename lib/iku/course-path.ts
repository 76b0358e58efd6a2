import type { Exact } from "@/lib/kernel/decimal";
import { expectedOf } from "./course";
import { periodsIn, type IkuYear } from "./reckon";
import { accumulated, numberOf, type RealisasiValue } from "./value";

/** One period on the way through a year, as the year counts it: summed up, averaged, or the value itself. */
export interface PathPoint {
  readonly ordinal: number;
  readonly value: Exact | null;
  /** What is to be reached by then; of a range its lower end. */
  readonly expected: Exact | null;
  readonly before: Exact | null;
}

/** The way so far at one of its periods; null where that period has no figure, or one that is no number. */
function soFar(
  values: ReadonlyMap<number, RealisasiValue>,
  ordinal: number,
  how: IkuYear["measure"]["accumulation"],
): Exact | null {
  if (!values.has(ordinal)) return null;
  const until = [...values].filter(([at]) => at <= ordinal).toSorted(([a], [b]) => a - b);
  const value = accumulated(
    until.map(([, one]) => one),
    how,
  );
  return value === null ? null : numberOf(value);
}

/** The year of an indicator beside what was to be reached and the year before. */
export function coursePath(of: IkuYear, before: ReadonlyMap<number, RealisasiValue>): readonly PathPoint[] {
  const { accumulation, rhythm } = of.measure;
  const ordinals = Array.from({ length: periodsIn(rhythm) }, (_, index) => index + 1);
  return ordinals.map((ordinal) => ({
    ordinal,
    value: soFar(of.values, ordinal, accumulation),
    expected: expectedOf(of, ordinals.slice(0, ordinal))?.low ?? null,
    before: soFar(before, ordinal, accumulation),
  }));
}
