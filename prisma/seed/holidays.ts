import { calendarDateOf } from "@/lib/kernel/calendar";
import { aHoliday, type BuiltAgency } from "@/tests/builders/agency";
import { chanceOf } from "@/tests/builders/chance";
import type { Built } from "@/tests/builders/rows";

/** Dates that do not move. */
const FIXED: readonly (readonly [monthDay: string, name: string])[] = [
  ["01-01", "Tahun Baru Masehi"],
  ["05-01", "Hari Buruh Internasional"],
  ["06-01", "Hari Lahir Pancasila"],
  ["08-17", "Proklamasi Kemerdekaan"],
  ["12-25", "Kelahiran Yesus Kristus"],
];

/**
 * Dates that an SKB 3 Menteri sets every year, from memory and therefore called examples: an administrator has to
 * compare them with the SKB itself.
 */
const MOVING: Readonly<Record<string, readonly (readonly [monthDay: string, name: string])[]>> = {
  "2025": [
    ["01-27", "Isra Mikraj"],
    ["01-29", "Tahun Baru Imlek 2576"],
    ["03-29", "Hari Suci Nyepi"],
    ["03-31", "Idulfitri 1446 H"],
    ["04-01", "Idulfitri 1446 H"],
    ["04-18", "Wafat Yesus Kristus"],
    ["04-20", "Kebangkitan Yesus Kristus"],
    ["05-12", "Hari Raya Waisak 2569"],
    ["05-29", "Kenaikan Yesus Kristus"],
    ["06-06", "Iduladha 1446 H"],
    ["06-27", "Tahun Baru Islam 1447 H"],
    ["09-05", "Maulid Nabi Muhammad"],
  ],
  "2026": [
    ["01-16", "Isra Mikraj"],
    ["02-17", "Tahun Baru Imlek 2577"],
    ["03-19", "Hari Suci Nyepi"],
    ["03-21", "Idulfitri 1447 H"],
    ["03-22", "Idulfitri 1447 H"],
    ["04-03", "Wafat Yesus Kristus"],
    ["04-05", "Kebangkitan Yesus Kristus"],
    ["05-14", "Kenaikan Yesus Kristus"],
    ["05-27", "Iduladha 1447 H"],
    ["05-31", "Hari Raya Waisak 2570"],
    ["06-16", "Tahun Baru Islam 1448 H"],
    ["08-25", "Maulid Nabi Muhammad"],
  ],
};

const CUTI_BERSAMA: Readonly<Record<string, readonly (readonly [monthDays: string, name: string])[]>> = {
  "2025": [
    ["01-28", "Imlek"],
    ["03-28", "Nyepi"],
    ["04-02 04-03 04-04 04-07", "Idulfitri"],
    ["05-13", "Waisak"],
    ["05-30", "Kenaikan Yesus Kristus"],
    ["06-09", "Iduladha"],
    ["08-18", "Proklamasi Kemerdekaan"],
    ["12-26", "Natal"],
  ],
  "2026": [
    ["02-16", "Imlek"],
    ["03-18", "Nyepi"],
    ["03-20 03-23 03-24", "Idulfitri"],
    ["05-15", "Kenaikan Yesus Kristus"],
    ["05-28", "Iduladha"],
    ["12-24", "Natal"],
  ],
};

/** The days off of a year: for other years than 2025 and 2026 only those that do not move. */
export function holidaysOf(agency: BuiltAgency, year: number): readonly Built[] {
  const key = String(year);
  const chance = chanceOf(`${agency.row.code}/holidays/${key}`);
  const off = (monthDay: string, name: string, kind: "libur_nasional" | "cuti_bersama"): Built =>
    aHoliday(agency, { date: calendarDateOf(`${key}-${monthDay}`), name, kind }, chance);
  return [
    ...FIXED.map(([day, name]) => off(day, name, "libur_nasional")),
    ...(MOVING[key] ?? []).map(([day, name]) => off(day, `${name} (contoh)`, "libur_nasional")),
    ...(CUTI_BERSAMA[key] ?? []).flatMap(([days, name]) =>
      days.split(" ").map((day) => off(day, `Cuti bersama ${name} (contoh)`, "cuti_bersama")),
    ),
  ];
}
