import { parseCalendarDate, type CalendarDate } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { NumberKind, Sex } from "./employee";

/**
 * A NIP or NI PPPK taken apart. Both have 18 digits and begin with the birth date (yyyymmdd).
 * NIP: + TMT CPNS (yyyymm) + sex + sequence (Perka BKN 22/2007, 43/2007).
 * NI PPPK: + year of appointment + two digits that are no month (21 …) + sex + sequence.
 */
export interface EmployeeNumber {
  /** The 18 digits. */
  readonly digits: string;
  readonly kind: NumberKind;
  readonly birthDate: CalendarDate;
  readonly appointmentYear: number;
  /** 1–12 of the TMT CPNS; null for an NI PPPK. */
  readonly appointmentMonth: number | null;
  readonly sex: Sex;
  readonly sequence: number;
}

/** Why a text is not a number; facts for a sentence that says what to mend. Positions count from 1. */
export type EmployeeNumberRefusal =
  | { readonly code: "empty" }
  /** A spreadsheet has turned the number into 1.98609E+17; its last digits are lost. */
  | { readonly code: "spreadsheet_number"; readonly text: string }
  | {
      readonly code: "not_digits";
      readonly character: string;
      readonly position: number;
    }
  | {
      readonly code: "too_few_digits" | "too_many_digits";
      readonly count: number;
    }
  | { readonly code: "birth_date"; readonly text: string }
  | {
      readonly code: "appointment_year";
      readonly text: string;
      readonly birthYear: number;
    }
  | { readonly code: "month"; readonly text: string }
  | { readonly code: "sex"; readonly digit: string }
  | { readonly code: "sequence" };

const LENGTH = 18;

const SEX_OF_DIGIT: Readonly<Record<string, Sex>> = { "1": "l", "2": "p" };

/** The text without what people and spreadsheets put between and around digits. */
function stripped(text: string): string {
  return text.replace(/[\s\u00a0\u200b.\-'’]/g, "");
}

function kindOfMonth(month: string): NumberKind | null {
  if (/^(0[1-9]|1[0-2])$/.test(month)) return "nip";
  return /^2\d$/.test(month) ? "ni_pppk" : null;
}

/**
 * Reads a NIP or NI PPPK, with or without blanks, dots, hyphens or a leading apostrophe. Which of the two it is, its
 * 13th and 14th digit tell: a month, or 20–29.
 */
export function parseEmployeeNumber(text: string): Result<EmployeeNumber, EmployeeNumberRefusal> {
  const trimmed = text.trim();
  if (/^\d([.,]\d+)?E\+\d+$/i.test(trimmed)) {
    return refuse({ code: "spreadsheet_number", text: trimmed });
  }
  const digits = stripped(trimmed);
  if (digits === "") return refuse({ code: "empty" });
  const stray = /\D/.exec(digits);
  if (stray !== null) {
    const position = trimmed.indexOf(stray[0]) + 1;
    return refuse({ code: "not_digits", character: stray[0], position });
  }
  const count = digits.length;
  if (count < LENGTH) return refuse({ code: "too_few_digits", count });
  if (count > LENGTH) return refuse({ code: "too_many_digits", count });

  const birth = digits.slice(0, 8);
  const birthDate = parseCalendarDate(`${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`);
  if (birthDate === null || birthDate < "1900") {
    return refuse({ code: "birth_date", text: birth });
  }
  const year = digits.slice(8, 12);
  const birthYear = Number(birth.slice(0, 4));
  if (Number(year) <= birthYear || Number(year) > birthYear + 100) {
    return refuse({ code: "appointment_year", text: year, birthYear });
  }
  const month = digits.slice(12, 14);
  const kind = kindOfMonth(month);
  if (kind === null) return refuse({ code: "month", text: month });
  const sex = SEX_OF_DIGIT[digits.slice(14, 15)];
  if (sex === undefined) return refuse({ code: "sex", digit: digits.slice(14, 15) });
  const sequence = Number(digits.slice(15));
  if (sequence === 0) return refuse({ code: "sequence" });
  return ok({
    digits,
    kind,
    birthDate,
    appointmentYear: Number(year),
    appointmentMonth: kind === "nip" ? Number(month) : null,
    sex,
    sequence,
  });
}

/** A number as papers print it: `19860926 201505 1 001`. Text of another length is returned as it is. */
export function formatEmployeeNumber(digits: string): string {
  if (digits.length !== LENGTH) return digits;
  return [digits.slice(0, 8), digits.slice(8, 14), digits.slice(14, 15), digits.slice(15)].join(" ");
}

/** Where a sound number disagrees with the other columns. Not refused: there are real numbers issued with a mistake. */
export type EmployeeNumberWarning =
  | {
      readonly code: "birth_date_differs";
      readonly inNumber: CalendarDate;
      readonly given: CalendarDate;
    }
  | {
      readonly code: "sex_differs";
      readonly inNumber: Sex;
      readonly given: Sex;
    }
  | {
      readonly code: "kind_differs";
      readonly inNumber: NumberKind;
      readonly given: NumberKind;
    }
  /** Appointed before the age of 18 (PP 11/2017 Ps 23). */
  | { readonly code: "appointed_young"; readonly age: number };

const LEAST_AGE = 18;

/** Compares a number with what else is known of the person; what is not known is left out or undefined. */
export function employeeNumberWarnings(
  number: EmployeeNumber,
  given: {
    readonly birthDate?: CalendarDate | undefined;
    readonly sex?: Sex | undefined;
    readonly kind?: NumberKind | undefined;
  },
): readonly EmployeeNumberWarning[] {
  const warnings: EmployeeNumberWarning[] = [];
  if (given.birthDate !== undefined && given.birthDate !== number.birthDate) {
    warnings.push({
      code: "birth_date_differs",
      inNumber: number.birthDate,
      given: given.birthDate,
    });
  }
  if (given.sex !== undefined && given.sex !== number.sex) {
    warnings.push({
      code: "sex_differs",
      inNumber: number.sex,
      given: given.sex,
    });
  }
  if (given.kind !== undefined && given.kind !== number.kind) {
    warnings.push({
      code: "kind_differs",
      inNumber: number.kind,
      given: given.kind,
    });
  }
  const years = number.appointmentYear - Number(number.birthDate.slice(0, 4));
  const birthMonth = Number(number.birthDate.slice(5, 7));
  const age = (number.appointmentMonth ?? 12) < birthMonth ? years - 1 : years;
  if (age < LEAST_AGE) warnings.push({ code: "appointed_young", age });
  return warnings;
}
