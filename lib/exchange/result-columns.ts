import type { ColumnSpec } from "./column-matching";

const NUMBER_HEADINGS = [
  "NIP/NI PPPK",
  "NIP BARU",
  "NIP",
  "NI PPPK",
  "NIP PEGAWAI",
  "PNS DINILAI NIP",
] as const;
const APPRAISER_NUMBER_HEADINGS = [
  "NIP PENILAI",
  "NIP PEJABAT PENILAI",
  "NIP PEJABAT PENILAI KINERJA",
  "PENILAI NIP NRP",
  "NIP ATASAN",
] as const;
const APPRAISER_NAME_HEADINGS = [
  "NAMA PENILAI",
  "PEJABAT PENILAI",
  "PEJABAT PENILAI KINERJA",
  "NAMA PEJABAT PENILAI",
  "PENILAI NAMA",
  "PENILAI",
  "NAMA ATASAN",
] as const;

/** Whose plan or result it is, and who set it. */
export const PERSON_COLUMNS = [
  { field: "number", required: true, headings: NUMBER_HEADINGS, example: "198609262015051001" },
  {
    field: "name",
    required: false,
    headings: ["NAMA", "NAMA PEGAWAI", "NAMA LENGKAP"],
    example: "Budi Santoso",
  },
] as const satisfies readonly ColumnSpec<"number" | "name">[];

export const APPRAISER_COLUMNS = [
  {
    field: "appraiserNumber",
    required: false,
    headings: APPRAISER_NUMBER_HEADINGS,
    example: "197501012000031001",
  },
  {
    field: "appraiserName",
    required: false,
    headings: APPRAISER_NAME_HEADINGS,
    example: "Siti Rahayu, S.Pd.",
  },
] as const satisfies readonly ColumnSpec<"appraiserNumber" | "appraiserName">[];

/** What a line tells of a result that was set elsewhere. */
export const RESULT_FIELDS = [
  "number",
  "name",
  "period",
  "hasil",
  "perilaku",
  "predikat",
  "appraiserNumber",
  "appraiserName",
  "date",
] as const;

export type ResultField = (typeof RESULT_FIELDS)[number];

/** First our template's heading, then those of SIASN's service and of lists kept by hand. */
export const RESULT_COLUMNS: readonly ColumnSpec<ResultField>[] = [
  ...PERSON_COLUMNS,
  {
    field: "period",
    required: true,
    headings: ["PERIODE", "PERIODE PENILAIAN", "PERIODE KINERJA", "NAMA PERIODE", "TAHUN"],
    example: "Tahun 2026",
  },
  {
    field: "hasil",
    required: true,
    headings: ["RATING HASIL KERJA", "HASIL KERJA", "HASIL KINERJA", "HASIL KINERJA NILAI", "RATING HASIL"],
    example: "Sesuai ekspektasi",
  },
  {
    field: "perilaku",
    required: true,
    headings: [
      "RATING PERILAKU KERJA",
      "PERILAKU KERJA",
      "PERILAKU KERJA NILAI",
      "RATING PERILAKU",
      "PERILAKU",
    ],
    example: "Di atas ekspektasi",
  },
  {
    field: "predikat",
    required: true,
    headings: [
      "PREDIKAT KINERJA",
      "PREDIKAT",
      "PREDIKAT KINERJA PEGAWAI",
      "KUADRAN KINERJA",
      "KUADRAN KINERJA NILAI",
    ],
    example: "Baik",
  },
  ...APPRAISER_COLUMNS,
  {
    field: "date",
    required: true,
    headings: ["TANGGAL PENILAIAN", "TANGGAL", "TGL PENILAIAN", "TANGGAL EVALUASI", "TANGGAL PENETAPAN"],
    example: "31-12-2026",
  },
];
