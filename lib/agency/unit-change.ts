import { isWithin, addDays, type CalendarDate } from "@/lib/kernel/calendar";
import type { UnitVersion } from "./unit";

/** A version as it is kept: with its place among its neighbours and why it began. */
export interface KeptVersion extends UnitVersion {
  readonly sortOrder: number;
  readonly reason: string | null;
}

/** What a version says; when it holds follows from the change. */
export type UnitStatement = Omit<KeptVersion, "unitId" | "validity">;

/** How the history of one unit becomes another. Versions are named by the day on which they begin. */
export interface UnitChange {
  /** The whole history of the agency afterwards. */
  readonly after: readonly KeptVersion[];
  /** The version that the change is about, as it was. */
  readonly earlier: KeptVersion;
  /** That version as it will be. */
  readonly kept: KeptVersion;
  /** The version that begins, or null where none does. */
  readonly begun: KeptVersion | null;
  /** Days on which later versions began that are no more. */
  readonly dropped: readonly CalendarDate[];
}

function ownVersions(history: readonly KeptVersion[], unitId: string): readonly KeptVersion[] {
  return history
    .filter((version) => version.unitId === unitId)
    .sort((a, b) => (a.validity.from < b.validity.from ? -1 : 1));
}

/** The version of a unit that is in force on a day; null where it does not exist then. */
export function unitVersionOn(
  history: readonly KeptVersion[],
  unitId: string,
  day: CalendarDate,
): KeptVersion | null {
  return ownVersions(history, unitId).find((version) => isWithin(day, version.validity)) ?? null;
}

function changeOf(
  history: readonly KeptVersion[],
  earlier: KeptVersion,
  kept: KeptVersion,
  begun: KeptVersion | null,
  dropped: readonly CalendarDate[] = [],
): UnitChange {
  const others = history.filter(
    (version) =>
      version !== earlier && !(version.unitId === earlier.unitId && dropped.includes(version.validity.from)),
  );
  return { after: [...others, kept, ...(begun === null ? [] : [begun])], earlier, kept, begun, dropped };
}

/**
 * A new version from a day on, until the one it follows would have ended. Where that one begins on the very day, it is
 * itself rewritten. Null where the unit does not exist on that day.
 */
export function changedFrom(
  history: readonly KeptVersion[],
  unitId: string,
  from: CalendarDate,
  statement: UnitStatement,
): UnitChange | null {
  const earlier = unitVersionOn(history, unitId, from);
  if (earlier === null) return null;
  const { validity } = earlier;
  if (validity.from === from) return changeOf(history, earlier, { ...statement, unitId, validity }, null);
  return changeOf(
    history,
    earlier,
    { ...earlier, validity: { from: validity.from, to: addDays(from, -1) } },
    { ...statement, unitId, validity: { from, to: validity.to } },
  );
}

/** The version in force on a day, rewritten; null where there is none. */
export function correctedOn(
  history: readonly KeptVersion[],
  unitId: string,
  on: CalendarDate,
  statement: UnitStatement,
): UnitChange | null {
  const earlier = unitVersionOn(history, unitId, on);
  if (earlier === null) return null;
  return changeOf(history, earlier, { ...statement, unitId, validity: earlier.validity }, null);
}

/**
 * The unit's last day set to `lastDay` (null: until further notice). Versions that would begin later are dropped; a
 * unit that ended before `lastDay` lives on until then. Null where the unit began only after `lastDay`.
 */
export function endedAfter(
  history: readonly KeptVersion[],
  unitId: string,
  lastDay: CalendarDate | null,
): UnitChange | null {
  const own = ownVersions(history, unitId);
  const last = own.findLast((version) => lastDay === null || version.validity.from <= lastDay);
  if (last === undefined) return null;
  const dropped = own.filter((version) => version.validity.from > last.validity.from);
  return changeOf(
    history,
    last,
    { ...last, validity: { from: last.validity.from, to: lastDay } },
    null,
    dropped.map((version) => version.validity.from),
  );
}
