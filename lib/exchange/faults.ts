import type { UnitFault } from "@/lib/agency/unit-history";
import type { EmployeeNumberRefusal } from "@/lib/employee/employee-number";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { shortened } from "./cell-text";
import type { DateRefusal } from "./cell-date";
import { isPerformanceWarning, type PerformanceFault } from "./performance-faults";

/** What is wrong with a cell or a line, with the facts that its sentence needs; never a text. */
export type FaultReason =
  // the cell itself
  | { readonly code: "formula" | "error_value" | "required" }
  | { readonly code: "merged"; readonly range: string }
  | { readonly code: "too_long"; readonly limit: number }
  | { readonly code: DateRefusal }
  // numbers (NIP, NI PPPK)
  | { readonly code: "number"; readonly refusal: EmployeeNumberRefusal }
  | { readonly code: "number_stored_as_number" }
  | { readonly code: "number_twice"; readonly line: number }
  | { readonly code: "number_in_two_units"; readonly line: number; readonly unit: string }
  /** The person has had a newer number since; what the line says is out of date. */
  | { readonly code: "number_replaced"; readonly current: string }
  | { readonly code: "birth_date_differs"; readonly inNumber: CalendarDate }
  | { readonly code: "sex_differs"; readonly inNumber: "l" | "p" }
  | { readonly code: "kind_differs"; readonly inNumber: "nip" | "ni_pppk" }
  | { readonly code: "appointed_young"; readonly age: number }
  // what a person is
  | { readonly code: "sex_unknown" | "kind_unknown" | "standing_unknown" | "golongan_unknown" }
  | { readonly code: "golongan_disagrees"; readonly golongan: string; readonly pangkat: string }
  | { readonly code: "eselon_unknown" | "jenjang_missing" | "position_kind_unclear" }
  | { readonly code: "class_unknown" | "answer_unknown" }
  | { readonly code: "email_malformed" | "phone_malformed" }
  // where a person is
  | { readonly code: "unit_unknown" }
  | { readonly code: "unit_ambiguous"; readonly count: number }
  | { readonly code: "unit_name_differs"; readonly registered: string }
  | { readonly code: "position_missing" | "unit_missing" }
  | { readonly code: "two_heads"; readonly unit: string; readonly line: number }
  | { readonly code: "head_in_register"; readonly unit: string; readonly name: string }
  /** Nobody changes his own record, not by an import either; the line is left out. */
  | { readonly code: "own_record" }
  /** Another head's placement in the same unit still runs on the day from which this one would lead it. */
  | {
      readonly code: "head_overlaps";
      readonly unit: string;
      readonly name: string;
      readonly until: CalendarDate;
    }
  // units
  | { readonly code: "code_twice"; readonly line: number }
  | { readonly code: "parent_unknown" | "superior_unknown" | "unit_kind_unknown" | "order_unknown" }
  | { readonly code: "parent_ambiguous"; readonly count: number }
  | { readonly code: "own_parent" }
  | { readonly code: "own_descendant"; readonly through: string }
  | { readonly code: "no_parent" }
  /** The history of units as it would be: `other` is the unit above that does not fit, `on` the first wrong day. */
  | {
      readonly code: "unit_history";
      readonly fault: UnitFault["code"];
      readonly other: string;
      readonly on: CalendarDate;
    }
  // plans and results from elsewhere
  | { readonly code: "performance"; readonly fault: PerformanceFault };

export type FaultCode = FaultReason["code"];

/** An error keeps the whole file from being applied; a warning only asks to be looked at. */
export type Severity = "error" | "warning";

/** Codes that do not stop an import; every other one does. */
export const WARNING_CODES: ReadonlySet<FaultCode> = new Set<FaultCode>([
  "birth_date_differs",
  "sex_differs",
  "kind_differs",
  "appointed_young",
  "email_malformed",
  "phone_malformed",
  "unit_missing",
  "own_record",
  "unit_name_differs",
  "unit_kind_unknown",
]);

export function severityOf(reason: FaultReason): Severity {
  const isWarning =
    reason.code === "performance" ? isPerformanceWarning(reason.fault) : WARNING_CODES.has(reason.code);
  return isWarning ? "warning" : "error";
}

/** One fault of a file: where, what, and the value as it stands there (at most 40 characters). */
export interface Fault {
  readonly line: number;
  /** 0-based; null where the whole line is meant. */
  readonly column: number | null;
  readonly value: string;
  readonly reason: FaultReason;
}

/** A fault with its value shortened. */
export function fault(line: number, column: number | null, value: string, reason: FaultReason): Fault {
  return { line, column, value: shortened(value), reason };
}

export function hasErrors(faults: readonly Fault[]): boolean {
  return faults.some(({ reason }) => severityOf(reason) === "error");
}
