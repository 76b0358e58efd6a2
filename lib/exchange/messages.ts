import type { ImportStop } from "./batch";
import type { FaultText } from "./fault-messages";
import type { ImportDenial } from "./policy";

/** Why a step of an import was not taken. */
export type ImportRefusal =
  | { readonly code: ImportDenial | "stale" | "nothing-decided" }
  | { readonly code: "columns-missing"; readonly field: string; readonly labels: readonly string[] }
  | { readonly code: "column-twice"; readonly field: string; readonly heading: string };

/** Beside which field a refusal is shown. */
export function importRefusalField(refusal: ImportRefusal): string | null {
  return "field" in refusal ? `kolom.${refusal.field}` : null;
}

/** The sentence for a step that was not taken. */
export function importRefusalMessage(refusal: ImportRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Impor ini tidak ditemukan.";
    case "wrong-step":
      return "Langkah ini sudah lewat atau belum waktunya. Muat ulang halaman untuk melihat keadaan terakhir.";
    case "still-running":
      return "Pekerjaan masih berjalan. Tunggu sampai selesai.";
    case "has-faults":
      return "Masih ada baris yang salah. Perbaiki berkas, lalu unggah lagi; tidak ada yang diterapkan sebagian.";
    case "undecided":
      return "Masih ada pegawai yang perlu Anda konfirmasi sebelum impor dapat diterapkan.";
    case "nothing-decided":
      return "Pilih jawaban untuk sedikitnya satu pegawai.";
    case "stale":
      return "Impor ini baru saja diubah orang lain. Muat ulang halaman, lalu ulangi.";
    case "unchanged":
      return "Tidak ada yang berubah: isi berkas sudah sama dengan data yang tercatat.";
    case "columns-missing":
      return `Pilih kolom untuk: ${refusal.labels.join(", ")}.`;
    case "column-twice":
      return `Kolom “${refusal.heading}” dipilih untuk lebih dari satu isian. Pilih kolom yang berbeda.`;
  }
}

/** The sentences for an import that came to a stop. */
export function importStopText(stop: ImportStop): FaultText {
  switch (stop.code) {
    case "stale":
      return {
        what: "Data yang tercatat berubah setelah pratinjau dibuat. Tidak ada yang diterapkan.",
        how: "Periksa ulang berkas ini agar pratinjau sesuai dengan data terakhir.",
      };
    case "head_taken":
      return {
        what: "Sebuah unit mendapat pimpinan lain setelah pratinjau dibuat. Tidak ada yang diterapkan.",
        how: "Periksa ulang berkas ini, lalu lihat baris yang ditandai.",
      };
    case "fault":
      return {
        what: `Terjadi gangguan pada sistem. Tidak ada yang diterapkan. Kode gangguan: ${stop.incident}.`,
        how: "Coba lagi. Bila terulang, sampaikan kode itu kepada admin sistem.",
      };
  }
}
