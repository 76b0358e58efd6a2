import { headTitleOf, type UnitVersion } from "@/lib/agency/unit";
import type {
  AppraiserOutcome,
  AppraiserStep,
  FoundEmployee,
  NoAppraiserReason,
  SeatLook,
  SkipReason,
} from "./appraiser-reason";
import { ownPostOf, superiorIdOf, type OrgDay } from "./org-day";
import { actingPrefix, type Placement } from "./placement";

export interface Search {
  readonly outcome: AppraiserOutcome;
  readonly steps: readonly AppraiserStep[];
}

/** Says why a candidate may not be taken, beside what the day itself says. `via`: the placement or delegation. */
export type Objection = (candidateId: string, via: string) => SkipReason | null;

export function none(because: NoAppraiserReason): AppraiserOutcome {
  return { kind: "none", because };
}

function standingSkip(org: OrgDay, employeeId: string): SkipReason | null {
  const standing = org.standings.get(employeeId) ?? "aktif";
  return org.policy.standings[standing].mayAppraise ? null : { code: "standing", standing };
}

function positionSkip(org: OrgDay, seat: Placement, unit: UnitVersion): SkipReason | null {
  const { positionKind } = seat;
  const isAllowed =
    org.policy.headKinds.includes(positionKind) ||
    (positionKind === "fungsional" &&
      (seat.kind === "tugas_tambahan" || org.policy.unitsLedByFungsional.includes(unit.kind)));
  return isAllowed ? null : { code: "position_too_low", positionKind };
}

function actingSkip(org: OrgDay, { kind }: Placement): SkipReason | null {
  if (kind !== "plh" && kind !== "plt") return null;
  return org.policy.acting[kind] ? null : { code: "acting", kind };
}

function seatTitle(seat: Placement, unit: UnitVersion): string {
  const title = unit.headTitle ?? seat.positionName;
  const prefix = actingPrefix(seat.kind);
  return title.startsWith(prefix) ? title : `${prefix}${title}`;
}

function lookAtSeat(org: OrgDay, unit: UnitVersion, seat: Placement, objection: Objection): SeatLook {
  const { employeeId } = seat;
  return {
    placementId: seat.id,
    employeeId,
    name: org.people.get(employeeId)?.name ?? "",
    kind: seat.kind,
    title: seatTitle(seat, unit),
    onLeave: org.leaves.get(employeeId) ?? null,
    skipped:
      objection(employeeId, seat.id) ??
      standingSkip(org, employeeId) ??
      actingSkip(org, seat) ??
      positionSkip(org, seat, unit),
  };
}

/** The one who may appraise in a unit, looking at its heads in their order and no further than the first who may. */
function lookAtUnit(org: OrgDay, unit: UnitVersion, objection: Objection): SeatLook[] {
  const seats: SeatLook[] = [];
  for (const seat of org.heads.get(unit.unitId) ?? []) {
    if (!org.people.has(seat.employeeId)) continue;
    const look = lookAtSeat(org, unit, seat, objection);
    seats.push(look);
    if (look.skipped === null) break;
  }
  return seats;
}

/** The unit above, or why there is none: the top of the tree, a unit missing on that day, a circle. */
export function stepUp(
  org: OrgDay,
  unit: UnitVersion,
): { readonly unit: UnitVersion; readonly isNamed: boolean } | "top" | NoAppraiserReason {
  if (org.circularUnits.has(unit.unitId)) return { code: "tree_circular", unitName: unit.name };
  const superiorId = superiorIdOf(unit, org.units);
  if (superiorId === null) return "top";
  const above = org.units.get(superiorId);
  if (above === undefined) return { code: "tree_broken", unitName: unit.name };
  return { unit: above, isNamed: superiorId !== unit.parentId };
}

/** Goes up from `start` (which it looks at too, unless `isAbove`) until somebody may appraise. */
export function searchUpwards(
  org: OrgDay,
  start: UnitVersion,
  isAbove: boolean,
  objection: Objection,
): Search {
  const steps: AppraiserStep[] = [];
  let unit = start;
  for (let look = !isAbove; ; look = true) {
    if (look) {
      const seats = lookAtUnit(org, unit, objection);
      // The agency as a unit is headed by its official, not by a placement: it is no vacancy.
      const isLedByOfficial = unit.kind === "instansi" && seats.length === 0;
      const { unitId, name: unitName } = unit;
      if (!isLedByOfficial) {
        steps.push({ kind: "unit", unitId, unitName, headTitle: headTitleOf(unit), seats });
      }
      const found = seats.find((seat) => seat.skipped === null);
      if (found !== undefined) {
        const { employeeId, name, title, kind: capacity, placementId: via } = found;
        return {
          outcome: { kind: "employee", employeeId, name, title, capacity, unitId, unitName, via },
          steps,
        };
      }
    }
    const next = stepUp(org, unit);
    if (next === "top") {
      steps.push({ kind: "top" });
      const outcome: AppraiserOutcome =
        org.agencyHead === null ? none({ code: "nobody_above" }) : { kind: "official", ...org.agencyHead };
      return { outcome, steps };
    }
    if ("code" in next) return { outcome: none(next), steps };
    if (next.isNamed) {
      steps.push({ kind: "superior_named", unitName: unit.name, superiorName: next.unit.name });
    }
    unit = next.unit;
  }
}

/** Whether `unitId` stands on the way up that begins at `start` (`start` itself counts unless `isAbove`). */
function standsAbove(org: OrgDay, start: UnitVersion, isAbove: boolean, unitId: string): boolean {
  if (!isAbove && start.unitId === unitId) return true;
  let next = stepUp(org, start);
  while (typeof next === "object" && "unit" in next) {
    if (next.unit.unitId === unitId) return true;
    next = stepUp(org, next.unit);
  }
  return false;
}

/** The delegate of the newest SK that lists the person and holds; with a step for each that was looked at. */
export function searchDelegations(
  org: OrgDay,
  employeeId: string,
  start: UnitVersion,
  isAbove: boolean,
  objection: Objection,
): { readonly found: FoundEmployee | null; readonly steps: readonly AppraiserStep[] } {
  const steps: AppraiserStep[] = [];
  for (const delegation of org.delegations.get(employeeId) ?? []) {
    const { id: delegationId, delegateId, decree, unitId } = delegation;
    const delegate = org.people.get(delegateId);
    if (delegate === undefined) continue;
    const unitName = org.units.get(unitId)?.name ?? "";
    const skipped: SkipReason | null =
      objection(delegateId, delegationId) ??
      standingSkip(org, delegateId) ??
      (standsAbove(org, start, isAbove, unitId) ? null : { code: "not_above" });
    const { name } = delegate;
    steps.push({
      kind: "delegation",
      delegationId,
      decree,
      delegateId,
      delegateName: name,
      unitName,
      skipped,
    });
    if (skipped !== null) continue;
    const found: FoundEmployee = {
      kind: "employee",
      employeeId: delegateId,
      name,
      title: ownPostOf(org, delegateId)?.positionName ?? "",
      capacity: "delegate",
      unitId,
      unitName,
      via: delegationId,
    };
    return { found, steps };
  }
  return { found: null, steps };
}
