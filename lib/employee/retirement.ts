import { addDays, addMonths, calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import type { EmployeeKind } from "./employee";
import type { Jenjang, Position, PositionKind } from "./position";

/**
 * Batas usia pensiun in years: UU 20/2023 Ps 55 for JPT (60) and other manajerial and pelaksana (58); for a jabatan
 * fungsional by its own regulation, PP 11/2017 Ps 239 giving 65 for ahli utama, 60 for ahli madya, 58 for the rest.
 * Names in `byName` (lower case, matched at the beginning of the jabatan) win over the rest; guru retire at 60
 * (UU 14/2005 Ps 40). Defaults, which an agency can change.
 */
export interface RetirementAges {
  readonly byKind: Readonly<Record<Exclude<PositionKind, "fungsional">, number>>;
  readonly byJenjang: Readonly<Record<Jenjang, number>>;
  readonly byName: readonly { readonly name: string; readonly age: number }[];
}

export const DEFAULT_RETIREMENT_AGES: RetirementAges = {
  byKind: {
    jpt_utama: 60,
    jpt_madya: 60,
    jpt_pratama: 60,
    administrator: 58,
    pengawas: 58,
    pelaksana: 58,
  },
  byJenjang: {
    ahli_utama: 65,
    ahli_madya: 60,
    ahli_muda: 58,
    ahli_pertama: 58,
    penyelia: 58,
    mahir: 58,
    terampil: 58,
    pemula: 58,
  },
  byName: [
    { name: "guru", age: 60 },
    { name: "kepala sekolah", age: 60 },
    { name: "pengawas sekolah", age: 60 },
  ],
};

export function retirementAgeOf(
  position: Pick<Position, "name" | "kind" | "jenjang">,
  ages: RetirementAges = DEFAULT_RETIREMENT_AGES,
): number {
  const name = position.name.toLowerCase();
  const named = ages.byName.find((entry) => name === entry.name || name.startsWith(`${entry.name} `));
  if (named !== undefined) {
    // An ahli utama keeps the higher age.
    const byJenjang = position.jenjang === null ? 0 : ages.byJenjang[position.jenjang];
    return Math.max(named.age, byJenjang);
  }
  if (position.kind !== "fungsional") return ages.byKind[position.kind];
  return ages.byJenjang[position.jenjang ?? "pemula"];
}

/** The first day on which a person is no longer in service (TMT pensiun), and what sets it. */
export interface Retirement {
  readonly on: CalendarDate;
  readonly because: "age" | "contract" | "set_by_office";
}

/** TMT pensiun by age: the first day of the month after the month of the birthday (PP 11/2017 Ps 239). */
export function retirementDayOf(birthDate: CalendarDate, age: number): CalendarDate {
  const birthday = addMonths(calendarDateOf(`${birthDate.slice(0, 7)}-01`), age * 12);
  return addMonths(birthday, 1);
}

/**
 * When a person leaves service. `serviceEndsOn` is the last day in service that the office has recorded: of a PPPK the
 * end of the contract, which never lasts beyond the age of the jabatan (PP 49/2018 Ps 37); of a PNS a day set against
 * the rule, which then wins.
 */
export function retirementOf(
  person: {
    readonly kind: EmployeeKind;
    readonly birthDate: CalendarDate;
    readonly serviceEndsOn: CalendarDate | null;
  },
  position: Pick<Position, "name" | "kind" | "jenjang">,
  ages: RetirementAges = DEFAULT_RETIREMENT_AGES,
): Retirement {
  const byAge = retirementDayOf(person.birthDate, retirementAgeOf(position, ages));
  if (person.serviceEndsOn === null) return { on: byAge, because: "age" };
  const after = addDays(person.serviceEndsOn, 1);
  if (person.kind === "pns" || person.kind === "cpns") return { on: after, because: "set_by_office" };
  return after <= byAge ? { on: after, because: "contract" } : { on: byAge, because: "age" };
}

/** Where a day of leaving stands to today: passed already, within so many months, or later. */
export function retirementOutlook(
  on: CalendarDate,
  today: CalendarDate,
  months: number,
): "overdue" | "soon" | "later" {
  if (on <= today) return "overdue";
  return on <= addMonths(today, months) ? "soon" : "later";
}
