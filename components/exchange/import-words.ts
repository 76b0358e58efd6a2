import type { ImportKind, ImportStatus, ImportSummary } from "@/lib/exchange/batch";
import type { PreviewList } from "@/lib/exchange/import-view";

export const KIND_WORDS: Readonly<Record<ImportKind, string>> = {
  units: "Unit kerja",
  employees: "Pegawai",
  plans: "SKP yang dibuat di luar",
  results: "Hasil penilaian dari luar",
  ikus: "Daftar IKU",
  posts: "Jabatan dalam rancangan penataan",
};

interface Aftermath {
  /** What an import that is given up leaves as it was. */
  readonly unchanged: string;
  /** What is to be looked at once the list is in, and where. */
  readonly next: string;
  readonly href: "/kesiapan" | "/dasbor" | "/iku" | "/penataan-organisasi";
  readonly label: string;
}

const REGISTER: Aftermath = {
  unchanged: "Data pegawai dan unit tidak berubah.",
  next: "Periksa siapa yang belum punya pejabat penilai, unit tanpa pimpinan, dan hal lain yang perlu dilengkapi.",
  href: "/kesiapan",
  label: "Buka laporan kesiapan",
};

const FROM_OUTSIDE: Aftermath = {
  unchanged: "SKP dan hasil penilaian tidak berubah.",
  next: "Asalnya tertulis pada SKP dan riwayat hasil setiap pegawai: dari luar, nama berkas, dan siapa yang menerapkannya.",
  href: "/dasbor",
  label: "Buka dasbor",
};

/** What follows an import, by what its list is about. */
export const AFTERMATH: Readonly<Record<ImportKind, Aftermath>> = {
  units: REGISTER,
  employees: REGISTER,
  plans: FROM_OUTSIDE,
  results: FROM_OUTSIDE,
  ikus: {
    unchanged: "Daftar indikator tidak berubah.",
    next: "Periksa target dan penanggung jawab setiap indikator, lalu atur penjenjangannya.",
    href: "/iku",
    label: "Buka daftar indikator",
  },
  posts: {
    unchanged: "Rancangan penataan tidak berubah.",
    next: "Jabatannya sudah masuk rancangan dan belum berlaku. Jalankan simulasi untuk melihat akibatnya.",
    href: "/penataan-organisasi",
    label: "Buka rancangan",
  },
};

export const STATUS_WORDS: Readonly<Record<ImportStatus, string>> = {
  inspecting: "Berkas sedang dibaca",
  matching: "Menunggu pencocokan kolom",
  checking: "Baris sedang diperiksa",
  ready: "Pratinjau siap",
  applying: "Sedang diterapkan",
  applied: "Sudah diterapkan",
  failed: "Tidak dapat dibaca",
  discarded: "Dibatalkan",
};

export const LIST_WORDS: Readonly<Record<PreviewList, string>> = {
  salah: "Salah",
  perhatian: "Dicermati",
  konfirmasi: "Dikonfirmasi",
  baru: "Baru",
  berubah: "Berubah",
  sama: "Tetap",
  "tidak-ada": "Tidak di berkas",
};

/** What a list of the preview means, and what is to be done about it. */
export const LIST_LEADS: Readonly<Record<PreviewList, string>> = {
  salah: "Perbaiki di berkas asal, lalu unggah lagi. Selama ada baris yang salah, tidak ada yang diterapkan.",
  perhatian: "Tidak menghalangi penerapan. Cermati apakah isinya memang demikian.",
  konfirmasi:
    "Nama dan tanggal lahirnya sama dengan pegawai yang tercatat dengan nomor lain, misalnya PPPK yang kini CPNS. Anda yang menentukan apakah orangnya sama.",
  baru: "Belum tercatat; ditambahkan saat berkas diterapkan.",
  berubah: "Sudah tercatat; yang ditampilkan hanya isian yang berubah. Riwayat sebelumnya tetap tersimpan.",
  sama: "Isinya sama dengan yang tercatat; tidak ada yang diubah.",
  "tidak-ada":
    "Tercatat dan masih aktif, tetapi tidak ada di berkas ini. Impor tidak mengubah dan tidak menghapusnya.",
};

export const LIST_EMPTY: Readonly<Record<PreviewList, string>> = {
  salah: "Tidak ada baris yang salah.",
  perhatian: "Tidak ada baris yang perlu dicermati.",
  konfirmasi: "Tidak ada yang perlu dikonfirmasi.",
  baru: "Tidak ada yang baru.",
  berubah: "Tidak ada yang berubah.",
  sama: "Tidak ada baris yang isinya sama dengan yang tercatat.",
  "tidak-ada": "Semua yang tercatat dan masih aktif ada di berkas ini.",
};

const figure = (count: number): string => count.toLocaleString("id-ID");

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} dan ${parts.at(-1) ?? ""}`;
}

/** "12 baru dan 3 berubah": what applying does, without what there is none of. Of plans a line is not yet a whole one. */
export function changesText(kind: ImportKind, { new: added, changed, confirm }: ImportSummary): string {
  const line = kind === "plans" ? "baris " : "";
  return joined(
    [
      added > 0 ? `${figure(added)} ${line}baru` : "",
      changed > 0 ? `${figure(changed)} ${line}berubah` : "",
      confirm > 0 ? `${figure(confirm)} dikonfirmasi` : "",
    ].filter(Boolean),
  );
}

/** What a check came to, in a few words. */
export function resultText(kind: ImportKind, summary: ImportSummary): string {
  if (summary.faulty > 0) return `${figure(summary.faulty)} dari ${figure(summary.rows)} baris salah`;
  return changesText(kind, summary) || "Tidak ada yang berubah";
}
