import type { Exact } from "@/lib/kernel/decimal";
import { courseAt } from "./course";
import type { ForecastMethod } from "./forecast";
import type { IkuYear, PeriodCapaian } from "./reckon";
import type { RealisasiValue } from "./value";

/** A course as it is kept beside the figure of its period: exact numbers in plain writing. */
export interface KeptCourse {
  readonly courseCapaian: string | null;
  readonly forecastMethod: ForecastMethod | null;
  readonly forecastNumber: string | null;
  readonly forecastLow: string | null;
  readonly forecastHigh: string | null;
  readonly forecastCapaian: string | null;
  readonly forecastWorst: string | null;
  readonly forecastBest: string | null;
}

export const NO_COURSE: KeptCourse = {
  ...{ courseCapaian: null, forecastMethod: null, forecastNumber: null, forecastLow: null },
  ...{ forecastHigh: null, forecastCapaian: null, forecastWorst: null, forecastBest: null },
};

const NUMBER_PLACES = 18;
const PERCENT_PLACES = 30;

const kept = (number: Exact | undefined, places: number): string | null =>
  number?.toDecimalPlaces(places).toFixed() ?? null;

/** A capaian as it is kept; null where there is none. */
export function keptPercent(capaian: PeriodCapaian | null): string | null {
  return capaian !== null && typeof capaian !== "string" && capaian.status === "computed"
    ? kept(capaian.percent, PERCENT_PLACES)
    : null;
}

/** Where the year stands at one of its periods, as it is kept; `before`: of the year before, in the same rhythm. */
export function keptCourse(
  of: IkuYear,
  before: ReadonlyMap<number, RealisasiValue>,
  ordinal: number,
): KeptCourse {
  const { toDate, forecast, foreseen } = courseAt(of, before, ordinal);
  const found = forecast?.status === "foreseen" ? forecast : null;
  return {
    courseCapaian: keptPercent(toDate),
    forecastMethod: found?.method ?? null,
    forecastNumber: kept(found?.value, NUMBER_PLACES),
    forecastLow: kept(found?.low, NUMBER_PLACES),
    forecastHigh: kept(found?.high, NUMBER_PLACES),
    forecastCapaian: kept(foreseen?.percent, PERCENT_PLACES),
    forecastWorst: kept(foreseen?.worst, PERCENT_PLACES),
    forecastBest: kept(foreseen?.best, PERCENT_PLACES),
  };
}
