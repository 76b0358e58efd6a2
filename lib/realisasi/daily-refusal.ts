import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { MOST_MINUTES_A_DAY, minutesText } from "./daily-log";
import { fileRefusalMessage, type FileRefusal } from "@/lib/file/file-kind";

/** Why something was not written up. */
export type LogRefusal =
  | FileRefusal
  | { readonly code: "not-found" }
  | { readonly code: "stale" }
  | { readonly code: "unchanged" }
  | { readonly code: "day-ahead" }
  | { readonly code: "day-too-late"; readonly first: CalendarDate; readonly backDays: number }
  /** The indicator is not the person's own, or not in force on that day. */
  | { readonly code: "iki-unknown" }
  | { readonly code: "day-full"; readonly left: number }
  | { readonly code: "twice" };

/** The sentence for a refusal. */
export function logRefusalMessage(refusal: LogRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Catatan itu tidak ditemukan. Muat ulang halaman ini.";
    case "stale":
      return "Catatan ini baru saja diubah dari tab atau perangkat lain. Isian Anda masih ada; bandingkan, lalu simpan lagi.";
    case "unchanged":
      return "Tidak ada yang berubah: isian sama dengan data yang tersimpan.";
    case "day-ahead":
      return "Tanggal tidak boleh setelah hari ini.";
    case "day-too-late":
      return `Menurut kebijakan instansi, progres ditulis paling lambat ${String(refusal.backDays)} hari setelahnya: sekarang mulai ${longDate(refusal.first)}.`;
    case "iki-unknown":
      return "Indikator itu tidak ada dalam SKP Anda yang berlaku pada tanggal itu. Pilih dari daftar.";
    case "day-full":
      return refusal.left <= 0
        ? `Catatan hari itu sudah ${minutesText(MOST_MINUTES_A_DAY)}. Periksa lamanya.`
        : `Sehari paling banyak ${minutesText(MOST_MINUTES_A_DAY)}; hari itu tersisa ${minutesText(refusal.left)}.`;
    case "twice":
      return "Catatan yang sama sudah tersimpan pada hari itu.";
    case "file-empty":
    case "file-too-large":
    case "file-kind":
    case "file-lies":
      return fileRefusalMessage(refusal);
  }
}

/** The field beside which a refusal is shown; null: at the top of the form. */
export function logRefusalField(refusal: LogRefusal): string | null {
  switch (refusal.code) {
    case "day-ahead":
    case "day-too-late":
      return "date";
    case "iki-unknown":
      return "ikiId";
    case "day-full":
      return "minutes";
    case "twice":
      return "text";
    case "file-empty":
    case "file-too-large":
    case "file-kind":
    case "file-lies":
      return "berkas";
    case "not-found":
    case "stale":
    case "unchanged":
      return null;
  }
}
