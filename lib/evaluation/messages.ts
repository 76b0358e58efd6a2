import { longDate, momentText } from "@/lib/kernel/indonesian-date";
import { closedWindowMessage } from "@/lib/period/window-messages";
import type { RatedAspect } from "./appraisal";
import { EVALUATION_STATUS_LABELS } from "./labels";
import { PREDIKAT_ORGANISASI_LABELS, RATING_LABELS } from "./rating";
import type { AdviceRefusal, EvaluationRefusal, PreparerRefusal, UnitPredikatRefusal } from "./refusal";

const STALE =
  "Evaluasi ini baru saja diubah, mungkin di tab lain atau oleh orang lain. Isian Anda masih ada; periksa keadaan terbarunya, lalu simpan lagi.";

export const ASPECT_LABELS: Readonly<Record<RatedAspect, string>> = {
  hasil: "hasil kerja",
  perilaku: "perilaku kerja",
};

/** The sentence for a refused move on an evaluation. */
export function evaluationRefusalMessage(refusal: EvaluationRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Evaluasi tidak ditemukan.";
    case "stale":
      return STALE;
    case "not-yours":
      return "Hari ini bukan Anda yang berwenang melakukan ini. Kewenangan mengikuti jabatan, Plh, Plt, dan pendelegasian yang sedang berlaku.";
    case "wrong-status":
      return `Tidak dapat dilakukan karena evaluasi ini sekarang berstatus “${EVALUATION_STATUS_LABELS[refusal.status]}”.`;
    case "window-closed":
      return closedWindowMessage(refusal.window);
    case "self-assessment-first":
      return `Pegawai masih dapat menilai diri sampai ${momentText(refusal.until, refusal.timeZone)}. Anda dapat menyimpan konsep sekarang dan menetapkannya setelah pegawai menilai diri atau setelah waktu itu lewat.`;
    case "no-self-assessment":
      return "Kebijakan instansi tidak meminta penilaian diri untuk kelompok Anda.";
    case "organisasi-first":
      return `Predikat kinerja organisasi ${refusal.unitName} untuk periode ini belum ditetapkan. Tetapkan predikat organisasi lebih dahulu, baru predikat pegawai. Konsep Anda tetap tersimpan.`;
    case "not-objectable":
      return "Menurut kebijakan instansi, keberatan diajukan atas hasil evaluasi tahunan, bukan atas hasil periode ini.";
    case "nobody-above":
      return "Tidak ada atasan pejabat penilai kinerja di atas pejabat yang menilai, sehingga hasil evaluasi bersifat final.";
    case "objection-over":
      return refusal.last === null
        ? "Masa pengajuan keberatan sudah berakhir."
        : `Keberatan hanya dapat diajukan sampai ${longDate(refusal.last)} pukul 23.59.`;
    case "head-rating":
      return `Rating hasil kerja pimpinan unit mengikuti predikat kinerja organisasi. ${refusal.unitName} berpredikat ${PREDIKAT_ORGANISASI_LABELS[refusal.predikat]}, jadi ratingnya “${RATING_LABELS[refusal.rating]}”.`;
    case "reason-missing":
      return `Saran sistem “${RATING_LABELS[refusal.suggested]}”. Tuliskan satu kalimat mengapa rating Anda berbeda.`;
    case "fact-missing":
      return `Tuliskan fakta dan tanggalnya yang mendasari rating ${ASPECT_LABELS[refusal.aspect]} di bawah ekspektasi.`;
    case "said-missing":
      return `Belum ada umpan balik tercatat tentang ${ASPECT_LABELS[refusal.aspect]} ini. Tuliskan apa yang sudah disampaikan kepada pegawai.`;
    case "fact-later":
      return "Tanggal kejadian tidak boleh setelah hari ini.";
    case "draft-elsewhere":
      return `Konsep ini baru saja diubah oleh ${refusal.by}. Muat ulang halaman untuk melihat isinya; salin dahulu isian Anda bila perlu.`;
    case "paper-missing":
      return "Unggah dokumen yang sudah ditandatangani lebih dahulu.";
    case "unchanged":
      return "Tidak ada yang berubah: isian sama dengan yang sudah tersimpan.";
    case "held":
      return `Hasil belum disampaikan: pimpinan masih membahas predikat kinerja unit ini, paling lambat sampai ${longDate(refusal.until)}.`;
    case "not-held":
      return "Tidak ada pembahasan predikat kinerja yang sedang dibuka untuk pegawai ini.";
    case "no-point":
      return "Tidak ada kesepakatan pembahasan yang menunggu jawaban Anda.";
    case "discussion-reason-missing":
      return "Hasil ini dibahas bersama pimpinan. Tuliskan alasan perubahannya dalam satu kalimat.";
  }
}

/** The field beside which a refusal is shown; null: at the top of the form. */
export function evaluationRefusalField(refusal: EvaluationRefusal): string | null {
  switch (refusal.code) {
    case "head-rating":
      return "hasil";
    case "reason-missing":
      return "departureReason";
    case "fact-missing":
      return `${refusal.aspect}Fact`;
    case "said-missing":
      return `${refusal.aspect}Said`;
    case "fact-later":
      return `${refusal.aspect}FactDate`;
    case "paper-missing":
      return "fileId";
    case "discussion-reason-missing":
      return "discussionReason";
    case "not-found":
    case "stale":
    case "not-yours":
    case "wrong-status":
    case "window-closed":
    case "self-assessment-first":
    case "no-self-assessment":
    case "organisasi-first":
    case "not-objectable":
    case "nobody-above":
    case "objection-over":
    case "draft-elsewhere":
    case "unchanged":
    case "held":
    case "not-held":
    case "no-point":
      return null;
  }
}

export function unitPredikatRefusalMessage(refusal: UnitPredikatRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Unit atau periode tidak ditemukan.";
    case "stale":
      return "Predikat unit ini baru saja ditetapkan orang lain. Periksa yang terbaru, lalu simpan lagi bila masih perlu.";
    case "unchanged":
      return "Tidak ada yang berubah: predikat dan alasannya sama dengan yang sudah tersimpan.";
    case "not-yours":
      return `Predikat kinerja organisasi unit ini ditetapkan oleh ${refusal.setter}.`;
    case "follows":
      return `Unit ini tidak memiliki perjanjian kinerja sendiri dan mengikuti predikat ${refusal.unitName}.`;
    case "not-begun":
      return "Periode ini belum dimulai.";
    case "rated":
      return "Predikat tahun itu sudah ditetapkan berdasarkan ekspektasi ini, jadi tidak dapat diubah lagi.";
  }
}

export function preparerRefusalMessage(refusal: PreparerRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Pilih pegawai aktif dari unit yang Anda pimpin, atau pegawai yang Anda nilai.";
    case "already-over":
      return "Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya, atau kosongkan.";
    case "oneself":
      return "Anda tidak perlu menunjuk diri sendiri.";
    case "already":
      return "Pegawai ini sudah menjadi penyiap konsep Anda.";
    case "appraises-nobody":
      return "Penyiap konsep ditunjuk oleh pejabat yang menilai pegawai; hari ini tidak ada pegawai yang Anda nilai.";
  }
}

export function adviceRefusalMessage(refusal: AdviceRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Tidak ditemukan.";
    case "stale":
      return "Isian ini baru saja diubah di tempat lain. Periksa yang terbaru, lalu simpan lagi.";
    case "unchanged":
      return "Tidak ada yang berubah: isian sama dengan yang sudah tersimpan.";
    case "too-late":
      return "Evaluasi pegawai ini sudah ditetapkan dan diterima; rekomendasi tidak dapat diubah lagi.";
  }
}
