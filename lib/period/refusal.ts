import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { windowFaultMessage } from "./messages";
import { RHYTHM_NAMES, type Rhythm } from "./period";
import type { WindowFault } from "./window";
import type { WindowDayField } from "./window-days";

/** Why periods were not made or a period's windows not changed. */
export type PeriodRefusal =
  | { readonly code: "out-of-reach" }
  | { readonly code: "not-found" }
  | { readonly code: "stale" }
  | { readonly code: "unchanged" }
  | { readonly code: "exists"; readonly year: number; readonly rhythm: Rhythm }
  | { readonly code: "planning-missing" }
  | { readonly code: "planning-not-annual" }
  | { readonly code: "window-fault"; readonly fault: WindowFault };

const OUT_OF_REACH =
  "Jadwal berlaku untuk seluruh instansi, sedangkan peran Anda hanya mencakup sebagian unit.";

/** The sentence for a refusal. */
export function periodRefusalMessage(refusal: PeriodRefusal): string {
  switch (refusal.code) {
    case "out-of-reach":
      return OUT_OF_REACH;
    case "not-found":
      return "Periode itu tidak ditemukan. Muat ulang daftar periode.";
    case "stale":
      return "Jadwal baru saja diubah orang lain. Isian Anda masih ada di bawah; bandingkan dengan data terbaru, lalu simpan lagi.";
    case "unchanged":
      return "Tidak ada yang berubah: isian sama dengan data yang tersimpan.";
    case "exists":
      return `Periode ${RHYTHM_NAMES[refusal.rhythm].toLowerCase()} tahun ${String(refusal.year)} sudah ada.`;
    case "planning-missing":
      return "Isi jadwal perencanaan SKP: SKP direncanakan untuk satu tahun, pada periode tahunan.";
    case "planning-not-annual":
      return "Perencanaan SKP hanya dijadwalkan pada periode tahunan.";
    case "window-fault":
      return windowFaultMessage(refusal.fault);
  }
}

/** The field beside which a refusal is shown; null: at the top of the form. */
export function periodRefusalField(refusal: PeriodRefusal): WindowDayField | "year" | null {
  switch (refusal.code) {
    case "exists":
      return "year";
    case "planning-missing":
    case "planning-not-annual":
      return "planningOpens";
    case "window-fault":
      return faultField(refusal.fault);
    case "out-of-reach":
    case "not-found":
    case "stale":
    case "unchanged":
      return null;
  }
}

function faultField(fault: WindowFault): WindowDayField {
  switch (fault.code) {
    case "reversed":
    case "twice":
      return `${fault.kind}Closes`;
    case "evaluation_before_period_ends":
      return "evaluationCloses";
    case "objection_too_short":
      return "objectionCloses";
  }
}

/** A day that another entry already holds; `line` where it was pasted (from 1). */
export interface TakenDay {
  readonly date: CalendarDate;
  readonly name: string;
  readonly line: number | null;
}

/** Why days off were not added or removed. */
export type HolidayRefusal =
  | { readonly code: "out-of-reach" }
  | { readonly code: "not-found" }
  | { readonly code: "unchanged" }
  | { readonly code: "date-taken"; readonly taken: readonly TakenDay[] };

/** The sentence for a refusal. */
export function holidayRefusalMessage(refusal: HolidayRefusal): string {
  switch (refusal.code) {
    case "out-of-reach":
      return OUT_OF_REACH;
    case "not-found":
      return "Hari libur itu tidak ditemukan; mungkin sudah dihapus. Muat ulang kalender.";
    case "unchanged":
      return "Tidak ada yang ditambahkan: semua hari libur itu sudah tercatat.";
    case "date-taken":
      return refusal.taken
        .map(({ date, name, line }) => {
          const where = line === null ? "" : `Baris ${String(line)}: `;
          return `${where}${longDate(date)} sudah tercatat sebagai “${name}”.`;
        })
        .join(" ");
  }
}
