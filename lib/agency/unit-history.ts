import { type CalendarDate, type DateSpan } from "@/lib/kernel/calendar";
import { allow, deny, type Decision } from "@/lib/kernel/decision";
import { commonSpan, firstGap, isOrdered, overlappingPairs } from "@/lib/kernel/span";
import type { UnitVersion } from "./unit";

/** What is wrong with a version of a unit. `from` names the version; `on` the first day on which it is wrong. */
export type UnitFault =
  | {
      readonly code: "validity_reversed";
      readonly unitId: string;
      readonly from: CalendarDate;
    }
  | {
      readonly code: "versions_overlap";
      readonly unitId: string;
      readonly on: CalendarDate;
    }
  | {
      readonly code: "parent_unknown" | "superior_unknown";
      readonly unitId: string;
      readonly from: CalendarDate;
      readonly otherId: string;
    }
  | {
      readonly code: "parent_not_valid" | "superior_not_valid";
      readonly unitId: string;
      readonly from: CalendarDate;
      readonly otherId: string;
      readonly on: CalendarDate;
    }
  | {
      readonly code: "own_descendant" | "superior_circular";
      readonly unitId: string;
      readonly from: CalendarDate;
      readonly otherId: string;
      readonly on: CalendarDate;
    };

type History = ReadonlyMap<string, readonly UnitVersion[]>;

type Edge = (version: UnitVersion) => string | null;

const parentOf: Edge = (version) => version.parentId;
const superiorOf: Edge = (version) => version.appraisalSuperiorId ?? version.parentId;

/** The first day of `span` on which the way up from `unitId` along `edge` comes to `target`; null if it never does. */
function meets(
  history: History,
  edge: Edge,
  unitId: string,
  span: DateSpan,
  target: string,
  seen: ReadonlySet<string> = new Set(),
): CalendarDate | null {
  if (unitId === target) return span.from;
  if (seen.has(unitId)) return null;
  const met: CalendarDate[] = [];
  for (const version of history.get(unitId) ?? []) {
    const next = edge(version);
    const common = commonSpan(version.validity, span);
    if (next === null || common === null) continue;
    const day = meets(history, edge, next, common, target, new Set([...seen, unitId]));
    if (day !== null) met.push(day);
  }
  return met.sort()[0] ?? null;
}

function faultsOfVersion(history: History, version: UnitVersion): UnitFault[] {
  const { unitId, validity, parentId, appraisalSuperiorId } = version;
  const { from } = validity;
  if (!isOrdered(validity)) return [{ code: "validity_reversed", unitId, from }];

  const faults: UnitFault[] = [];
  const lookAbove = (
    otherId: string,
    edge: Edge,
    codes: {
      unknown: "parent_unknown" | "superior_unknown";
      notValid: "parent_not_valid" | "superior_not_valid";
      circular: "own_descendant" | "superior_circular";
    },
  ): void => {
    const others = history.get(otherId);
    if (others === undefined) {
      faults.push({ code: codes.unknown, unitId, from, otherId });
      return;
    }
    const circularOn = meets(history, edge, otherId, validity, unitId);
    if (circularOn !== null) {
      faults.push({
        code: codes.circular,
        unitId,
        from,
        otherId,
        on: circularOn,
      });
      return;
    }
    const gap = firstGap(
      validity,
      others.map((other) => other.validity),
    );
    if (gap !== null) faults.push({ code: codes.notValid, unitId, from, otherId, on: gap });
  };
  if (parentId !== null) {
    lookAbove(parentId, parentOf, {
      unknown: "parent_unknown",
      notValid: "parent_not_valid",
      circular: "own_descendant",
    });
  }
  if (appraisalSuperiorId !== null) {
    lookAbove(appraisalSuperiorId, superiorOf, {
      unknown: "superior_unknown",
      notValid: "superior_not_valid",
      circular: "superior_circular",
    });
  }
  return faults;
}

/**
 * Everything that is wrong in the history of an agency's units: a validity that ends before it begins, two versions of
 * one unit on a day, a parent or an atasan penilaian that is missing, not in force throughout, or a unit of its own
 * subtree. Empty for a sound history.
 */
export function unitFaults(versions: readonly UnitVersion[]): readonly UnitFault[] {
  const history = Map.groupBy(versions, (version) => version.unitId);
  const faults: UnitFault[] = [];
  for (const [unitId, own] of history) {
    const ordered = own.filter((version) => isOrdered(version.validity));
    for (const [, later] of overlappingPairs(ordered, (version) => version.validity)) {
      faults.push({
        code: "versions_overlap",
        unitId,
        on: later.validity.from,
      });
    }
    for (const version of own) faults.push(...faultsOfVersion(history, version));
  }
  return faults;
}

/**
 * Whether the history may become `after`: yes, unless that brings a fault that `before` did not have. So a unit can be
 * moved while another one is still to be mended, but not below itself, nor under a unit that ends too early; and a unit
 * cannot be closed while others still hang below it.
 */
export function mayReplaceUnits(
  before: readonly UnitVersion[],
  after: readonly UnitVersion[],
): Decision<UnitFault> {
  const known = new Set(unitFaults(before).map((fault) => JSON.stringify(fault)));
  const fresh = unitFaults(after).find((fault) => !known.has(JSON.stringify(fault)));
  return fresh === undefined ? allow : deny(fresh);
}
