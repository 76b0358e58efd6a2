import type { UnitKind } from "@/lib/agency/unit";
import type { UnitVersion } from "@/lib/agency/unit";
import { unitFaults, type UnitFault } from "@/lib/agency/unit-history";
import { addDays, calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import { nameKey } from "./cell-text";
import type { CheckedUnit } from "./check-units";
import type { FieldChange } from "./difference";
import { fault, type Fault } from "./faults";
import type { HistoryStep } from "./start-day";
import { unitDifference, type UnitState } from "./unit-difference";
import { kindOfNewUnit } from "./unit-row";

/** A unit as it would stand in the register. */
export interface PlannedUnit {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly headTitle: string | null;
  readonly parentId: string | null;
  readonly superiorId: string | null;
  readonly order: number;
}

/** A line of a list of units and what applying it would do. */
export interface UnitPlan {
  readonly line: number;
  readonly outcome: "new" | "changed" | "unchanged" | "faulty";
  readonly unit: PlannedUnit | null;
  readonly fields: readonly FieldChange[];
  readonly version: HistoryStep | null;
  /** The registered unit; null for a new one. */
  readonly state: UnitState | null;
  readonly faults: readonly Fault[];
}

/** Since when a unit is counted of which a first list tells no day: before anybody's TMT that matters. */
export const UNKNOWN_START = calendarDateOf("2000-01-01");

interface Known {
  readonly states: readonly UnitState[];
  readonly history: readonly UnitVersion[];
  readonly today: CalendarDate;
  readonly newId: () => string;
}

/** The first day of each new unit: as given, else its parent's, which may be new itself. */
function startOf(
  key: string,
  lines: ReadonlyMap<string, CheckedUnit>,
  since: ReadonlyMap<string, CalendarDate>,
  seen: ReadonlySet<string> = new Set(),
): CalendarDate {
  const registered = since.get(key);
  if (registered !== undefined) return registered;
  const line = lines.get(key);
  if (line?.record == null || seen.has(key)) return UNKNOWN_START;
  if (line.record.validFrom !== null) return line.record.validFrom;
  return line.parentCode === null
    ? UNKNOWN_START
    : startOf(nameKey(line.parentCode), lines, since, new Set([...seen, key]));
}

/** The history of one unit after a step, for the rules of the tree to look at. */
function historyAfter(history: readonly UnitVersion[], plan: UnitPlan): readonly UnitVersion[] {
  const { unit, version } = plan;
  if (unit === null || version === null) return history;
  const own = history.toSorted((a, b) => (a.validity.from < b.validity.from ? -1 : 1));
  const newest = own.at(-1);
  const next: UnitVersion = {
    unitId: unit.unitId,
    name: unit.name,
    kind: unit.kind,
    headTitle: unit.headTitle,
    parentId: unit.parentId,
    appraisalSuperiorId: unit.superiorId,
    validity: { from: version.from, to: version.mode === "correct" ? (newest?.validity.to ?? null) : null },
  };
  if (newest === undefined) return [next];
  if (version.mode === "correct") return [...own.slice(0, -1), next];
  const ends = newest.validity.to;
  const lastDay = addDays(version.from, -1);
  const closed = {
    ...newest,
    validity: { from: newest.validity.from, to: ends !== null && ends < lastDay ? ends : lastDay },
  };
  return [...own.slice(0, -1), closed, next];
}

/** Faults that the register would have after the import and does not have now, on the lines that bring them. */
function freshFaults(
  plans: readonly UnitPlan[],
  history: readonly UnitVersion[],
): ReadonlyMap<string, UnitFault> {
  const before = Map.groupBy(history, ({ unitId }) => unitId);
  const known = new Set(unitFaults(history).map((found) => JSON.stringify(found)));
  for (const plan of plans) {
    if (plan.unit !== null)
      before.set(plan.unit.unitId, [...historyAfter(before.get(plan.unit.unitId) ?? [], plan)]);
  }
  const fresh = unitFaults([...before.values()].flat()).filter((found) => !known.has(JSON.stringify(found)));
  return new Map(fresh.toReversed().map((found) => [found.unitId, found]));
}

/**
 * What a checked list of units would do to the register, unit by unit, and whether the history of the tree would stay
 * sound; a line by which it would not is faulty.
 */
export function planUnits(checked: readonly CheckedUnit[], known: Known): readonly UnitPlan[] {
  const stateByCode = new Map(known.states.map((state) => [nameKey(state.code), state]));
  const stateById = new Map(known.states.map((state) => [state.unitId, state]));
  const firstDay = new Map<string, CalendarDate>();
  for (const { unitId, validity } of known.history) {
    const code = stateById.get(unitId)?.code;
    const key = code === undefined ? null : nameKey(code);
    const earlier = key === null ? undefined : firstDay.get(key);
    if (key !== null && (earlier === undefined || validity.from < earlier)) firstDay.set(key, validity.from);
  }
  const lines = new Map(
    checked.flatMap((unit) => (unit.record === null ? [] : [[nameKey(unit.record.code), unit] as const])),
  );
  const idOf = new Map(known.states.map(({ code, unitId }) => [nameKey(code), unitId]));
  for (const { record, takesOver } of checked) {
    if (record === null) continue;
    const key = nameKey(record.code);
    idOf.set(key, takesOver ?? idOf.get(key) ?? known.newId());
  }
  /** The code by which the register knows a unit that the list calls by a new one: it is no move to hang below it. */
  const registeredCode = (code: string | null): string | null =>
    code === null ? null : (stateById.get(idOf.get(nameKey(code)) ?? "")?.code ?? code);
  const idOfCode = (code: string | null): string | null =>
    code === null ? null : (idOf.get(nameKey(code)) ?? null);

  const plans = checked.map((unit): UnitPlan => {
    const { line, record, parentCode, takesOver, faults } = unit;
    if (record === null) {
      return { line, outcome: "faulty", unit: null, fields: [], version: null, state: null, faults };
    }
    const key = nameKey(record.code);
    const state = (takesOver === null ? stateByCode.get(key) : stateById.get(takesOver)) ?? null;
    const planned: PlannedUnit = {
      unitId: idOf.get(key) ?? "",
      code: record.code,
      name: record.name,
      kind: record.kind ?? state?.kind ?? kindOfNewUnit(record),
      headTitle: record.headTitle ?? state?.headTitle ?? null,
      parentId: idOfCode(parentCode),
      superiorId: idOfCode(record.superiorCode ?? state?.superiorCode ?? null),
      order: record.order ?? state?.order ?? 0,
    };
    if (state === null) {
      const version = { mode: "open", from: startOf(key, lines, firstDay) } as const;
      return { line, outcome: "new", unit: planned, fields: [], version, state, faults };
    }
    const listed = { ...record, superiorCode: registeredCode(record.superiorCode) };
    const { fields, version } = unitDifference(listed, registeredCode(parentCode), state, known.today);
    const outcome = fields.length === 0 ? "unchanged" : "changed";
    return { line, outcome, unit: planned, fields, version, state, faults };
  });

  const names = new Map([
    ...known.states.map(({ unitId, name }) => [unitId, name] as const),
    ...plans.flatMap(({ unit }) => (unit === null ? [] : [[unit.unitId, unit.name] as const])),
  ]);
  const fresh = freshFaults(plans, known.history);
  return plans.map((plan) => {
    const found = plan.unit === null ? undefined : fresh.get(plan.unit.unitId);
    if (plan.unit === null || found === undefined) return plan;
    const other = "otherId" in found ? (names.get(found.otherId) ?? "") : "";
    const on = "on" in found ? found.on : found.from;
    const reason = { code: "unit_history", fault: found.code, other, on } as const;
    return {
      ...plan,
      outcome: "faulty",
      faults: [...plan.faults, fault(plan.line, null, plan.unit.name, reason)],
    };
  });
}
