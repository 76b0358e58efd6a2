import { allow, deny, type Decision } from "@/lib/kernel/decision";

/** Where an actor may change units: in the whole agency, in some units and all under them, or nowhere. */
export type UnitReach =
  | { readonly kind: "agency" }
  | { readonly kind: "units"; readonly unitIds: ReadonlySet<string> }
  | { readonly kind: "none" };

function isReached(reach: UnitReach, unitId: string | null): boolean {
  switch (reach.kind) {
    case "agency":
      return true;
    case "units":
      return unitId !== null && reach.unitIds.has(unitId);
    case "none":
      return false;
  }
}

/** Whether a unit may be changed or closed at all. */
export function mayEditUnit(reach: UnitReach, unitId: string): Decision<"out-of-reach"> {
  return isReached(reach, unitId) ? allow : deny("out-of-reach");
}

/** Whether a unit may hang under `parentId`; one that stays where it is need not ask. */
export function mayPlaceUnit(reach: UnitReach, parentId: string | null): Decision<"out-of-reach"> {
  return isReached(reach, parentId) ? allow : deny("out-of-reach");
}
