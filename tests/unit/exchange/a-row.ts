import type { EmployeeField } from "@/lib/exchange/employee-columns";
import { EMPLOYEE_FIELDS } from "@/lib/exchange/employee-columns";
import { employeeRows } from "@/lib/exchange/employee-row";
import type { EmployeeRecord } from "@/lib/exchange/employee-record";
import type { Fault } from "@/lib/exchange/faults";
import type { ReadLine } from "@/lib/exchange/read-line";
import type { CellNote } from "@/lib/exchange/table";
import { unitRows, type UnitRecord } from "@/lib/exchange/unit-row";
import { UNIT_FIELDS, type UnitField } from "@/lib/exchange/unit-columns";

/** A line of a sound staff list, by field. */
export const BUDI: Readonly<Partial<Record<EmployeeField, string>>> = {
  number: "198609262015051001",
  name: "Budi Santoso",
  frontTitle: "Dr.",
  backTitle: "S.STP., M.Si.",
  birthPlace: "Surabaya",
  birthDate: "26-09-1986",
  sex: "L",
  employeeKind: "PNS",
  golongan: "III/d",
  golonganFrom: "01-04-2022",
  positionType: "Struktural",
  eselon: "III.a",
  position: "Camat Gayungan",
  positionFrom: "02-01-2024",
  unitCode: "GYG",
  unit: "Kecamatan Gayungan",
  standing: "Aktif",
  email: "budi@contoh.go.id",
  phone: "0812-0000-0000",
};

/** Every employee field in a column of its own, in the order of the fields. */
export const EMPLOYEE_AT: ReadonlyMap<EmployeeField, number> = new Map(
  EMPLOYEE_FIELDS.map((field, column) => [field, column]),
);

export const UNIT_AT: ReadonlyMap<UnitField, number> = new Map(
  UNIT_FIELDS.map((field, column) => [field, column]),
);

/** Reads a line that is `BUDI` but for these cells. */
export function readBudi(
  cells: Readonly<Partial<Record<EmployeeField, string>>> = {},
  notes: Readonly<Partial<Record<EmployeeField, CellNote>>> = {},
  line = 2,
): ReadLine<EmployeeRecord> {
  const all = { ...BUDI, ...cells };
  return employeeRows(
    EMPLOYEE_AT,
    1900,
    "kota",
  )({
    line,
    cells: EMPLOYEE_FIELDS.map((field) => all[field] ?? ""),
    notes: new Map(
      Object.entries(notes).map(([field, note]) => [EMPLOYEE_AT.get(field as EmployeeField) ?? -1, note]),
    ),
  });
}

/** The record of such a line, which must have no error. */
export function budi(cells: Parameters<typeof readBudi>[0] = {}): EmployeeRecord {
  const { record, faults } = readBudi(cells);
  if (record === null) throw new Error(JSON.stringify(faults));
  return record;
}

/** Reads a line of a list of units. */
export function readUnit(
  cells: Readonly<Partial<Record<UnitField, string>>>,
  line = 2,
): ReadLine<UnitRecord> {
  return unitRows(
    UNIT_AT,
    1900,
  )({ line, cells: UNIT_FIELDS.map((field) => cells[field] ?? ""), notes: null });
}

/** Faults as "field: code", in their order. */
export function told(faults: readonly Fault[]): readonly string[] {
  return faults.map(({ column, reason }) => {
    const field = column === null ? "line" : (EMPLOYEE_FIELDS[column] ?? "?");
    return `${field}: ${reason.code}`;
  });
}
