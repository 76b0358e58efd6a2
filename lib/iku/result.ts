import type { CalendarDate } from "@/lib/kernel/calendar";
import { type Exact, numberText } from "@/lib/kernel/decimal";
import type { Accumulation } from "./measure";
import { capaianOf, type Capaian, type CapaianTarget } from "./capaian";
import { accumulated, type RealisasiValue } from "./value";

/** What was planned and done for an indicator in one period. */
export interface PeriodResult {
  readonly periodId: string;
  readonly endsOn: CalendarDate;
  /** The share of the year's target that was set for the period; null: none was. */
  readonly targetNumber: Exact | null;
  readonly targetText: string | null;
  readonly value: RealisasiValue | null;
}

export interface Indicator {
  readonly target: CapaianTarget;
  readonly accumulation: Accumulation;
}

/**
 * What the realisasi of one period is held against: the target of the period where one was set; else the year's, where
 * each period stands for itself. A year that is summed up and was not split says nothing of one period (null), unless
 * the year is a single period.
 */
export function targetOfPeriod(
  { target, accumulation }: Indicator,
  result: Pick<PeriodResult, "targetNumber"> | null,
  isWholeYear: boolean,
): CapaianTarget | null {
  const own = result?.targetNumber ?? null;
  if (own !== null) {
    // A figure takes the place of a range or a ratio as well: it is one figure that was agreed for the period.
    const isMeasured = target.kind === "number" || target.kind === "range" || target.kind === "ratio";
    if (isMeasured) return { ...target, kind: "number", low: own, high: null, text: numberText(own) };
  }
  return accumulation === "sum" && !isWholeYear ? null : target;
}

/** The capaian of one period; `unsplit` where the year is summed up and nothing was set for the period. */
export function capaianOfPeriod(
  indicator: Indicator,
  result: Pick<PeriodResult, "targetNumber" | "value"> | null,
  isWholeYear: boolean,
  cap: number | null,
): Capaian | "unsplit" {
  const target = targetOfPeriod(indicator, result, isWholeYear);
  const value = result?.value ?? null;
  if (target === null) return value === null ? { status: "empty" } : "unsplit";
  return capaianOf(target, value, cap);
}

/** The periods up to a day as one, against the year's target. `results` in their order. */
export function capaianOfYear(
  { target, accumulation }: Indicator,
  results: readonly PeriodResult[],
  until: CalendarDate,
  cap: number | null,
): { readonly value: RealisasiValue | null; readonly capaian: Capaian } {
  const values = results.flatMap(({ endsOn, value }) => (endsOn <= until && value !== null ? [value] : []));
  const value = accumulated(values, accumulation);
  return { value, capaian: capaianOf(target, value, cap) };
}

/** The year's target in equal parts, as a proposal for the target of a period; null where it is not summed up. */
export function equalShare({ target, accumulation }: Indicator, periods: number): Exact | null {
  if (accumulation !== "sum" || target.kind !== "number" || target.low === null || periods < 2) return null;
  return target.low.div(periods).toDecimalPlaces(2);
}
