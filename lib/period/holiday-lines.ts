import { parseCalendarDate, type CalendarDate } from "@/lib/kernel/calendar";
import { longDate, MONTH_NAMES } from "@/lib/kernel/indonesian-date";
import type { Holiday, HolidayKind } from "./holiday";

/** A day off as it was pasted, with the number of its line (from 1). */
export interface HolidayLine extends Holiday {
  readonly line: number;
}

/** What is wrong with a pasted line, with its number (from 1). */
export type HolidayLineFault = { readonly line: number } & (
  | { readonly code: "no-date" }
  | { readonly code: "no-such-day"; readonly text: string }
  | { readonly code: "no-name" }
  | { readonly code: "name-too-long" }
  | { readonly code: "unknown-kind"; readonly text: string }
  | { readonly code: "twice"; readonly date: CalendarDate; readonly first: number }
);

export interface HolidayLines {
  readonly holidays: readonly HolidayLine[];
  readonly faults: readonly HolidayLineFault[];
}

/** The most letters in the name of a day off. */
export const HOLIDAY_NAME_LIMIT = 120;

const KINDS: Readonly<Record<string, HolidayKind>> = {
  "libur nasional": "libur_nasional",
  nasional: "libur_nasional",
  "cuti bersama": "cuti_bersama",
  "libur daerah": "libur_daerah",
  daerah: "libur_daerah",
};

const NUMBERED = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?=\D|$)/;
const SORTED = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=\D|$)/;
const WORDED = /^(\d{1,2})\s+(\p{L}+)\s+(\d{4})(?=\D|$)/u;

function dayText(year = "", month = "", day = ""): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The date that a line begins with: 17-08-2026, 17/08/2026, 2026-08-17 or 17 Agustus 2026. */
function dateIn(text: string): { readonly written: string; readonly iso: string } | null {
  const numbered = NUMBERED.exec(text);
  if (numbered !== null) {
    const [written, day, month, year] = numbered;
    return { written, iso: dayText(year, month, day) };
  }
  const sorted = SORTED.exec(text);
  if (sorted !== null) {
    const [written, year, month, day] = sorted;
    return { written, iso: dayText(year, month, day) };
  }
  const worded = WORDED.exec(text);
  if (worded === null) return null;
  const [written, day, name = "", year] = worded;
  const month = MONTH_NAMES.findIndex((known) => known.toLowerCase() === name.toLowerCase()) + 1;
  return { written, iso: dayText(year, String(month), day) };
}

function readLine(text: string, line: number): HolidayLine | HolidayLineFault {
  const found = dateIn(text);
  if (found === null) return { line, code: "no-date" };
  const date = parseCalendarDate(found.iso);
  if (date === null) return { line, code: "no-such-day", text: found.written };
  const [named = "", kindText = ""] = text.slice(found.written.length).split(";");
  const name = named.replace(/^[\s,;:–-]+/u, "").trim();
  if (name === "") return { line, code: "no-name" };
  if (name.length > HOLIDAY_NAME_LIMIT) return { line, code: "name-too-long" };
  const wanted = kindText.trim().toLowerCase();
  const kind = wanted === "" ? "libur_nasional" : KINDS[wanted];
  if (kind === undefined) return { line, code: "unknown-kind", text: kindText.trim() };
  return { line, date, name, kind };
}

/**
 * Reads days off that were pasted, one a line: the date, the name, and behind a semicolon the kind (libur nasional
 * where it is left out). Empty lines are passed over. A date that stands twice is a fault of the later line.
 */
export function readHolidayLines(text: string): HolidayLines {
  const holidays = new Map<CalendarDate, HolidayLine>();
  const faults: HolidayLineFault[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === "") continue;
    const read = readLine(raw.trim(), index + 1);
    if ("code" in read) {
      faults.push(read);
      continue;
    }
    const first = holidays.get(read.date);
    if (first === undefined) holidays.set(read.date, read);
    else faults.push({ line: read.line, code: "twice", date: read.date, first: first.line });
  }
  return { holidays: [...holidays.values()], faults };
}

/** The sentence for a fault of a pasted line, with how to mend it. */
export function holidayLineMessage(fault: HolidayLineFault): string {
  const line = `Baris ${String(fault.line)}:`;
  switch (fault.code) {
    case "no-date":
      return `${line} tidak diawali tanggal. Tulis misalnya “17-08-2026 Hari Kemerdekaan; libur nasional”.`;
    case "no-such-day":
      return `${line} tanggal “${fault.text}” tidak ada dalam kalender. Tulis hari-bulan-tahun.`;
    case "no-name":
      return `${line} nama hari libur belum ditulis setelah tanggal.`;
    case "name-too-long":
      return `${line} nama hari libur paling panjang ${String(HOLIDAY_NAME_LIMIT)} huruf.`;
    case "unknown-kind":
      return `${line} jenis “${fault.text}” tidak dikenal. Pilih libur nasional, cuti bersama, atau libur daerah.`;
    case "twice":
      return `${line} ${longDate(fault.date)} sudah ditulis pada baris ${String(fault.first)}. Hapus salah satunya.`;
  }
}
