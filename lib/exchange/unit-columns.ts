import type { ColumnSpec } from "./column-matching";

/** What a line of a list of units can tell of a unit. */
export const UNIT_FIELDS = [
  "code",
  "name",
  "parentCode",
  "parentName",
  "kind",
  "headTitle",
  "superiorCode",
  "order",
  "validFrom",
] as const;

export type UnitField = (typeof UNIT_FIELDS)[number];

/** The columns of a list of units; first our template's heading, then SIASN's and those of lists kept by hand. */
export const UNIT_COLUMNS: readonly ColumnSpec<UnitField>[] = [
  {
    field: "code",
    required: true,
    headings: [
      "KODE UNIT",
      "ID",
      "ID UNOR",
      "UNOR ID",
      "KODE UNOR",
      "KODE",
      "UNIT ID",
      "ID UNIT",
      "KODE UNIT KERJA",
    ],
    example: "GYG-PEM",
  },
  {
    field: "name",
    required: true,
    headings: [
      "NAMA UNIT",
      "NAMA UNOR",
      "UNOR NAMA",
      "NAMA UNIT KERJA",
      "UNIT KERJA",
      "UNIT ORGANISASI",
      "UNOR",
      "UNIT",
      "NAMA",
    ],
    example: "Seksi Pemerintahan",
  },
  {
    field: "parentCode",
    required: false,
    headings: [
      "KODE INDUK",
      "DIATASAN ID",
      "ID ATASAN",
      "UNOR ATASAN ID",
      "ATASAN ID",
      "ID DIATASAN",
      "KODE ATASAN",
      "ID INDUK",
      "INDUK ID",
      "PARENT ID",
      "KODE UNIT INDUK",
    ],
    example: "GYG",
  },
  {
    field: "parentName",
    required: false,
    headings: [
      "UNIT INDUK",
      "NAMA ATASAN",
      "DIATASAN NAMA",
      "DIATASAN NAMA UNOR",
      "UNOR ATASAN NAMA",
      "UNOR ATASAN",
      "UNIT ATASAN",
      "NAMA INDUK",
      "INDUK",
      "ATASAN",
    ],
    example: "Kecamatan Gayungan",
  },
  {
    field: "kind",
    required: false,
    headings: ["JENIS UNIT", "JENIS UNOR", "JENIS UNOR NAMA", "TIPE UNIT"],
    example: "Seksi",
  },
  {
    field: "headTitle",
    required: false,
    headings: ["JABATAN PIMPINAN", "NAMA JABATAN", "JABATAN KEPALA", "JABATAN NAMA", "NAMA JABATAN PIMPINAN"],
    example: "Kepala Seksi Pemerintahan",
  },
  {
    field: "superiorCode",
    required: false,
    headings: ["KODE ATASAN PENILAIAN", "ATASAN PENILAIAN"],
    example: null,
  },
  {
    field: "order",
    required: false,
    headings: ["URUTAN", "NO URUT", "NOMOR URUT"],
    example: "10",
  },
  {
    field: "validFrom",
    required: false,
    headings: ["BERLAKU SEJAK", "TMT", "TMT UNIT", "MULAI BERLAKU", "BERLAKU MULAI"],
    example: "01-01-2024",
  },
];
