import type { FileRefusal } from "./file-refusal";
import type { FaultText } from "./fault-messages";

const SAVE_AS = "Buka berkas di Excel atau LibreOffice, lalu simpan sebagai Excel Workbook (.xlsx).";
const MIB = 1024 * 1024;

/** The sentences for a file that was not read. */
export function fileRefusalText(refusal: FileRefusal): FaultText {
  switch (refusal.code) {
    case "empty_file":
      return { what: "Berkas kosong.", how: "Pilih berkas yang berisi daftar." };
    case "too_large":
      return {
        what: `Berkas lebih besar dari ${String(Math.floor(refusal.limitBytes / MIB))} MB.`,
        how: "Hapus gambar dan lembar yang tidak perlu, atau bagi menjadi beberapa berkas.",
      };
    case "utf16":
      return {
        what: "Berkas teks ini memakai UTF-16 (“Teks Unicode”).",
        how: "Simpan ulang sebagai CSV UTF-8 atau sebagai .xlsx.",
      };
    case "binary":
      return { what: "Berkas ini bukan tabel XLSX atau CSV.", how: "Pilih berkas daftar yang benar." };
    case "html_table":
      return {
        what: "Berkas ini sebenarnya halaman web (HTML), walaupun namanya mungkin .xls.",
        how: SAVE_AS,
      };
    case "legacy_xls":
      return { what: "Berkas ini berformat Excel lama (.xls).", how: SAVE_AS };
    case "encrypted":
      return { what: "Berkas ini dilindungi kata sandi.", how: "Hapus kata sandinya, lalu unggah lagi." };
    case "word_document":
      return { what: "Berkas ini dokumen Word.", how: "Salin tabelnya ke Excel, lalu simpan sebagai .xlsx." };
    case "presentation":
      return { what: "Berkas ini presentasi.", how: "Pilih berkas daftar yang benar." };
    case "opendocument":
      return { what: "Berkas ini berformat OpenDocument (.ods).", how: SAVE_AS };
    case "binary_workbook":
      return { what: "Berkas ini berformat Excel biner (.xlsb).", how: SAVE_AS };
    case "macro_workbook":
      return { what: "Berkas ini memuat makro (.xlsm).", how: SAVE_AS };
    case "plain_zip":
      return {
        what: "Berkas ini arsip ZIP yang diganti namanya, bukan XLSX.",
        how: "Ekstrak arsipnya, lalu unggah berkas daftar di dalamnya.",
      };
    case "damaged":
      return {
        what: "Berkas rusak atau tidak lengkap.",
        how: "Buka di Excel, simpan ulang, lalu unggah lagi.",
      };
    case "bomb":
      return {
        what: "Isi berkas mengembang melebihi batas aman.",
        how: "Salin hanya datanya ke buku kerja baru, lalu simpan sebagai .xlsx.",
      };
    case "document_type":
      return { what: "Berkas memuat definisi dokumen (DTD) yang tidak diizinkan.", how: SAVE_AS };
    case "too_many_rows":
      return {
        what: `Lebih dari ${refusal.limit.toLocaleString("id-ID")} baris.`,
        how: "Bagi menjadi beberapa berkas.",
      };
    case "too_many_columns":
      return {
        what: `Lebih dari ${String(refusal.limit)} kolom.`,
        how: "Hapus kolom yang tidak perlu; periksa sel jauh di kanan.",
      };
    case "cell_too_long":
      return { what: `Sel di baris ${String(refusal.line)} terlalu panjang.`, how: "Singkatkan isinya." };
    case "quote_not_closed":
      return {
        what: `Tanda kutip mulai baris ${String(refusal.line)} tidak ditutup.`,
        how: "Hapus tanda kutip itu, atau simpan sebagai .xlsx.",
      };
    case "sheet_not_found":
      return { what: "Lembar yang dipilih tidak ada dalam berkas.", how: "Pilih lembar yang lain." };
    case "no_heading":
      return {
        what: "Baris judul kolom tidak ditemukan dalam 20 baris pertama.",
        how: "Pastikan ada satu baris judul (misalnya NIP, NAMA, JABATAN), atau pakai templat.",
      };
  }
}
