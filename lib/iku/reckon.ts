import { periodsOfYear, type Rhythm } from "@/lib/period/period";
import { capaianOf, type Capaian } from "./capaian";
import type { Accumulation } from "./measure";
import { capaianTarget, type Measure, type TargetFigures } from "./target";
import { accumulated, type RealisasiValue } from "./value";

/** What was measured by an indicator in a year: how, towards what, and what came of each period. */
export interface IkuYear {
  readonly measure: Measure & { readonly accumulation: Accumulation; readonly rhythm: Rhythm };
  /** By ordinal; 0 is the year. */
  readonly targets: ReadonlyMap<number, TargetFigures>;
  /** By ordinal of the period; one that is missing has not been entered. */
  readonly values: ReadonlyMap<number, RealisasiValue>;
}

/** `unsplit`: the year is summed up and nothing was aimed at for this period; `no-target`: nor for the year. */
export type PeriodCapaian = Capaian | "unsplit" | "no-target";

export interface Reckoned {
  readonly capaian: PeriodCapaian;
  /** The year up to and with the period. */
  readonly value: RealisasiValue | null;
  readonly year: Capaian | "no-target";
}

/** How many periods a year has in a rhythm. */
export function periodsIn(rhythm: Rhythm): number {
  return periodsOfYear(2000, rhythm).length;
}

function capaianOfPeriod({ measure, targets, values }: IkuYear, ordinal: number): PeriodCapaian {
  const value = values.get(ordinal) ?? null;
  if (value === null) return { status: "empty" };
  const isWholeYear = periodsIn(measure.rhythm) === 1;
  const year = targets.get(0);
  const own = targets.get(ordinal);
  if (own !== undefined) return capaianOf(capaianTarget(measure, own), value);
  if (year === undefined) return "no-target";
  if (measure.accumulation === "sum" && !isWholeYear) return "unsplit";
  return capaianOf(capaianTarget(measure, year), value);
}

/** The capaian of a period, and of the year up to it: exact, uncapped, possibly negative (domain §0a.10). */
export function reckon(of: IkuYear, ordinal: number): Reckoned {
  const { measure, targets, values } = of;
  const until = Array.from({ length: ordinal }, (_, index) => values.get(index + 1));
  const there = until.filter((value) => value !== undefined);
  const value = accumulated(there, measure.accumulation);
  const target = targets.get(0);
  return {
    capaian: capaianOfPeriod(of, ordinal),
    value,
    year: target === undefined ? "no-target" : capaianOf(capaianTarget(measure, target), value),
  };
}

/** Why there is no percentage, as it is kept beside the figure; null where there is one or nothing was entered. */
export function becauseOf(capaian: PeriodCapaian): string | null {
  if (typeof capaian === "string") return capaian;
  if (capaian.status !== "uncountable") return null;
  const { because } = capaian;
  return because.code === "grade" ? `grade-${because.is}` : because.code;
}

/** How a capaian stands, in the one scale of colours that pages use for it. */
export const CAPAIAN_STANDS = ["reached", "near", "short", "uncounted", "empty"] as const;
export type CapaianStand = (typeof CAPAIAN_STANDS)[number];

/** Below this a capaian is marked as far off (PermenPANRB 8/2021, "Cukup" begins at 80). */
const NEAR = 80;
const REACHED = 100;

export function standOf(capaian: string | null, because: string | null): CapaianStand {
  if (capaian === null) return because === null || because === "no-target" ? "empty" : "uncounted";
  const percent = Number(capaian);
  if (percent >= REACHED) return "reached";
  return percent >= NEAR ? "near" : "short";
}
