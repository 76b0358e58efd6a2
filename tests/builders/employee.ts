import { addMonths, calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import { numberKindOf } from "@/lib/employee/employee";
import type { BuiltAgency } from "./agency";
import { anyChance, type Chance } from "./chance";
import { LONG_AGO } from "./day";
import { FAMILY_NAMES, FIRST_NAMES } from "./name";
import type { Built, TableRows } from "./rows";

type EmployeeRow = TableRows["employee"];

/** A NIP or NI PPPK that agrees with the person (domain §8): birth, appointment, sex, sequence 1–999. */
export function aNumber(
  person: Pick<EmployeeRow, "kind" | "sex" | "birthDate">,
  appointedOn: CalendarDate,
  sequence: number,
): string {
  const birth = person.birthDate.replaceAll("-", "");
  const year = appointedOn.slice(0, 4);
  const period = numberKindOf(person.kind) === "nip" ? appointedOn.slice(5, 7) : "21";
  const sex = person.sex === "laki_laki" ? "1" : "2";
  return `${birth}${year}${period}${sex}${String(sequence).padStart(3, "0")}`;
}

/** A day in the given years (no 29th to 31st, so that every month has it). */
export function aDay(fromYear: number, toYear: number, chance: Chance = anyChance): CalendarDate {
  const year = String(chance.int(fromYear, toYear));
  const month = String(chance.int(1, 12)).padStart(2, "0");
  return calendarDateOf(`${year}-${month}-${String(chance.int(1, 28)).padStart(2, "0")}`);
}

export interface BuiltEmployee extends Built {
  readonly id: string;
  readonly agencyId: string;
  readonly row: EmployeeRow;
  /** The number that is borne until further notice. */
  readonly number: string;
}

type EmployeeGiven = Partial<Omit<EmployeeRow, "agencyId">> & {
  readonly number?: string;
  /** The day of appointment (TMT CPNS, TMT PPPK), from which number and golongan count. */
  readonly appointedOn?: CalendarDate;
  readonly golongan?: string;
};

/** When people are appointed who did not begin as young PNS: the rounds of recent years. */
const ROUND = {
  cpns: calendarDateOf("2026-03-01"),
  pppk: calendarDateOf("2023-03-01"),
  pppk_paruh_waktu: calendarDateOf("2025-10-01"),
} as const;

/** By default a PNS begins at 25, the others with a round. */
function appointmentOf({ kind, birthDate }: Pick<EmployeeRow, "kind" | "birthDate">): CalendarDate {
  return kind === "pns" ? addMonths(calendarDateOf(`${birthDate.slice(0, 7)}-01`), 25 * 12) : ROUND[kind];
}

const GOLONGAN = { pns: "III/b", cpns: "III/a", pppk: "IX", pppk_paruh_waktu: "V" } as const;

/** A person between 26 and 55 with a number that agrees with birth, appointment and sex, one golongan, and no place yet. */
export function anEmployee(
  agency: BuiltAgency,
  given: EmployeeGiven = {},
  chance: Chance = anyChance,
): BuiltEmployee {
  const { number: givenNumber, appointedOn, golongan, ...fields } = given;
  const agencyId = agency.id;
  const id = fields.id ?? chance.id();
  const sex = fields.sex ?? chance.pick(["laki_laki", "perempuan"] as const);
  const row: EmployeeRow = {
    agencyId,
    name: `${chance.pick(FIRST_NAMES[sex])} ${chance.pick(FAMILY_NAMES)}`,
    frontTitle: null,
    backTitle: null,
    kind: "pns",
    birthDate: aDay(1971, 1994, chance),
    birthPlace: null,
    email: null,
    phone: null,
    serviceEndsOn: null,
    ...fields,
    id,
    sex,
  };
  const appointed = appointedOn ?? appointmentOf(row);
  const number = givenNumber ?? aNumber(row, appointed, chance.int(1, 999));
  const held = { agencyId, employeeId: id, validFrom: appointed };
  return {
    id,
    agencyId,
    row,
    number,
    rows: {
      employee: [row],
      employeeNumber: [{ ...held, id: chance.id(), number, kind: numberKindOf(row.kind), validTo: null }],
      employeeRank: [{ ...held, id: chance.id(), golongan: golongan ?? GOLONGAN[row.kind] }],
    },
  };
}

/** A kedudukan; days without any are `aktif`. */
export function aStanding(
  employee: BuiltEmployee,
  given: Partial<TableRows["employeeStanding"]> & Pick<TableRows["employeeStanding"], "kind">,
  chance: Chance = anyChance,
): Built {
  const { agencyId, id: employeeId } = employee;
  return {
    rows: {
      employeeStanding: [
        { agencyId, id: chance.id(), employeeId, validFrom: LONG_AGO, validTo: null, note: null, ...given },
      ],
    },
  };
}

/** A cuti from one day to another. */
export function aLeave(
  employee: BuiltEmployee,
  given: Partial<TableRows["leave"]> & Pick<TableRows["leave"], "kind" | "validFrom" | "validTo">,
  chance: Chance = anyChance,
): Built {
  const { agencyId, id: employeeId } = employee;
  return { rows: { leave: [{ agencyId, id: chance.id(), employeeId, decree: null, ...given }] } };
}
