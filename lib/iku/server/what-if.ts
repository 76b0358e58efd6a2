import type { TargetFigures } from "../target";
import type { RealisasiValue } from "../value";
import { rolledYears, type LoadedCascade } from "./cascade-years";
import { yearAtItsEnd, type StoredYear } from "./years";

/** What is imagined of one indicator. Nothing of it is kept. */
export interface Imagined {
  readonly ikuId: string;
  /** The target of the year. */
  readonly target: TargetFigures | null;
  readonly realisasi: { readonly ordinal: number; readonly value: RealisasiValue } | null;
}

function imagine(year: number, stored: StoredYear, { target, realisasi }: Imagined): StoredYear {
  const of = yearAtItsEnd(year, stored);
  if (of === null) return stored;
  const versions =
    target === null
      ? stored.versions
      : stored.versions.map((version) => ({
          ...version,
          targets: new Map([...version.targets, [0, target]]),
        }));
  const values =
    realisasi === null
      ? stored.values
      : new Map([
          ...stored.values,
          [of.measure.rhythm, new Map([...of.values, [realisasi.ordinal, realisasi.value]])],
        ]);
  return { versions, values };
}

/** The years as they would be: of the indicator, and of all above it that come from it. */
export function imaginedYears(loaded: LoadedCascade, imagined: Imagined): ReadonlyMap<string, StoredYear> {
  const stored = loaded.years.get(imagined.ikuId);
  if (stored === undefined) return loaded.years;
  const years = new Map(loaded.years).set(imagined.ikuId, imagine(loaded.year, stored, imagined));
  // A realisasi that is imagined stands, also where the real one comes from below.
  const held = new Set(imagined.realisasi === null ? [] : [imagined.ikuId]);
  return rolledYears({ ...loaded, years }, held);
}
