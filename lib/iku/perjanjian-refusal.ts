import type { FileRefusal } from "@/lib/file/file-kind";
import { fileRefusalMessage } from "@/lib/file/file-kind";
import { PERJANJIAN_STATUS_LABELS, type PerjanjianStatus } from "./perjanjian";

/** Why a move on a perjanjian kinerja cannot be made. */
export type PerjanjianRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "stale" }
  | { readonly code: "unchanged" }
  /** Whose turn it is, in words. */
  | { readonly code: "not-yours"; readonly holder: string; readonly superior: string }
  | { readonly code: "wrong-status"; readonly status: PerjanjianStatus }
  | { readonly code: "incomplete" }
  | { readonly code: "no-holder" }
  | { readonly code: "both-sign-in" }
  | { readonly code: "on-paper" }
  | { readonly code: "already" }
  /** No paper of the actor's that nothing else rests on. */
  | { readonly code: "paper-missing" }
  | { readonly code: "signed-later" }
  | FileRefusal;

/** The sentence for a refused move. */
export function perjanjianRefusalMessage(refusal: PerjanjianRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Perjanjian kinerja tidak ditemukan.";
    case "stale":
      return "Perjanjian kinerja ini baru saja diubah, mungkin di tab lain atau oleh orang lain. Isian Anda masih ada; periksa keadaan terbarunya, lalu simpan lagi.";
    case "unchanged":
      return "Tidak ada yang berubah: isian sama dengan yang sudah tersimpan.";
    case "not-yours":
      return `Ini bukan giliran Anda. Pihak pertama: ${refusal.holder}. Pihak kedua: ${refusal.superior}.`;
    case "wrong-status":
      return `Tidak dapat dilakukan karena perjanjian kinerja ini sekarang berstatus “${PERJANJIAN_STATUS_LABELS[refusal.status]}”.`;
    case "incomplete":
      return "Belum dapat disepakati: lihat daftar “Yang perlu dilengkapi” di halaman ini.";
    case "no-holder":
      return "Unit ini sedang tidak memiliki pimpinan. Tetapkan pejabat definitif, Plt., atau Plh. lebih dahulu.";
    case "both-sign-in":
      return "Kedua pejabat memiliki akun, jadi kesepakatan dibuat oleh mereka sendiri di sini.";
    case "on-paper":
      return "Salah satu pejabat tidak memiliki akun. Cetak, tandatangani di atas kertas, lalu perencana mengunggah dokumennya.";
    case "already":
      return "Perjanjian kinerja unit ini untuk tahun itu sudah ada.";
    case "paper-missing":
      return "Unggah dokumen yang sudah ditandatangani lebih dahulu.";
    case "signed-later":
      return "Tanggal tanda tangan tidak boleh setelah hari ini.";
    case "file-empty":
    case "file-too-large":
    case "file-kind":
    case "file-lies":
      return fileRefusalMessage(refusal);
  }
}

/** The field beside which a refusal is shown; null: at the top of the form. */
export function perjanjianRefusalField({ code }: PerjanjianRefusal): string | null {
  return code === "signed-later" ? "signedOn" : null;
}
