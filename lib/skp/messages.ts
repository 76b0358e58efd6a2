import { numberText } from "@/lib/kernel/decimal";
import { closedWindowMessage } from "@/lib/period/window-messages";
import type { PlanAdvice } from "./advice";
import type { PlanGap, PlanPlace } from "./completeness";
import { rhkName, rhkNumberText, type RhkNumber } from "./rhk-number";
import type { PlanDifference } from "./plan-difference";
import { fileRefusalMessage } from "@/lib/file/file-kind";
import type { BulkObstacle, OpenSkpRefusal, SkpRefusal } from "./refusal";
import { ASPEK_LABELS, SKP_STATUS_LABELS, type SkpStatus } from "./skp";
import { targetFaultMessage, targetWords } from "./target";
import type { SkpMove } from "./workflow";

/** What a move is called, as a thing that is done. */
export const MOVE_NAMES: Readonly<Record<SkpMove, string>> = {
  write: "diubah",
  expect: "diberi ekspektasi khusus",
  place: "diisi lewat matriks peran hasil",
  comment: "dikomentari",
  submit: "diajukan",
  withdraw: "ditarik kembali",
  open: "dibuka",
  return: "dikembalikan",
  approve: "ditetapkan",
  "record-paper": "dicatat dari kertas",
  link: "ditautkan ke RHK pimpinan",
  revise: "diubah setelah ditetapkan",
  "cancel-revision": "dibatalkan perubahannya",
  close: "ditutup",
};

/** "RHK 2", "RHK 2, IKI 1", "RHK tambahan 1". */
export function placeName({ rhk, iki }: PlanPlace): string {
  return iki === null ? rhkName(rhk) : `${rhkName(rhk)}, IKI ${String(iki)}`;
}

/** What the form cannot do without, as something to do. */
export function gapMessage(gap: PlanGap): string {
  switch (gap.code) {
    case "no-rhk":
      return "Tulis sekurang-kurangnya satu rencana hasil kerja utama.";
    case "rhk-text":
      return `${placeName(gap.place)}: tulis rencana hasil kerjanya.`;
    case "no-iki":
      return `${placeName(gap.place)}: tambahkan sekurang-kurangnya satu indikator.`;
    case "team":
      return `${placeName(gap.place)}: pilih tim kerja yang memberi penugasan.`;
    case "iki-text":
      return `${placeName(gap.place)}: tulis indikatornya.`;
    case "target":
      return `${placeName(gap.place)}: isi targetnya.`;
    case "aspek":
      return `${placeName(gap.place)}: pilih aspeknya.`;
    case "perspektif":
      return `${placeName(gap.place)}: pilih perspektifnya.`;
    case "manual":
      return `${placeName(gap.place)}: lengkapi manual indikator kinerja.`;
  }
}

/** What could be written better, and how. */
export function adviceMessage(advice: PlanAdvice): string {
  switch (advice.code) {
    case "rhk-activity":
      return advice.better === null
        ? `${placeName(advice.place)} berbunyi seperti kegiatan. Tulis hasil yang dicapai, misalnya “Terselesaikannya …” atau “Meningkatnya …”.`
        : `${placeName(advice.place)} berbunyi seperti kegiatan. Sebagai hasil: “${advice.better}”.`;
    case "no-link":
      return `${placeName(advice.place)} belum tertaut ke RHK pimpinan. Pilih bila sudah ada; bila belum, tautan dapat menyusul.`;
    case "iki-not-measurable":
      return `${placeName(advice.place)} sulit diukur. Sebutkan ukurannya, misalnya jumlah, persentase, indeks, atau waktu.`;
    case "below-last-year": {
      const { unit, value } = advice.earlier;
      const reached = targetWords({ text: numberText(value), unit });
      return `${placeName(advice.place)}: target ${targetWords({ text: advice.target, unit })} lebih rendah daripada yang tercapai tahun lalu (${reached}).`;
    }
    case "one-aspek":
      return `Semua indikator memakai aspek ${ASPEK_LABELS[advice.aspek].toLowerCase()}. Pertimbangkan aspek lain agar mutu, waktu, atau biaya ikut terlihat.`;
    case "no-list":
      return "Lampiran belum lengkap: dukungan sumber daya, skema pertanggungjawaban, dan konsekuensi sebaiknya disepakati.";
  }
}

/** The advice about links, of several RHK at once. */
export function unlinkedMessage(places: readonly RhkNumber[]): string {
  const numbers = places.map(rhkNumberText);
  const listed = `${numbers.slice(0, -1).join(", ")} dan ${numbers.at(-1) ?? ""}`;
  return `RHK ${listed} belum tertaut ke RHK pimpinan. Pilih bila sudah ada; bila belum, tautan dapat menyusul.`;
}

/** "Target: sekarang 15, isian Anda 12." */
function differenceText({ label, before, after }: PlanDifference): string {
  return `${label}: tersimpan sekarang “${before ?? "(kosong)"}”, isian Anda “${after ?? "(kosong)"}”`;
}

function staleMessage(differences: readonly PlanDifference[]): string {
  const told = differences.map(differenceText).join("; ");
  const what = told === "" ? "" : ` ${told}.`;
  return `Bagian ini baru saja diubah di tempat lain.${what} Isian Anda masih ada; simpan lagi bila ingin menggantinya.`;
}

function statusText(status: SkpStatus): string {
  return SKP_STATUS_LABELS[status].toLowerCase();
}

/** The sentence for a refusal. */
export function skpRefusalMessage(refusal: SkpRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "SKP itu tidak ditemukan.";
    case "not-your-part":
      return refusal.move === "approve" || refusal.move === "return"
        ? "Hanya pejabat penilai kinerja pada hari ini yang dapat melakukannya."
        : `Dalam kedudukan Anda, SKP ini tidak dapat ${MOVE_NAMES[refusal.move]}.`;
    case "external":
      return "SKP ini dikelola di aplikasi lain dan hanya diimpor ke sini. Ubahlah di aplikasi asalnya.";
    case "wrong-status":
      return `SKP ini sedang berstatus ${statusText(refusal.status)}, sehingga tidak dapat ${MOVE_NAMES[refusal.move]}. Muat ulang halaman untuk melihat keadaan terbaru.`;
    case "nothing-agreed":
      return "Belum ada SKP yang ditetapkan untuk dikembalikan berlakunya.";
    case "over":
      return "Masa SKP ini sudah berakhir. Yang dinilai adalah rencana yang sudah ditetapkan, sehingga perubahan tidak dapat dimulai lagi.";
    case "window":
      return closedWindowMessage(refusal.window);
    case "line-gone":
      return "Baris itu sudah dihapus di tempat lain. Muat ulang halaman; salin dahulu isian Anda bila masih diperlukan.";
    case "too-many":
      return refusal.what === "rhk"
        ? `Paling banyak ${String(refusal.most)} rencana hasil kerja dalam satu SKP.`
        : `Paling banyak ${String(refusal.most)} indikator untuk satu rencana hasil kerja.`;
    case "stale":
      return staleMessage(refusal.differences);
    case "missing":
      return `Belum dapat diajukan. ${refusal.gaps.map(gapMessage).join(" ")}`;
    case "target":
      return refusal.faults.map(targetFaultMessage).join(" ");
    case "no-appraiser":
      return "Pejabat penilai kinerja belum diketahui untuk hari ini. Hubungi pengelola kepegawaian agar datanya dibetulkan.";
    case "official-appraises":
      return `Pejabat penilai kinerjanya ${refusal.title}, yang bukan pengguna aplikasi ini. Penetapan dicatat oleh admin kepegawaian berdasarkan naskah yang ditandatangani.`;
    case "parent-gone":
      return "RHK pimpinan itu tidak berlaku lagi. Pilih yang lain, atau biarkan menyusul.";
    case "team-gone":
      return "Tim kerja itu tidak lagi mencantumkan pegawai ini. Pilih tim yang lain.";
    case "unchanged":
      return "Tidak ada yang berubah.";
    case "not-empty":
      return "SKP ini sudah berisi rencana hasil kerja. Salinan hanya dapat dibuat pada SKP yang masih kosong.";
    case "no-last-year":
      return "Tidak ada SKP tahun lalu yang sudah ditetapkan untuk disalin.";
    case "no-perjanjian":
      return "Belum ada perjanjian kinerja yang disepakati untuk unit yang Anda pimpin pada tahun ini.";
    case "answered":
      return "Komentar ini sudah diselesaikan.";
    case "twice":
      return "Komentar yang sama baru saja tersimpan.";
  }
}

/** The sentence for a signed paper that was not taken in, by the code that the address carries back. */
export function paperFaultMessage(code: string): string {
  switch (code) {
    case "file-empty":
    case "file-too-large":
    case "file-kind":
      return fileRefusalMessage({ code });
    case "file-lies":
      return "Isi berkas tidak sesuai dengan akhiran namanya. Simpan ulang sebagai PDF, lalu unggah lagi.";
    case "not-pdf":
      return "Naskah yang ditandatangani disimpan sebagai PDF. Pindai atau simpan ulang sebagai PDF, lalu unggah lagi.";
    case "signed-on":
      return "Isi tanggal tanda tangan: tidak setelah hari ini, dan tidak sebelum tahun yang mendahului SKP ini.";
    case "stale":
      return "SKP ini berubah sejak halaman dibuka. Periksa isinya terhadap naskah, lalu unggah lagi.";
    default:
      return "Naskah belum dapat dicatat. Periksa apakah SKP masih menunggu penetapan dan masa penyusunan masih terbuka.";
  }
}

/** The sentence for an SKP that was not begun. */
export function openSkpMessage(refusal: OpenSkpRefusal): string {
  switch (refusal.code) {
    case "no-employee":
      return "Akun ini bukan akun pegawai, sehingga tidak mempunyai SKP.";
    case "year":
      return `SKP tahun ${String(refusal.year)} tidak dapat dimulai sekarang.`;
    case "no-post":
      return "Jabatan belum tercatat untuk masa itu. Hubungi pengelola kepegawaian agar penempatannya dilengkapi.";
    case "standing":
      return "Menurut kedudukan yang tercatat, SKP tidak perlu dibuat untuk masa itu.";
    case "group-external":
      return `SKP kelompok ${refusal.group} dikelola di aplikasi lain; hasilnya diimpor ke sini.`;
    case "exists":
      return "SKP untuk masa itu sudah ada.";
  }
}

/** Why an SKP is not set with others, or would not be. */
export function obstacleMessage(obstacle: BulkObstacle): string {
  switch (obstacle.code) {
    case "not-opened":
      return "Belum Anda buka. Bacalah dahulu, lalu tetapkan.";
    case "differs":
      return `${String(obstacle.count)} baris berbeda dari yang Anda tempatkan lewat matriks peran hasil. Bacalah dan tetapkan sendiri.`;
    case "open-proposal":
      return `${String(obstacle.count)} usulan Anda belum ditanggapi.`;
  }
}

/** What became of several at once: how many were set, and each that was left out with the reason. */
export function severalMessage(
  approved: number,
  leftOut: readonly { readonly name: string | null; readonly reason: SkpRefusal | BulkObstacle }[],
): string {
  const told = leftOut.map(({ name, reason }) => {
    const why =
      reason.code === "not-opened" || reason.code === "differs" || reason.code === "open-proposal"
        ? obstacleMessage(reason)
        : skpRefusalMessage(reason);
    return name === null ? why : `${name}: ${why}`;
  });
  const rest = told.length === 0 ? "" : ` ${String(told.length)} dikecualikan. ${told.join(" ")}`;
  return `${String(approved)} SKP ditetapkan.${rest}`;
}

/** Why a person has no year to plan, where it lies in what is recorded of him or her. */
export const OBSTACLE_TEXTS = {
  "no-post": "Jabatan Anda belum tercatat. Hubungi pengelola kepegawaian agar penempatan Anda dilengkapi.",
  standing: "Menurut kedudukan Anda yang tercatat, SKP tidak perlu dibuat sekarang.",
  "group-external": "SKP Anda dikelola di aplikasi lain; hasilnya diimpor ke sini.",
} as const;

/** Why the library was not changed. */
export function libraryMessage(refusal: { readonly code: "not-found" | "line-gone" | "stale" }): string {
  switch (refusal.code) {
    case "not-found":
      return "Contoh itu tidak ada lagi. Muat ulang halaman.";
    case "line-gone":
      return "Baris itu sudah tidak ada dalam SKP.";
    case "stale":
      return "Contoh ini baru saja diubah orang lain. Muat ulang halaman, lalu coba lagi.";
  }
}
