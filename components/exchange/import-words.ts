import type { ImportKind, ImportOutcome, ImportStatus } from "@/lib/exchange/batch";
import type { PreviewList } from "@/lib/exchange/import-view";

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

export const LIST_WORDS: Readonly<Record<PreviewList, string>> = {
  salah: "Salah",
  perhatian: "Perlu diperhatikan",
  konfirmasi: "Perlu konfirmasi",
  baru: "Baru",
  berubah: "Berubah",
  sama: "Sama",
  "tidak-ada": "Tidak ada di berkas",
};
