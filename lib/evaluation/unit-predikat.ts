import type { Kebijakan } from "@/lib/agency/kebijakan";
import { SELF_STANDING_UNIT_KINDS, type UnitKind } from "@/lib/agency/unit";
import type { PredikatOrganisasi, Rating } from "./rating";

/** A unit on its way up, as far as its predikat is concerned. */
export interface PredikatUnit {
  readonly id: string;
  readonly kind: UnitKind;
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
  return unit.parentId !== null && policy.unitsThatFollow.includes(unit.kind);
}

/** Whether a unit must have a predikat of its own before people in it are appraised. */
export function needsOwnPredikat(unit: Pick<PredikatUnit, "kind" | "parentId">, policy: HeadPolicy): boolean {
  if (followsAbove(unit, policy)) return false;
  return unit.parentId === null || SELF_STANDING_UNIT_KINDS.includes(unit.kind);
}

/**
 * The predikat of a unit in a period: its own, unless it follows the unit above. Parts of a unit (a seksi of a dinas)
 * for which none was set have that of the unit which they are part of. Null where none counts yet.
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
    if (unit.parentId === null || needsOwnPredikat(unit, policy)) return null;
    unit = units.get(unit.parentId);
  }
  return null;
}

/** The unit whose predikat would count where none does yet: the first on the way up that must have its own. */
export function answeringUnit(
  unitId: string,
  units: ReadonlyMap<string, PredikatUnit>,
  policy: HeadPolicy,
): string {
  const seen = new Set<string>();
  let unit = units.get(unitId);
  while (unit !== undefined && !seen.has(unit.id) && !needsOwnPredikat(unit, policy)) {
    seen.add(unit.id);
    const above = unit.parentId === null ? undefined : units.get(unit.parentId);
    if (above === undefined) return unit.id;
    unit = above;
  }
  return unit?.id ?? unitId;
}

/**
 * Whether the head's rating hasil kerja is given by the unit's predikat (domain §0.4): heads of units that answer for a
 * perjanjian kinerja, of units that follow one, and of parts for which a predikat of their own was set.
 */
export function isHeadRated(
  unit: PredikatUnit,
  own: ReadonlyMap<string, PredikatOrganisasi>,
  policy: HeadPolicy,
): boolean {
  return followsAbove(unit, policy) || needsOwnPredikat(unit, policy) || own.has(unit.id);
}

/** Rating hasil kerja of a unit's head: his or her unit's predikat, from five to three (domain §0.4, §0a.8). */
export function headRating(policy: HeadPolicy, predikat: PredikatOrganisasi): Rating {
  return policy.hasil[predikat];
}
