import type { AppraiserOutcome } from "./appraiser-reason";
import { none, searchUpwards } from "./appraiser-search";
import type { OrgDay } from "./org-day";

/** Who leads a unit, acting for its head or in his own right; at the top of the agency its official. */
export function headOfUnit(org: OrgDay, unitId: string): AppraiserOutcome {
  const unit = org.units.get(unitId);
  if (unit === undefined) return none({ code: "unit_not_valid" });
  const { outcome } = searchUpwards(org, unit, false, () => null);
  if (outcome.kind === "employee" && outcome.unitId !== unitId) return none({ code: "nobody_above" });
  if (outcome.kind === "official" && unit.parentId !== null) return none({ code: "nobody_above" });
  return outcome;
}

/**
 * The head one level up, who sets what concerns a unit as a whole: whoever would appraise the unit's head by the order of
 * heads, though the unit itself be led by nobody. Never one of those who lead the unit.
 */
export function superiorOfUnit(org: OrgDay, unitId: string): AppraiserOutcome {
  const unit = org.units.get(unitId);
  if (unit === undefined) return none({ code: "unit_not_valid" });
  const own = new Set((org.heads.get(unitId) ?? []).map(({ employeeId }) => employeeId));
  return searchUpwards(org, unit, true, (candidateId) => (own.has(candidateId) ? { code: "self" } : null))
    .outcome;
}
