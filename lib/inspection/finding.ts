import { OWN_WINDOW_DAYS } from "@/lib/skp/opening";
import { HASTE_SECONDS, LEAST_ALIKE, LEAST_HASTY, LEAST_SHARERS } from "./thresholds";

/** What the desk looks for, by the word in the address of its list. */
export const FINDINGS = ["seragam", "tergesa", "bukti", "jadwal", "pengelola"] as const;
export type FindingKind = (typeof FINDINGS)[number];

/** What a finding says, what it does not prove, and from when on it speaks. */
export interface FindingWords {
  readonly label: string;
  /** Short, for the tab. */
  readonly tab: string;
  /** What is counted. */
  readonly unit: string;
  readonly says: string;
  readonly provesNot: string;
  readonly threshold: string;
  /** What is counted beside it without being one. */
  readonly beside: string | null;
}

export const FINDING_WORDS: Readonly<Record<FindingKind, FindingWords>> = {
  seragam: {
    label: "Satu tim, satu rating",
    tab: "Rating seragam",
    unit: "tim",
    says: "Pejabat penilai memberi rating hasil kerja dan rating perilaku yang sama kepada semua pegawai yang ia nilai dalam satu periode.",
    provesNot:
      "Tim yang benar-benar merata juga tampak begini. Bandingkan capaian dan bukti dukung beberapa orang sebelum menyimpulkan.",
    threshold: `Mulai ${String(LEAST_ALIKE)} pegawai: pada tim yang lebih kecil, rating yang sama mudah terjadi dengan sendirinya.`,
    beside: null,
  },
  tergesa: {
    label: "Ditetapkan dalam hitungan detik",
    tab: "Tergesa",
    unit: "pasangan penilai dan periode",
    says: `Hasil evaluasi ditetapkan kurang dari ${String(HASTE_SECONDS)} detik setelah hasil sebelumnya oleh akun yang sama, tanpa konsep yang disimpan lebih dahulu.`,
    provesNot:
      "Penilai mungkin sudah memutuskan di luar aplikasi, misalnya dalam dialog kinerja, lalu hanya mencatat. Yang terbukti hanya lamanya waktu di aplikasi.",
    threshold: `Mulai ${String(LEAST_HASTY)} hasil dalam satu periode. Hasil dari dokumen bertanda tangan tidak dihitung, karena yang diketik hanya salinannya.`,
    beside: null,
  },
  bukti: {
    label: "Satu berkas, beberapa pegawai",
    tab: "Bukti sama",
    unit: "berkas",
    says: "Berkas bukti dukung yang isinya persis sama (sidik SHA-256 sama) dipakai pada realisasi lebih dari satu pegawai.",
    provesNot:
      "Hasil bersama, seperti laporan tim kerja, memang dapat menjadi bukti beberapa orang. Berkas yang disimpan ulang dengan perubahan sekecil apa pun tidak ditemukan di sini, begitu pula tautan.",
    threshold: `Mulai ${String(LEAST_SHARERS)} pegawai dalam tahun yang sama.`,
    beside: null,
  },
  jadwal: {
    label: "Ditulis di luar jadwal",
    tab: "Luar jadwal",
    unit: "perubahan tanpa perpanjangan",
    says: "SKP diajukan atau ditetapkan, realisasi, bukti dukung, atau hasil evaluasi tercatat di luar jadwalnya, atau hasil final dikoreksi.",
    provesNot:
      "Koreksi admin kepegawaian memang dilakukan setelah final dan selalu beralasan. Jadwal yang diubah kemudian membuat catatan lama tampak di luar jadwal. Bila realisasi ditulis beberapa kali, yang dilihat adalah penulisan terakhir.",
    threshold: `Sehari di luar jadwal sudah dicatat. Perpanjangan dihitung hanya bila sudah dibuat sebelum penulisan dan mencakup pegawai itu. SKP yang berakhir di tengah periode dinilai lebih awal, dan SKP yang dimulai di tengah tahun disusun dalam ${String(OWN_WINDOW_DAYS)} hari pertamanya; keduanya tidak dihitung, begitu pula perubahan SKP yang sudah ditetapkan, yang boleh dilakukan sewaktu-waktu.`,
    beside: "dengan perpanjangan",
  },
  pengelola: {
    label: "Pengelola dekat datanya sendiri",
    tab: "Pengelola",
    unit: "tindakan",
    says: "Pemegang peran pengelola mengubah data orang yang dekat dengannya: dirinya sendiri, atasannya, pegawai yang ia nilai, atau rekan seunitnya.",
    provesNot:
      "Pengelola kinerja sebuah unit sehari-hari mengurus rekan seunitnya, dan aplikasi menolak perubahan atas data sendiri. Yang patut dilihat: siapa yang diuntungkan, dan alasannya. Kedekatan dihitung dari susunan hari ini.",
    threshold: "Setiap tindakan dicatat, juga yang sekali saja.",
    beside: "peran yang cakupannya memuat unit pemegangnya",
  },
};

/** What the trail calls the lists that were opened. */
export const INSPECTION_LISTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(FINDINGS.map((kind) => [kind, FINDING_WORDS[kind].label])),
  tim: "Penetapan oleh satu penilai",
  berkas: "Pemakai satu berkas",
  sampel: "Sampel pemeriksaan",
};

/** How near somebody is to whom his act was about, the nearest first. */
export const NEARNESS = ["diri", "atasan", "dinilai", "rekan"] as const;
export type Nearness = (typeof NEARNESS)[number];

export const NEARNESS_LABELS: Readonly<Record<Nearness, string>> = {
  diri: "Dirinya sendiri",
  atasan: "Pejabat penilainya",
  dinilai: "Pegawai yang ia nilai",
  rekan: "Seunit dengannya",
};

/** What was written outside its time. */
export const LATE_WRITINGS = [
  "pengajuan",
  "penetapan",
  "realisasi",
  "bukti",
  "penilaian",
  "koreksi",
] as const;
export type LateWriting = (typeof LATE_WRITINGS)[number];

export const LATE_WRITING_LABELS: Readonly<Record<LateWriting, string>> = {
  pengajuan: "Pengajuan SKP",
  penetapan: "Penetapan SKP",
  realisasi: "Realisasi",
  bukti: "Bukti dukung",
  penilaian: "Hasil evaluasi",
  koreksi: "Koreksi hasil final",
};

/** A stretch of seconds as people say it: "6 detik", "2 menit 5 detik", "3 jam 4 menit", "2 hari". */
export function lapseText(seconds: number): string {
  const whole = Math.floor(seconds);
  if (whole < 60) return `${String(whole)} detik`;
  if (whole < 3600) {
    const rest = whole % 60;
    return `${String(Math.floor(whole / 60))} menit${rest === 0 ? "" : ` ${String(rest)} detik`}`;
  }
  if (whole < 86_400) {
    const rest = Math.floor((whole % 3600) / 60);
    return `${String(Math.floor(whole / 3600))} jam${rest === 0 ? "" : ` ${String(rest)} menit`}`;
  }
  return `${Math.floor(whole / 86_400).toLocaleString("id-ID")} hari`;
}
