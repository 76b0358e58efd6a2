import type { RecordRefusal } from "@/lib/employee/refusal";
import { recordRefusalMessage } from "@/lib/employee/refusal-messages";
import type { PlanDenial } from "./policy";

/** Why a plan was not written, simulated or decided on. */
export type PlanRefusal =
  | { readonly code: PlanDenial }
  | { readonly code: "stale" }
  | { readonly code: "unchanged" }
  | { readonly code: "unit-unknown" }
  | { readonly code: "unit-ends" }
  | { readonly code: "into-itself" }
  | { readonly code: "needs-parent" }
  | { readonly code: "code-taken"; readonly unitCode: string }
  | { readonly code: "person-unknown" }
  | { readonly code: "own-record" }
  | { readonly code: "iku-unknown" }
  | { readonly code: "position"; readonly refusal: RecordRefusal };

/** The sentence for a refusal. */
export function planRefusalMessage(refusal: PlanRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Rancangan tidak ditemukan.";
    case "not-yours":
      return "Langkah ini bukan wewenang Anda.";
    case "wrong-status":
      return "Status rancangan sudah berubah, sehingga langkah ini tidak dapat dilakukan lagi. Muat ulang halaman.";
    case "own-draft":
      return "Anda ikut menyusun rancangan ini. Penetapan dilakukan orang lain: admin kepegawaian kedua atau pimpinan instansi.";
    case "own-post":
      return "Rancangan ini memberi Anda jabatan. Penetapan dilakukan orang lain.";
    case "empty":
      return "Rancangan belum berisi apa pun. Tambahkan unit, jabatan, atau indikator lebih dahulu.";
    case "not-simulated":
      return "Isi rancangan yang terbaru belum disimulasikan. Jalankan simulasi lebih dahulu.";
    case "has-faults":
      return "Simulasi menemukan halangan. Selesaikan lebih dahulu, lalu jalankan simulasi lagi.";
    case "day-past":
      return "Tanggal berlakunya sudah lewat. Pilih hari ini atau hari sesudahnya.";
    case "stale":
      return "Rancangan ini baru saja diubah orang lain. Isian Anda masih ada; bandingkan dengan isi terbaru, lalu simpan lagi.";
    case "unchanged":
      return "Tidak ada yang berubah: isian sama dengan yang tersimpan.";
    case "unit-unknown":
      return "Unit tidak ditemukan pada hari itu. Pilih dari daftar.";
    case "unit-ends":
      return "Unit itu dihapus dalam rancangan ini. Pilih unit lain.";
    case "into-itself":
      return "Unit tidak dapat dilebur atau dilanjutkan ke dirinya sendiri. Pilih unit lain.";
    case "needs-parent":
      return "Pilih unit induk. Hanya puncak susunan instansi yang tidak mempunyai induk.";
    case "code-taken":
      return `Kode ${refusal.unitCode} sudah dipakai unit lain. Pakai kode yang berbeda.`;
    case "person-unknown":
      return "Pegawai tidak ditemukan. Pilih dari daftar.";
    case "own-record":
      return "Jabatan Anda sendiri ditulis oleh admin kepegawaian lain.";
    case "iku-unknown":
      return "Indikator tidak ditemukan, atau tidak mempunyai penanggung jawab pada hari itu.";
    case "position":
      return recordRefusalMessage(refusal.refusal);
  }
}
