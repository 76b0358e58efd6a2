import { RATING_LABELS, type Rating } from "./rating";
import type { PointState } from "./pembahasan";
import { LONGEST_PEMBAHASAN_DAYS } from "./pembahasan";

/** Why a pembahasan cannot be opened, written to or closed. */
export type PembahasanRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "stale" }
  | { readonly code: "not-begun" }
  | { readonly code: "already" }
  | { readonly code: "nobody" }
  | { readonly code: "until-past" }
  | { readonly code: "until-too-late" }
  | { readonly code: "held-later" }
  | { readonly code: "over" }
  /** Not set, or already received: there is nothing to talk about before it is handed over. */
  | { readonly code: "not-set" }
  | { readonly code: "same-rating" }
  /** The rating hasil kerja of a unit's head follows from the unit's predikat. */
  | { readonly code: "head-rating"; readonly rating: Rating }
  | { readonly code: "nothing-noted" }
  | { readonly code: "unanswered"; readonly count: number };

export function pembahasanRefusalMessage(refusal: PembahasanRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Pembahasan atau pegawai tidak ditemukan.";
    case "stale":
      return "Baru saja ada perubahan, mungkin di tab lain atau oleh orang lain. Isian Anda masih ada; periksa keadaan terbarunya, lalu simpan lagi.";
    case "not-begun":
      return "Periode ini belum dimulai.";
    case "already":
      return "Pembahasan unit ini untuk periode itu sudah dibuka.";
    case "nobody":
      return "Belum ada evaluasi pegawai di unit ini untuk periode itu.";
    case "until-past":
      return "Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.";
    case "until-too-late":
      return `Hasil dapat ditahan paling lama ${String(LONGEST_PEMBAHASAN_DAYS)} hari.`;
    case "held-later":
      return "Tanggal pembahasan tidak boleh setelah hari ini.";
    case "over":
      return "Pembahasan ini sudah ditutup. Yang tercatat tetap dapat dibaca.";
    case "not-set":
      return "Yang dibahas adalah hasil yang sudah ditetapkan dan belum diterima pegawai. Hasil pegawai ini belum ditetapkan, atau sudah diterimanya.";
    case "same-rating":
      return "Rating yang disepakati sama dengan yang sekarang. Pilih “Tetap”, atau rating lain.";
    case "head-rating":
      return `Rating hasil kerja pimpinan unit mengikuti predikat organisasi, yaitu “${RATING_LABELS[refusal.rating]}”.`;
    case "nothing-noted":
      return "Catat dahulu tanggal, peserta, dan kesimpulan pembahasan.";
    case "unanswered":
      return `Masih ada ${refusal.count.toLocaleString("id-ID")} kesepakatan yang belum ditindaklanjuti pejabat penilai.`;
  }
}

/** The field beside which a refusal is shown; null: at the top of the form. */
export function pembahasanRefusalField({ code }: PembahasanRefusal): string | null {
  switch (code) {
    case "until-past":
    case "until-too-late":
      return "holdsUntil";
    case "held-later":
      return "heldOn";
    case "same-rating":
    case "head-rating":
      return "hasil";
    case "already":
    case "nobody":
    case "not-begun":
      return "periodId";
    case "not-found":
    case "stale":
    case "over":
    case "not-set":
    case "nothing-noted":
    case "unanswered":
      return null;
  }
}

export const POINT_STATE_LABELS: Readonly<Record<PointState, string>> = {
  stands: "Tetap",
  waiting: "Menunggu pejabat penilai",
  changed: "Diubah sesuai kesepakatan",
  "changed-otherwise": "Diubah, berbeda dari kesepakatan",
  kept: "Dipertahankan pejabat penilai",
  lapsed: "Tidak ditindaklanjuti sampai ditutup",
  replaced: "Diganti butir berikutnya",
};
