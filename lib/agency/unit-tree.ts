import { isWithin, type CalendarDate } from "@/lib/kernel/calendar";
import type { UnitVersion } from "./unit";

/**
 * The tree as it stood on one day. A unit whose parent did not exist on that day is in `orphans`, one that is its own
 * ancestor (or hangs below such a unit) in `circular`; neither is reachable from `roots`.
 */
export interface UnitTree {
  readonly day: CalendarDate;
  readonly units: ReadonlyMap<string, UnitVersion>;
  readonly children: ReadonlyMap<string, readonly string[]>;
  readonly roots: readonly string[];
  readonly orphans: readonly string[];
  readonly circular: readonly string[];
}

/** Units by name, then id, so that the tree does not depend on the order of the rows. */
function byName(units: ReadonlyMap<string, UnitVersion>): (a: string, b: string) => number {
  return (a, b) => {
    const [nameA = "", nameB = ""] = [units.get(a)?.name, units.get(b)?.name];
    if (nameA !== nameB) return nameA < nameB ? -1 : 1;
    return a < b ? -1 : Number(a > b);
  };
}

/** Builds the tree of a day. Of two versions in force on one day (a fault elsewhere) the later one counts. */
export function unitTreeOn(versions: Iterable<UnitVersion>, day: CalendarDate): UnitTree {
  const units = new Map<string, UnitVersion>();
  for (const version of versions) {
    if (!isWithin(day, version.validity)) continue;
    const other = units.get(version.unitId);
    if (other === undefined || other.validity.from < version.validity.from) {
      units.set(version.unitId, version);
    }
  }
  const children = new Map<string, string[]>();
  const childrenOf = (parentId: string): string[] => {
    const known = children.get(parentId) ?? [];
    children.set(parentId, known);
    return known;
  };
  const roots: string[] = [];
  const orphans: string[] = [];
  for (const { unitId, parentId } of units.values()) {
    if (parentId === null) roots.push(unitId);
    else if (!units.has(parentId)) orphans.push(unitId);
    else childrenOf(parentId).push(unitId);
  }
  const order = byName(units);
  for (const siblings of children.values()) siblings.sort(order);

  const placed = new Set<string>();
  const open = [...roots, ...orphans];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    placed.add(next);
    open.push(...(children.get(next) ?? []));
  }
  const circular = [...units.keys()].filter((unitId) => !placed.has(unitId));
  return {
    day,
    units,
    children,
    roots: roots.sort(order),
    orphans: orphans.sort(order),
    circular: circular.sort(order),
  };
}

/** The unit, its parent, and so on up to the top or to where the way is broken. */
function* upwards(tree: UnitTree, unitId: string): Generator<UnitVersion> {
  const seen = new Set<string>();
  let current: string | null = unitId;
  while (current !== null && !seen.has(current)) {
    seen.add(current);
    const unit: UnitVersion | undefined = tree.units.get(current);
    if (unit === undefined) return;
    yield unit;
    current = unit.parentId;
  }
}

/** The units from the top (for an orphan: from the topmost that is known) down to this one; empty if there is none. */
export function pathOf(tree: UnitTree, unitId: string): readonly UnitVersion[] {
  return [...upwards(tree, unitId)].reverse();
}

/** The unit and all that hang below it, parents before children; empty where it does not exist on that day. */
export function subtreeOf(tree: UnitTree, unitId: string): readonly string[] {
  if (!tree.units.has(unitId)) return [];
  const found = new Set([unitId]);
  for (const id of found) {
    for (const child of tree.children.get(id) ?? []) found.add(child);
  }
  return [...found];
}

/** Whether `unitId` is `ancestorId` or hangs somewhere below it. */
export function isInSubtree(tree: UnitTree, unitId: string, ancestorId: string): boolean {
  return pathOf(tree, unitId).some((unit) => unit.unitId === ancestorId);
}
