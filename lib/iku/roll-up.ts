import { type Exact } from "@/lib/kernel/decimal";
import { periodsOfYear, type Rhythm } from "@/lib/period/period";
import { combine, type Share } from "./cascade";
import type { CascadeMethod } from "./iku";
import type { Accumulation } from "./measure";
import { accumulated, numberOf, type RealisasiValue } from "./value";

/** What brings its share to an indicator above: another indicator, or an IKI of a person. */
export interface Source {
  readonly id: string;
  readonly weight: Exact | null;
  readonly accumulation: Accumulation;
  readonly rhythm: Rhythm;
  readonly values: ReadonlyMap<number, RealisasiValue>;
}

/**
 * What a source brought in a period of the one above, whatever its own rhythm: its periods that end in that period, as
 * its year makes one of them. Null where none has a figure.
 */
export function shareIn(source: Source, year: number, rhythm: Rhythm, ordinal: number): Exact | null {
  const span = periodsOfYear(year, rhythm)[ordinal - 1]?.span;
  if (span === undefined) return null;
  const there = periodsOfYear(year, source.rhythm).flatMap((period) => {
    const value = source.values.get(period.ordinal);
    const ends = period.span.to;
    return value !== undefined && ends >= span.from && ends <= span.to ? [value] : [];
  });
  const value = accumulated(there, source.accumulation);
  return value === null ? null : numberOf(value);
}

/** The figures of an indicator by period, worked out from its sources; a period in which none has one is left out. */
export function rolledUp(
  method: CascadeMethod,
  sources: readonly Source[],
  year: number,
  rhythm: Rhythm,
): ReadonlyMap<number, RealisasiValue> {
  const figures = new Map<number, RealisasiValue>();
  for (const { ordinal } of periodsOfYear(year, rhythm)) {
    const shares = sources.map((source): Share => ({
      id: source.id,
      weight: source.weight,
      value: shareIn(source, year, rhythm, ordinal),
    }));
    const { value } = combine(method, shares);
    if (value !== null) figures.set(ordinal, { kind: "number", number: value.toDecimalPlaces(18) });
  }
  return figures;
}
