import type { ImportKind, ImportOutcome, ImportStatus } from "@/lib/exchange/batch";

export const KIND_WORDS: Readonly<Record<ImportKind, string>> = { units: "Unit kerja", employees: "Pegawai" };

export const STATUS_WORDS: Readonly<Record<ImportStatus, string>> = {
  inspecting: "Berkas sedang dibaca",
  matching: "Menunggu pencocokan kolom",
  checking: "Baris sedang diperiksa",
  ready: "Pratinjau siap",
  applying: "Sedang diterapkan",
  applied: "Diterapkan",
  failed: "Tidak dapat dibaca",
  discarded: "Dibatalkan",
};

export const OUTCOME_WORDS: Readonly<Record<ImportOutcome, string>> = {
  faulty: "Salah",
  confirm: "Perlu konfirmasi",
  new: "Baru",
  changed: "Berubah",
  unchanged: "Sama",
};
