import type { CalendarDate } from "@/lib/kernel/calendar";
import { fault, hasErrors, type Fault } from "./faults";
import type { EmployeeField } from "./employee-columns";
import { hasLeft, type EmployeeRecord } from "./employee-record";
import type { ReadLine } from "./read-line";
import { remembered } from "./remembered";
import { findUnit, leadsUnit, type RegisteredUnit, type UnitLookup } from "./unit-lookup";

/**
 * A line of a staff list whose unit was found in the register. A TMT jabatan from before the unit existed is counted
 * from the unit's first day: nobody is in a unit that is not there.
 */
export interface PlacedEmployee extends EmployeeRecord {
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly unitSince: CalendarDate | null;
  readonly leads: boolean;
}

/** A head named by the list: which line, which unit, who. */
export interface ListedHead {
  readonly line: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly number: string;
}

/** Looks at the lines of a staff list one after another and remembers what the later ones must be held against. */
export interface EmployeeListCheck {
  check(line: ReadLine<EmployeeRecord>): ReadLine<PlacedEmployee>;
  /** All heads named so far, by unit. */
  readonly heads: ReadonlyMap<string, ListedHead>;
}

function placeOf(record: EmployeeRecord, unit: RegisteredUnit | null) {
  const { positionFrom } = record;
  const isBefore = unit !== null && positionFrom !== null && positionFrom < unit.since;
  return {
    unitId: unit?.id ?? null,
    unitName: unit?.name ?? null,
    unitSince: unit?.since ?? null,
    positionFrom: isBefore ? unit.since : positionFrom,
  };
}

/**
 * Begins the check of a staff list: a number that stands in it twice (in one unit or in two), a unit that the register
 * does not know or knows several times, two definitive heads of one unit. It keeps a number and a line of each person.
 */
export function employeeListCheck(
  lookup: UnitLookup,
  columns: ReadonlyMap<EmployeeField, number>,
): EmployeeListCheck {
  const lineOf = new Map<string, number>();
  /** By line: the unit's id, or the name of one that is not registered. */
  const placeAt: string[] = [];
  const heads = new Map<string, ListedHead>();

  const foundBy = remembered((texts) => {
    const [code = "", name = "", parentName = ""] = texts.split("\n");
    return findUnit({ code: code || null, name: name || null, parentName: parentName || null }, lookup);
  });

  const unitOf = (record: EmployeeRecord, line: number, faults: Fault[]): RegisteredUnit | null => {
    if (record.unit === null) return null;
    const { code, name, parentName } = record.unit;
    const found = foundBy([code, name, parentName].map((text) => text ?? "").join("\n"));
    const field: EmployeeField = record.unit.name === null ? "unitCode" : "unit";
    const value = record.unit.name ?? record.unit.code ?? "";
    const reason = found.ok ? found.value.doubt : found.refusal;
    if (reason !== null) faults.push(fault(line, columns.get(field) ?? null, value, reason));
    return found.ok ? found.value.unit : null;
  };

  const checkNumber = (record: EmployeeRecord, line: number, unit: RegisteredUnit | null): Fault[] => {
    const place = unit?.id ?? record.unit?.name ?? record.unit?.code ?? "";
    const earlier = lineOf.get(record.number);
    if (earlier === undefined) {
      // A fresh text: the one of the cell holds on to the whole piece of the file that it was cut from.
      lineOf.set(String(BigInt(record.number)), line);
      placeAt[line] = place;
      return [];
    }
    const column = columns.get("number") ?? null;
    const earlierPlace = placeAt[earlier] ?? "";
    if (earlierPlace === place) {
      return [fault(line, column, record.number, { code: "number_twice", line: earlier })];
    }
    const name = lookup.byId.get(earlierPlace)?.name ?? earlierPlace;
    return [fault(line, column, record.number, { code: "number_in_two_units", line: earlier, unit: name })];
  };

  const checkHead = (record: EmployeeRecord, line: number, unit: RegisteredUnit): Fault[] => {
    const earlier = heads.get(unit.id);
    if (earlier === undefined) {
      heads.set(unit.id, { line, unitId: unit.id, unitName: unit.name, number: record.number });
      return [];
    }
    const field: EmployeeField = columns.has("head") ? "head" : "position";
    const value = record.position?.name ?? "";
    return [
      fault(line, columns.get(field) ?? null, value, {
        code: "two_heads",
        unit: unit.name,
        line: earlier.line,
      }),
    ];
  };

  return {
    heads,
    check: ({ line, record, faults }) => {
      if (record === null) return { line, record: null, faults };
      const found = [...faults];
      const unit = unitOf(record, line, found);
      found.push(...checkNumber(record, line, unit));
      const leads = unit !== null && !hasLeft(record) && leadsUnit(record, unit);
      if (leads) found.push(...checkHead(record, line, unit));
      const placed = { ...record, ...placeOf(record, unit), leads };
      return { line, record: hasErrors(found) ? null : placed, faults: found };
    },
  };
}
