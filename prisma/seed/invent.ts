import type { EmployeeKind } from "@/lib/employee/employee";
import { addDays, addMonths, calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import type { Chance } from "@/tests/builders/chance";
import { aDay } from "@/tests/builders/employee";
import { pnsRanks, TOLD_UNTIL, type RankSince } from "./career";
import type { Jabatan } from "./jabatan";
import { inventName, type Region } from "./region";
import { STUDIES, titlesOf, type Study } from "./study";

/** What is set about a person; the rest is invented. */
export interface Hint {
  readonly name?: string;
  readonly frontTitle?: string | null;
  readonly backTitle?: string | null;
  readonly kind?: EmployeeKind;
  readonly sex?: "laki_laki" | "perempuan";
  readonly birthDate?: CalendarDate;
  readonly birthPlace?: string;
  readonly appointedOn?: CalendarDate;
  /** The last three digits of the number. */
  readonly sequence?: number;
  readonly serviceEndsOn?: CalendarDate;
  /** Last day on which the number is borne here. */
  readonly numberUntil?: CalendarDate;
  /** First day in the present post; no earlier one is invented then. */
  readonly placedFrom?: CalendarDate;
  readonly placedUntil?: CalendarDate;
  /** False: appointed, but not placed in any unit yet. */
  readonly isPlaced?: boolean;
}

export interface Invented {
  readonly name: string;
  readonly frontTitle: string | null;
  readonly backTitle: string | null;
  readonly kind: EmployeeKind;
  readonly sex: "laki_laki" | "perempuan";
  readonly birthDate: CalendarDate;
  readonly birthPlace: string;
  readonly serviceEndsOn: CalendarDate | null;
  readonly appointedOn: CalendarDate;
  readonly sequence: number;
  readonly ranks: readonly RankSince[];
}

const PPPK_ROUNDS = ["2021-02-01", "2022-03-01", "2023-06-01", "2024-05-01", "2025-07-01"] as const;
const PARUH_WAKTU_FROM = calendarDateOf("2025-10-01");
/** The youngest PNS of the demo were made so from the CPNS of this month. */
const LAST_PNS_ROUND = calendarDateOf("2025-06-01");
const CONTRACT_MONTHS = 60;

/** The first end of a contract of so many months, renewed as often as needed, that lies after today. */
function contractEnd(from: CalendarDate, months: number, today: CalendarDate): CalendarDate {
  let end = addMonths(from, months);
  while (end <= today) end = addMonths(end, months);
  return addDays(end, -1);
}

function appointment(
  kind: EmployeeKind,
  birthDate: CalendarDate,
  study: Study,
  chance: Chance,
): CalendarDate {
  switch (kind) {
    case "pns": {
      const age = study.pns.startsWith("III") ? chance.int(22, 26) : chance.int(20, 25);
      const month = chance.pick(["01", "02", "03", "04", "12"]);
      const day = calendarDateOf(`${String(Number(birthDate.slice(0, 4)) + age)}-${month}-01`);
      return day > LAST_PNS_ROUND ? LAST_PNS_ROUND : day;
    }
    case "cpns":
      return calendarDateOf("2026-03-01");
    case "pppk":
      return calendarDateOf(chance.pick(PPPK_ROUNDS));
    case "pppk_paruh_waktu":
      return PARUH_WAKTU_FROM;
  }
}

/** Holders who are new are young; people come to PPPK at any age. */
function ageOf(kind: EmployeeKind, jabatan: Jabatan, chance: Chance): number {
  switch (kind) {
    case "pns":
      return chance.int(...jabatan.ages);
    case "cpns":
      return chance.int(23, 28);
    case "pppk":
    case "pppk_paruh_waktu":
      return chance.int(29, 49);
  }
}

/** A believable holder of a jabatan in a region. Chance decides what the hint does not. */
export function inventPerson(
  jabatan: Jabatan,
  kind: EmployeeKind,
  region: Region,
  today: CalendarDate,
  hint: Hint,
  takenNames: ReadonlySet<string>,
  chance: Chance,
): Invented {
  const study: Study = STUDIES[jabatan.study];
  const sex = hint.sex ?? (chance.isHit(jabatan.women) ? "perempuan" : "laki_laki");
  const toldYear = Number(TOLD_UNTIL.slice(0, 4));
  const drawnAge = ageOf(kind, jabatan, chance);
  const birthDate = hint.birthDate ?? aDay(toldYear - drawnAge, toldYear - drawnAge, chance);
  const age = toldYear - Number(birthDate.slice(0, 4));
  const appointedOn = hint.appointedOn ?? appointment(kind, birthDate, study, chance);
  const { name, hasHaji } = inventName(region, sex, takenNames, chance);
  const isSenior = kind === "pns" && age >= 38;
  const titles = titlesOf(study, isSenior ? 0.55 : 0.08, chance);
  const haji = hasHaji && age >= 42 && chance.isHit(0.3) ? (sex === "perempuan" ? "Hj." : "H.") : null;
  const front = [titles.frontTitle, haji].filter((title) => title !== null).join(" ");
  const isPppk = kind === "pppk" || kind === "pppk_paruh_waktu";
  const contract = kind === "pppk" ? CONTRACT_MONTHS : 12;
  return {
    name: hint.name ?? name,
    frontTitle: hint.frontTitle === undefined ? (front === "" ? null : front) : hint.frontTitle,
    backTitle: hint.backTitle === undefined ? titles.backTitle : hint.backTitle,
    kind,
    sex,
    birthDate,
    birthPlace: hint.birthPlace ?? chance.pick(region.towns),
    serviceEndsOn: hint.serviceEndsOn ?? (isPppk ? contractEnd(appointedOn, contract, today) : null),
    appointedOn,
    sequence: hint.sequence ?? chance.int(1, 14),
    ranks: isPppk
      ? [{ golongan: study.pppk, validFrom: appointedOn }]
      : pnsRanks(study.pns, jabatan, appointedOn),
  };
}
