import type { EmployeeKind, NumberKind, Sex } from "@/lib/employee/employee";
import type { Jenjang, PositionKind } from "@/lib/employee/position";
import type { Golongan } from "@/lib/employee/rank";
import { DEFAULT_STANDING_RULES, type StandingKind } from "@/lib/employee/standing";
import type { CalendarDate } from "@/lib/kernel/calendar";

/** A unit as a staff list names it; by code where there is one, else by name and the name of a unit above it. */
export interface UnitReference {
  readonly code: string | null;
  readonly name: string | null;
  readonly parentName: string | null;
}

export interface PositionGiven {
  readonly name: string;
  readonly kind: PositionKind;
  readonly jenjang: Jenjang | null;
  readonly class: number | null;
}

/** What is taken from the number where a list does not say it. */
export const INFERRED_FIELDS = ["kind", "sex", "birthDate"] as const;

export type InferredField = (typeof INFERRED_FIELDS)[number];

/**
 * One line of a staff list, read. What is null was not given: an import never empties a field because a list has no
 * column or nothing in the cell for it.
 */
export interface EmployeeRecord {
  readonly number: string;
  readonly numberKind: NumberKind;
  readonly kind: EmployeeKind;
  readonly name: string;
  readonly frontTitle: string | null;
  readonly backTitle: string | null;
  readonly sex: Sex;
  readonly birthDate: CalendarDate;
  /** Which of those were not given; they are for somebody new and displace nothing that is registered. */
  readonly inferred: readonly InferredField[] | null;
  readonly birthPlace: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly serviceEndsOn: CalendarDate | null;
  readonly golongan: Golongan | null;
  readonly golonganFrom: CalendarDate | null;
  readonly standing: StandingKind | null;
  readonly standingFrom: CalendarDate | null;
  readonly position: PositionGiven | null;
  readonly positionFrom: CalendarDate | null;
  readonly unit: UnitReference | null;
  /** What the list says; null: to be told by position and unit. */
  readonly heads: boolean | null;
}

/** Whether a line says that the person has left service; such a line places nobody anywhere. */
export function hasLeft(record: Pick<EmployeeRecord, "standing">): boolean {
  return record.standing !== null && DEFAULT_STANDING_RULES[record.standing].closesSkp;
}
