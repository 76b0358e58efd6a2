import { addMonths, calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import type { Jenjang } from "@/lib/employee/position";
import type { Chance } from "@/tests/builders/chance";
import type { Invented } from "./invent";
import type { Jabatan } from "./jabatan";
import { STUDIES } from "./study";

/** Days on which officials were sworn in. */
const ROTATIONS = [
  "2021-01-04",
  "2021-09-13",
  "2022-03-21",
  "2023-01-09",
  "2023-08-14",
  "2024-02-05",
  "2024-09-02",
  "2025-01-13",
  "2025-08-04",
  "2026-02-02",
].map(calendarDateOf);

/** Units are known from here on. */
const RECORDS_FROM = calendarDateOf("2017-01-02");

/** The first day in the present post: a rotation after appointment; PPPK and CPNS stay where they were appointed. */
export function placedOn(person: Pick<Invented, "kind" | "appointedOn">, chance: Chance): CalendarDate {
  const later = ROTATIONS.filter((day) => day > person.appointedOn);
  if (person.kind !== "pns" || later.length === 0) return person.appointedOn;
  return chance.pick(later);
}

const LOWER: Readonly<Partial<Record<Jenjang, readonly [Jenjang, from: string, to: string, grade: number]>>> =
  {
    ahli_madya: ["ahli_muda", "Ahli Madya", "Ahli Muda", 9],
    ahli_muda: ["ahli_pertama", "Ahli Muda", "Ahli Pertama", 8],
    penyelia: ["mahir", "Penyelia", "Mahir", 7],
    mahir: ["terampil", "Mahir", "Terampil", 6],
  };

/** Jabatan pelaksana as they were called before 2024, by the golongan that their holders began in. */
const OLD_STAFF: Readonly<Record<"I" | "II" | "III", readonly (readonly [name: string, grade: number])[]>> = {
  I: [["Pramu Kebersihan", 1]],
  II: [
    ["Pengadministrasi Umum", 5],
    ["Pengelola Keuangan", 6],
    ["Pengelola Kepegawaian", 6],
  ],
  III: [
    ["Analis Tata Praja", 7],
    ["Analis Pelayanan", 7],
    ["Penyusun Rencana Kegiatan dan Anggaran", 7],
  ],
};

function oldStaffPost(jabatan: Jabatan, entry: string, chance: Chance): Jabatan {
  const [level] = entry.split("/");
  const [name, grade] = chance.pick(OLD_STAFF[level === "I" || level === "II" ? level : "III"]);
  return { ...jabatan, name, class: grade, kind: "pelaksana" };
}

export interface EarlierPost {
  readonly position: Jabatan;
  readonly from: CalendarDate;
  /** A jabatan fungsional rises where it is; others come from another unit. */
  readonly isSameUnit: boolean;
}

/** The post before the present one, for those PNS of whom one is told. */
export function earlierPost(
  jabatan: Jabatan,
  person: Pick<Invented, "kind" | "appointedOn">,
  since: CalendarDate,
  chance: Chance,
): EarlierPost | null {
  const isTold = chance.isHit(0.45);
  const years = chance.int(3, 6);
  const earliest = person.appointedOn > RECORDS_FROM ? person.appointedOn : RECORDS_FROM;
  const wished = addMonths(since, -12 * years);
  const from = wished > earliest ? wished : earliest;
  const isLongEnough = addMonths(from, 12) <= since;
  if (person.kind !== "pns" || !isTold || !isLongEnough) return null;
  if (jabatan.kind === "pelaksana" || jabatan.kind === "pengawas") {
    const position = oldStaffPost(jabatan, STUDIES[jabatan.study].pns, chance);
    return { position, from, isSameUnit: false };
  }
  const lower = jabatan.jenjang === null ? undefined : LOWER[jabatan.jenjang];
  if (lower === undefined) return null;
  const [jenjang, present, past, grade] = lower;
  const position = { ...jabatan, jenjang, name: jabatan.name.replace(present, past), class: grade };
  return { position, from, isSameUnit: true };
}
