import type { FileRefusal } from "@/lib/file/file-kind";
import type { PaperDenial } from "./policy";

/** Why nothing was printed, or a signed paper not kept. */
export type PaperRefusal = { readonly code: PaperDenial } | { readonly code: "busy" };

export type SignedRefusal =
  | { readonly code: "not-found" }
  /** Somebody else has kept one meanwhile. */
  | { readonly code: "stale" }
  | { readonly code: "no-file" }
  | { readonly code: "not-pdf" }
  | FileRefusal;

/** What the page is told of a refusal, in its address: no more than the kind of it. */
export const PAPER_NEWS = [
  "belum-ditetapkan",
  "belum-dinilai",
  "belum-diterima",
  "dibuat-di-luar",
  "sibuk",
  "tanpa-berkas",
  "terlalu-besar",
  "bukan-pdf",
  "berubah",
  "tersimpan",
] as const;
export type PaperNews = (typeof PAPER_NEWS)[number];

export function newsOf(refusal: PaperRefusal | SignedRefusal): PaperNews | null {
  switch (refusal.code) {
    case "not-found":
      return null;
    case "not-agreed":
      return "belum-ditetapkan";
    case "not-appraised":
      return "belum-dinilai";
    case "not-received":
      return "belum-diterima";
    case "made-elsewhere":
      return "dibuat-di-luar";
    case "busy":
      return "sibuk";
    case "no-file":
    case "file-empty":
      return "tanpa-berkas";
    case "file-too-large":
      return "terlalu-besar";
    case "not-pdf":
    case "file-kind":
    case "file-lies":
      return "bukan-pdf";
    case "stale":
      return "berubah";
  }
}

export function newsText(news: PaperNews): string {
  switch (news) {
    case "belum-ditetapkan":
      return "SKP ini belum ditetapkan. Dokumen dapat dicetak setelah pegawai dan pejabat penilai kinerja menyepakatinya.";
    case "belum-dinilai":
      return "Evaluasi periode ini belum ditetapkan, jadi belum ada yang dapat dicetak.";
    case "belum-diterima":
      return "Buka dahulu hasil evaluasi Anda pada halaman Hasil evaluasi saya. Sejak saat itu tenggat keberatan dihitung.";
    case "dibuat-di-luar":
      return "Ini dibuat di aplikasi lain; dokumennya dicetak di sana.";
    case "sibuk":
      return "Pencetak sedang sibuk. Coba lagi beberapa detik lagi.";
    case "tanpa-berkas":
      return "Pilih berkas PDF yang sudah ditandatangani, lalu unggah lagi.";
    case "terlalu-besar":
      return "Berkas lebih besar dari 10 MB. Perkecil dahulu, lalu unggah lagi.";
    case "bukan-pdf":
      return "Berkas itu bukan PDF. Unggah PDF yang sudah ditandatangani.";
    case "berubah":
      return "Orang lain sudah menyimpan salinan bertanda tangan. Periksa dahulu yang tersimpan di bawah ini.";
    case "tersimpan":
      return "Salinan bertanda tangan sudah disimpan.";
  }
}
