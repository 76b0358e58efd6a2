import { UNIT_KINDS } from "./unit";

/** The parts of the policy that are changed together, in the order of the year. Groups of people have pages of their own. */
export const POLICY_SECTIONS = [
  "penilai",
  "kedudukan",
  "jadwal",
  "realisasi",
  "saran",
  "pimpinan-unit",
  "distribusi",
  "keberatan",
  "perubahan",
  "jalur",
  "penjenjangan",
] as const;

export type PolicySection = (typeof POLICY_SECTIONS)[number];

export const POLICY_SECTION_TEXTS: Readonly<
  Record<PolicySection, { readonly title: string; readonly lead: string }>
> = {
  penilai: {
    title: "Siapa yang menilai",
    lead: "Pimpinan unit mana yang menjadi Pejabat Penilai Kinerja, dan siapa yang memutus keberatan di puncak.",
  },
  kedudukan: {
    title: "Arti kedudukan pegawai",
    lead: "Siapa yang menyusun SKP, siapa yang dihitung, dan siapa yang tetap boleh menilai.",
  },
  jadwal: {
    title: "Jadwal bawaan periode",
    lead: "Dipakai saat periode baru dibuat. Jadwal periode yang sudah ada diubah di halaman Periode.",
  },
  realisasi: { title: "Realisasi dan progres harian", lead: "Batas capaian dan pengisian." },
  saran: {
    title: "Saran sistem dan kelayakan dievaluasi",
    lead: "Saran hanya pendukung: rating selalu ditetapkan Pejabat Penilai Kinerja.",
  },
  "pimpinan-unit": {
    title: "Pimpinan unit",
    lead: "Rating hasil kerja pimpinan unit mengikuti predikat kinerja organisasi unitnya.",
  },
  distribusi: {
    title: "Pola distribusi predikat",
    lead: "Panduan bagi pejabat penilai, bukan batas: yang meninggalkannya diminta satu alasan.",
  },
  keberatan: { title: "Penerimaan hasil dan keberatan", lead: "Tenggat menerima, mengajukan, dan memutus." },
  perubahan: {
    title: "Perubahan di tengah tahun",
    lead: "Kapan SKP ditutup dan SKP berikutnya dibuka sebelum tahun berakhir.",
  },
  jalur: {
    title: "Jalur indikator kinerja",
    lead: "Kapan dasbor IKU menandai indikator dan unit yang keluar jalur.",
  },
  penjenjangan: {
    title: "Penjenjangan kinerja",
    lead: "Kapan cakupan penjenjangan menandai pegawai yang memikul terlalu banyak.",
  },
};

/** How a setting is asked for and what it may be. `words`: where the names of its options are found. */
export type SettingControl =
  | {
      readonly kind: "integer";
      readonly unit: "hari" | "%" | "pegawai" | "RHK";
      readonly least: number;
      readonly most: number;
    }
  | {
      readonly kind: "percent";
      readonly least: number;
      readonly most: number;
      /** What an empty field means. */
      readonly empty?: string;
    }
  | { readonly kind: "yes-no" }
  | { readonly kind: "choice"; readonly words: SettingWords; readonly options: readonly string[] }
  | {
      readonly kind: "choices";
      readonly words: SettingWords;
      readonly options: readonly string[];
      readonly least: 0 | 1;
    }
  /** Of the year of the policy, or of the one before. */
  | { readonly kind: "day-of-year"; readonly year: "same" | "before" }
  | { readonly kind: "text" };

export type SettingWords =
  | "appraised"
  | "leaves"
  | "most"
  | "position-kinds"
  | "predikats"
  | "ratings"
  | "standings"
  | "top"
  | "unit-kinds";

/**
 * Where a setting's default comes from: read in a regulation; an assumption, written from memory and not checked
 * against the text (domain `[M]`); or left to the agency.
 */
export type SettingBasis = "regulation" | "assumption" | "agency";

export interface Setting {
  /** Its place in the document, by dots. */
  readonly path: string;
  readonly section: PolicySection;
  readonly label: string;
  readonly hint?: string;
  /** What several settings are about together: a kedudukan, a predikat. */
  readonly part?: { readonly words: SettingWords; readonly value: string };
  readonly control: SettingControl;
  readonly basis: SettingBasis;
  readonly source: string;
}

/** What several settings share. */
export const DAYS = { kind: "integer", unit: "hari", least: 0, most: 366 } as const;
export const SHARE = { kind: "integer", unit: "%", least: 0, most: 100 } as const;
export const YES_NO = { kind: "yes-no" } as const;
export const UNITS = { kind: "choices", words: "unit-kinds", options: UNIT_KINDS, least: 0 } as const;

/** Where defaults come from. */
export const P6 = "PermenPANRB 6/2022";
export const SE3 = "SE MenPANRB 3/2023";
export const PP30 = "PP 30/2019 Pasal 59";
export const UNREAD = "belum dicocokkan dengan naskah peraturan";
export const OPEN = "peraturan menyerahkannya kepada instansi";
