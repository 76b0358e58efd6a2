import type { UnitReach } from "@/lib/agency/policy";
import { allow, deny, type Decision } from "@/lib/kernel/decision";

/** How an actor stands to an indicator. */
export interface IkuRelation {
  /** What the role of a planner reaches. */
  readonly reach: UnitReach;
  /** The unit that answers for it today; null where nobody does. */
  readonly unitId: string | null;
  /** Leads that unit today. */
  readonly isHead: boolean;
  /** Enters the figures for the head. */
  readonly isKeeper: boolean;
}

function isReached(reach: UnitReach, unitId: string | null): boolean {
  if (reach.kind === "agency") return true;
  return reach.kind === "units" && unitId !== null && reach.unitIds.has(unitId);
}

/** A planner plans for the units that the role reaches; what belongs to no unit is the agency's. */
export function mayPlan(reach: UnitReach, unitId: string | null): Decision<"out-of-reach"> {
  return isReached(reach, unitId) ? allow : deny("out-of-reach");
}

/** Figures are entered by who answers for them: the head, who keeps them for the head, or the planner of the unit. */
export function mayRecord(relation: IkuRelation): Decision<"not-yours"> {
  const { reach, unitId, isHead, isKeeper } = relation;
  return isHead || isKeeper || isReached(reach, unitId) ? allow : deny("not-yours");
}
