import type { ColumnSpec } from "./column-matching";
import { APPRAISER_COLUMNS, PERSON_COLUMNS } from "./result-columns";

/** What a line tells of an SKP that was made elsewhere: one indicator of one hasil kerja. */
export const PLAN_FIELDS = [
  "number",
  "name",
  "year",
  "jenis",
  "intervened",
  "rhk",
  "assigner",
  "iki",
  "aspek",
  "target",
  "unit",
  "appraiserNumber",
  "appraiserName",
] as const;

export type PlanField = (typeof PLAN_FIELDS)[number];

export const PLAN_COLUMNS: readonly ColumnSpec<PlanField>[] = [
  ...PERSON_COLUMNS,
  { field: "year", required: true, headings: ["TAHUN", "TAHUN SKP", "PERIODE"], example: "2026" },
  {
    field: "jenis",
    required: false,
    headings: ["JENIS RHK", "JENIS", "JENIS HASIL KERJA", "UTAMA/TAMBAHAN"],
    example: "Utama",
  },
  {
    field: "intervened",
    required: false,
    headings: [
      "RHK PIMPINAN YANG DIINTERVENSI",
      "RHK PIMPINAN",
      "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI",
      "RENCANA HASIL KERJA PIMPINAN",
      "RHK ATASAN",
    ],
    example: "Meningkatnya mutu pembelajaran",
  },
  {
    field: "rhk",
    required: true,
    headings: ["RENCANA HASIL KERJA", "RHK", "HASIL KERJA", "RENCANA KINERJA"],
    example: "Terlaksananya pembelajaran kelas IV",
  },
  { field: "assigner", required: false, headings: ["PENUGASAN DARI", "PENUGASAN"], example: "Pimpinan" },
  {
    field: "iki",
    required: true,
    headings: ["INDIKATOR KINERJA INDIVIDU", "IKI", "INDIKATOR", "INDIKATOR KINERJA"],
    example: "Persentase siswa yang tuntas",
  },
  { field: "aspek", required: false, headings: ["ASPEK", "ASPEK INDIKATOR"], example: "Kualitas" },
  { field: "target", required: true, headings: ["TARGET", "TARGET TAHUNAN"], example: "92,5" },
  { field: "unit", required: false, headings: ["SATUAN", "SATUAN TARGET"], example: "persen" },
  ...APPRAISER_COLUMNS,
];
