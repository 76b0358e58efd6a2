import { isWithin, type CalendarDate, type DateSpan } from "@/lib/kernel/calendar";
import { overlappingPairs } from "@/lib/kernel/span";

/** What sort of civil servant (ASN) a person is; UU 20/2023 Ps 5, PPPK paruh waktu by KepmenPANRB 16/2025. */
export const EMPLOYEE_KINDS = ["pns", "cpns", "pppk", "pppk_paruh_waktu"] as const;

export type EmployeeKind = (typeof EMPLOYEE_KINDS)[number];

/** As staff lists print it: L (laki-laki), P (perempuan). */
export const SEXES = ["l", "p"] as const;

export type Sex = (typeof SEXES)[number];

/** PNS and CPNS bear a NIP, PPPK of both sorts an NI PPPK. */
export const NUMBER_KINDS = ["nip", "ni_pppk"] as const;

export type NumberKind = (typeof NUMBER_KINDS)[number];

/** Which sort of number a person of this kind is given. */
export function numberKindOf(kind: EmployeeKind): NumberKind {
  return kind === "pns" || kind === "cpns" ? "nip" : "ni_pppk";
}

/** A number that a person has borne from one day to another: a PPPK who becomes CPNS is one person with two. */
export interface NumberHeld {
  readonly number: string;
  readonly kind: NumberKind;
  readonly validity: DateSpan;
}

/** The number in force on a day; null where none was. */
export function numberOn(numbers: readonly NumberHeld[], day: CalendarDate): NumberHeld | null {
  return numbers.find((held) => isWithin(day, held.validity)) ?? null;
}

/** The numbers that begin while an earlier one of the same person is still in force: one person, one number a day. */
export function overlappingNumbers(numbers: readonly NumberHeld[]): readonly NumberHeld[] {
  return overlappingPairs(numbers, (held) => held.validity).map(([, later]) => later);
}

/** The name as papers print it, with gelar: "Dr. Budi Santoso, S.STP., M.Si.". */
export function nameWithTitles(person: {
  readonly name: string;
  readonly frontTitle: string | null;
  readonly backTitle: string | null;
}): string {
  const front = person.frontTitle?.trim() ?? "";
  const back = person.backTitle?.trim() ?? "";
  return `${front === "" ? "" : `${front} `}${person.name}${back === "" ? "" : `, ${back}`}`;
}
