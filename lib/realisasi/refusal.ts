import { closedWindowMessage } from "@/lib/period/window-messages";
import type { TargetKind } from "@/lib/iku/measure";
import { MOST_EVIDENCES } from "./evidence";
import { fileRefusalMessage, type FileRefusal } from "@/lib/file/file-kind";
import type { RecordingDenial } from "./policy";

/** Why realisasi or evidence was not written. */
export type RealisasiRefusal =
  | RecordingDenial
  | FileRefusal
  | { readonly code: "stale" }
  | { readonly code: "unchanged" }
  | { readonly code: "unreadable"; readonly field: "value" | "target"; readonly kind: TargetKind }
  | { readonly code: "too-many" }
  | { readonly code: "twice"; readonly field: "url" | "berkas" };

const UNREADABLE: Readonly<Record<TargetKind, string>> = {
  number: "Isi dengan angka, misalnya 12 atau 12,5.",
  range: "Isi dengan satu angka, misalnya 7,5.",
  ratio: "Isi dengan rasio, misalnya 14/19, atau satu angka.",
  date: "Isi dengan tanggal.",
  text: "Uraian terlalu panjang.",
};

/** The sentence for a refusal. */
export function realisasiRefusalMessage(refusal: RealisasiRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Indikator itu tidak ditemukan pada SKP Anda. Muat ulang halaman ini.";
    case "external":
      return "SKP ini dikelola di luar aplikasi ini; hasilnya diimpor dan tidak diisi di sini.";
    case "removed":
      return "Indikator ini tidak lagi ada dalam rencana yang berlaku. Yang sudah tercatat tetap tersimpan.";
    case "appraised":
      return "Periode ini sudah dinilai, sehingga realisasinya tidak dapat diubah lagi. Hubungi pejabat penilai Anda bila ada yang keliru.";
    case "window":
      return closedWindowMessage(refusal.window);
    case "stale":
      return "Isian ini baru saja diubah dari tab atau perangkat lain. Isian Anda masih ada di bawah; bandingkan, lalu simpan lagi.";
    case "unchanged":
      return "Tidak ada yang berubah: isian sama dengan data yang tersimpan.";
    case "unreadable":
      return refusal.field === "target" ? "Isi dengan angka, misalnya 3 atau 2,5." : UNREADABLE[refusal.kind];
    case "too-many":
      return `Paling banyak ${String(MOST_EVIDENCES)} bukti dukung untuk satu indikator dalam satu periode.`;
    case "twice":
      return `${refusal.field === "url" ? "Tautan" : "Berkas"} yang sama sudah ada pada indikator dan periode ini.`;
    case "file-empty":
    case "file-too-large":
    case "file-kind":
    case "file-lies":
      return fileRefusalMessage(refusal);
  }
}

/** The field beside which a refusal is shown; null: at the top of the form. */
export function realisasiRefusalField(refusal: RealisasiRefusal): string | null {
  switch (refusal.code) {
    case "unreadable":
    case "twice":
      return refusal.field;
    case "file-empty":
    case "file-too-large":
    case "file-kind":
    case "file-lies":
      return "berkas";
    case "not-found":
    case "external":
    case "removed":
    case "appraised":
    case "window":
    case "stale":
    case "unchanged":
    case "too-many":
      return null;
  }
}
