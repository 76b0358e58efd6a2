import type { UnitVersion } from "@/lib/agency/unit";
import { unitTreeOn } from "@/lib/agency/unit-tree";
import { isWithin, type CalendarDate } from "@/lib/kernel/calendar";
import type { Delegation } from "./delegation";
import { LEAVE_KINDS, type LeaveKind } from "./leave";
import type { AppraisalPolicy, NamedOfficial, OrgPerson, OrgSnapshot } from "./org-snapshot";
import { isActing, type Placement, type PlacementKind } from "./placement";
import { standingOn, type StandingKind } from "./standing";

/** An agency on one day, indexed once so that every question about one person costs only the way up from his unit. */
export interface OrgDay {
  readonly day: CalendarDate;
  readonly policy: AppraisalPolicy;
  readonly agencyHead: NamedOfficial | null;
  readonly units: ReadonlyMap<string, UnitVersion>;
  /** Units that come back to themselves on the way up; nothing above them can be trusted. */
  readonly circularUnits: ReadonlySet<string>;
  readonly people: ReadonlyMap<string, OrgPerson>;
  /** Kedudukan of those who are not `aktif`. A CLTN recorded as cuti counts as the kedudukan CLTN. */
  readonly standings: ReadonlyMap<string, StandingKind>;
  readonly leaves: ReadonlyMap<string, LeaveKind>;
  /** All placements of a person in force, the own post first. */
  readonly placements: ReadonlyMap<string, readonly Placement[]>;
  /** Those who lead a unit, in the order in which they are asked to appraise. */
  readonly heads: ReadonlyMap<string, readonly Placement[]>;
  /** Delegations that list a person, the newest first. */
  readonly delegations: ReadonlyMap<string, readonly Delegation[]>;
}

/** Plh in force → definitive head → Plt (domain §0a.1). A tugas tambahan and a Pj lead as a definitive head does. */
const HEAD_ORDER: Readonly<Record<PlacementKind, number>> = {
  plh: 0,
  definitif: 1,
  tugas_tambahan: 2,
  pj: 3,
  rangkap: 4,
  plt: 5,
};

/** A person's post: the definitive one. Plt and Plh are work for others and never a post of one's own. */
const POST_ORDER: Readonly<Record<PlacementKind, number>> = {
  definitif: 1,
  pj: 2,
  rangkap: 3,
  tugas_tambahan: 4,
  plt: 5,
  plh: 5,
};

function newestFirst(
  a: { readonly id: string; readonly validity: { readonly from: string } },
  b: { readonly id: string; readonly validity: { readonly from: string } },
): number {
  if (a.validity.from !== b.validity.from) return a.validity.from > b.validity.from ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** A JF with a tugas tambahan as head makes one SKP, from the leading post (domain §3.8). */
function postRank(placement: Placement, own: readonly Placement[]): number {
  if (placement.kind !== "tugas_tambahan" || !placement.isHead) return POST_ORDER[placement.kind];
  const isSideJob = own.some(
    ({ kind, positionKind }) =>
      kind === "definitif" && positionKind !== "fungsional" && positionKind !== "pelaksana",
  );
  return isSideJob ? POST_ORDER.tugas_tambahan : 0;
}

function sortPosts(own: readonly Placement[], units: ReadonlyMap<string, UnitVersion>): Placement[] {
  return own.toSorted(
    (a, b) =>
      Number(isActing(a.kind)) - Number(isActing(b.kind)) ||
      Number(units.has(b.unitId)) - Number(units.has(a.unitId)) ||
      postRank(a, own) - postRank(b, own) ||
      Number(b.isHead) - Number(a.isHead) ||
      newestFirst(a, b),
  );
}

/** The unit whose head appraises the head of `unit`: the atasan penilaian if it exists on that day, else the parent. */
export function superiorIdOf(unit: UnitVersion, units: ReadonlyMap<string, UnitVersion>): string | null {
  const { appraisalSuperiorId } = unit;
  return appraisalSuperiorId !== null && units.has(appraisalSuperiorId) ? appraisalSuperiorId : unit.parentId;
}

function circularUnitsOf(units: ReadonlyMap<string, UnitVersion>): Set<string> {
  const circular = new Set<string>();
  const done = new Set<string>();
  for (const start of units.keys()) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let current: string | null = start;
    while (current !== null && !done.has(current) && !onWay.has(current)) {
      way.push(current);
      onWay.add(current);
      const unit: UnitVersion | undefined = units.get(current);
      current = unit === undefined ? null : superiorIdOf(unit, units);
    }
    if (current !== null && onWay.has(current)) {
      for (const unitId of way.slice(way.indexOf(current))) circular.add(unitId);
    }
    for (const unitId of way) done.add(unitId);
  }
  return circular;
}

/** Indexes a snapshot for a day, in time linear in its rows. The order of the rows does not matter. */
export function orgOn(snapshot: OrgSnapshot, day: CalendarDate): OrgDay {
  const { units } = unitTreeOn(snapshot.units, day);
  const inForce = snapshot.placements.filter((placement) => isWithin(day, placement.validity));

  const placements = new Map<string, readonly Placement[]>();
  for (const [employeeId, own] of Map.groupBy(inForce, (placement) => placement.employeeId)) {
    placements.set(employeeId, sortPosts(own, units));
  }
  const heads = new Map<string, readonly Placement[]>();
  const leading = inForce.filter((placement) => placement.isHead && units.has(placement.unitId));
  for (const [unitId, seats] of Map.groupBy(leading, (placement) => placement.unitId)) {
    heads.set(
      unitId,
      seats.toSorted((a, b) => HEAD_ORDER[a.kind] - HEAD_ORDER[b.kind] || newestFirst(a, b)),
    );
  }

  const standings = new Map<string, StandingKind>();
  const leaves = new Map<string, LeaveKind>();
  for (const leave of snapshot.leaves) {
    if (!isWithin(day, leave.validity)) continue;
    const known = leaves.get(leave.employeeId);
    // Of two on one day (a fault) the later in the list of kinds, so that no order of rows decides.
    if (known === undefined || LEAVE_KINDS.indexOf(known) < LEAVE_KINDS.indexOf(leave.kind)) {
      leaves.set(leave.employeeId, leave.kind);
    }
    if (leave.kind === "cltn") standings.set(leave.employeeId, "cltn");
  }
  for (const [employeeId, own] of Map.groupBy(snapshot.standings, (row) => row.employeeId)) {
    const kind = standingOn(own, day);
    if (kind !== "aktif") standings.set(employeeId, kind);
  }

  const delegations = new Map<string, Delegation[]>();
  for (const delegation of snapshot.delegations.toSorted(newestFirst)) {
    if (!isWithin(day, delegation.validity)) continue;
    for (const employeeId of new Set(delegation.employeeIds)) {
      const known = delegations.get(employeeId);
      if (known === undefined) delegations.set(employeeId, [delegation]);
      else known.push(delegation);
    }
  }
  return {
    day,
    policy: snapshot.policy,
    agencyHead: snapshot.agencyHead,
    units,
    circularUnits: circularUnitsOf(units),
    people: new Map(snapshot.people.map((person) => [person.id, person])),
    standings,
    leaves,
    placements,
    heads,
    delegations,
  };
}

/** The post from which a person is appraised; null for a person without one (only Plt or Plh, or nowhere). */
export function ownPostOf(org: OrgDay, employeeId: string): Placement | null {
  const first = org.placements.get(employeeId)?.[0];
  return first === undefined || isActing(first.kind) ? null : first;
}
