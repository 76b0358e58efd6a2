import type { CalendarDate } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { PositionKind } from "@/lib/employee/position";
import { nameKey } from "./cell-text";
import type { EmployeeRecord, UnitReference } from "./employee-record";
import type { FaultReason } from "./faults";

/** A unit of the register as it stands on the day of the import. */
export interface RegisteredUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly headTitle: string | null;
  readonly parentId: string | null;
  /** First day of its history. */
  readonly since: CalendarDate;
}

/** Finds the units of the register by what a list says of them. */
export interface UnitLookup {
  readonly byId: ReadonlyMap<string, RegisteredUnit>;
  readonly byCode: ReadonlyMap<string, RegisteredUnit>;
  readonly byName: ReadonlyMap<string, readonly RegisteredUnit[]>;
}

export function unitLookup(units: readonly RegisteredUnit[]): UnitLookup {
  return {
    byId: new Map(units.map((unit) => [unit.id, unit])),
    byCode: new Map(units.map((unit) => [nameKey(unit.code), unit])),
    byName: Map.groupBy(units, (unit) => nameKey(unit.name)),
  };
}

/** Whether some unit above carries that name. */
function hangsBelow(unit: RegisteredUnit, parentKey: string, lookup: UnitLookup): boolean {
  const seen = new Set<string>();
  let current = lookup.byId.get(unit.parentId ?? "");
  while (current !== undefined && !seen.has(current.id)) {
    if (nameKey(current.name) === parentKey) return true;
    seen.add(current.id);
    current = lookup.byId.get(current.parentId ?? "");
  }
  return false;
}

/** A unit found; `doubt` is a warning where code and name do not belong together. */
export interface FoundUnit {
  readonly unit: RegisteredUnit;
  readonly doubt: FaultReason | null;
}

/**
 * The registered unit that a list means: by its code, else by its name, told apart by the name of a unit above it
 * where several carry the name. A code that is not registered is not fatal where the name is unique.
 */
export function findUnit(reference: UnitReference, lookup: UnitLookup): Result<FoundUnit, FaultReason> {
  const { code, name, parentName } = reference;
  const byCode = code === null ? undefined : lookup.byCode.get(nameKey(code));
  if (byCode !== undefined) {
    const differs = name !== null && nameKey(name) !== nameKey(byCode.name);
    const doubt = differs ? ({ code: "unit_name_differs", registered: byCode.name } as const) : null;
    return ok({ unit: byCode, doubt });
  }
  const named = name === null ? [] : (lookup.byName.get(nameKey(name)) ?? []);
  const [only] = named;
  if (only === undefined) return refuse({ code: "unit_unknown" });
  if (named.length === 1) return ok({ unit: only, doubt: null });
  const parentKey = parentName === null ? "" : nameKey(parentName);
  const below = parentKey === "" ? [] : named.filter((unit) => hangsBelow(unit, parentKey, lookup));
  const [single] = below;
  return single !== undefined && below.length === 1
    ? ok({ unit: single, doubt: null })
    : refuse({ code: "unit_ambiguous", count: named.length });
}

const LEADING_KINDS: ReadonlySet<PositionKind> = new Set<PositionKind>([
  "jpt_utama",
  "jpt_madya",
  "jpt_pratama",
  "administrator",
  "pengawas",
]);

/** Posts that are structural without leading the unit that they sit in. */
const SECOND_IN_UNIT = /^(sekretaris|wakil|asisten|staf ahli|ajudan)\b/u;

/**
 * Whether a person leads the unit: as the list says, else a structural post whose name is the unit's recorded jabatan
 * pimpinan; where none is recorded, a structural post that is not one of a secretary or deputy (unless the unit is the
 * secretariat itself).
 */
export function leadsUnit(record: Pick<EmployeeRecord, "heads" | "position">, unit: RegisteredUnit): boolean {
  if (record.heads !== null) return record.heads;
  const { position } = record;
  if (position === null || !LEADING_KINDS.has(position.kind)) return false;
  const title = nameKey(position.name);
  if (unit.headTitle !== null) return title === nameKey(unit.headTitle);
  return !SECOND_IN_UNIT.test(title) || /^(sekretariat|asisten)\b/u.test(nameKey(unit.name));
}
