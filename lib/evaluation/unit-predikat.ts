import type { Kebijakan } from "@/lib/agency/kebijakan";
import type { PredikatOrganisasi, Rating } from "./rating";

/** A unit on its way up, as far as its predikat is concerned. */
export interface PredikatUnit {
  readonly id: string;
  readonly kind: string;
  readonly parentId: string | null;
}

/** The predikat that counts for a unit, and the unit for which it was set. */
export interface EffectivePredikat {
  readonly predikat: PredikatOrganisasi;
  readonly unitId: string;
}

type HeadPolicy = Kebijakan["head"];

/** Whether a unit takes the predikat of the unit above, having no perjanjian kinerja of its own (domain §0a.8). */
export function followsAbove(unit: Pick<PredikatUnit, "kind" | "parentId">, policy: HeadPolicy): boolean {
  return unit.parentId !== null && (policy.unitsThatFollow as readonly string[]).includes(unit.kind);
}

/**
 * The predikat of a unit in a period: its own, unless it follows the unit above; a unit for which none was set (a seksi
 * of a dinas) has that of the nearest unit above which has one. Null where nobody has set any on the way up.
 */
export function effectivePredikat(
  unitId: string,
  units: ReadonlyMap<string, PredikatUnit>,
  own: ReadonlyMap<string, PredikatOrganisasi>,
  policy: HeadPolicy,
): EffectivePredikat | null {
  const seen = new Set<string>();
  let unit = units.get(unitId);
  while (unit !== undefined && !seen.has(unit.id)) {
    seen.add(unit.id);
    const predikat = own.get(unit.id);
    if (predikat !== undefined && !followsAbove(unit, policy)) return { predikat, unitId: unit.id };
    unit = unit.parentId === null ? undefined : units.get(unit.parentId);
  }
  return null;
}

/** Rating hasil kerja of a unit's head: his or her unit's predikat, from five to three (domain §0.4, §0a.8). */
export function headRating(policy: HeadPolicy, predikat: PredikatOrganisasi): Rating {
  return policy.hasil[predikat];
}
