import type { ColumnSpec } from "./column-matching";

/** What a line tells of the post that somebody holds once a planned structure is in effect. */
export const POST_FIELDS = [
  "number",
  "name",
  "unitCode",
  "unit",
  "parentUnit",
  "position",
  "positionType",
  "head",
] as const;

export type PostField = (typeof POST_FIELDS)[number];

/** First the heading of the list that a plan gives out, then those of staffing lists as agencies keep them. */
export const POST_COLUMNS: readonly ColumnSpec<PostField>[] = [
  {
    field: "number",
    required: true,
    headings: ["NIP/NI PPPK", "NIP", "NIP BARU", "NIPBARU", "NO INDUK PEGAWAI"],
    example: "198609262015051001",
  },
  { field: "name", required: false, headings: ["NAMA", "NAMA PEGAWAI"], example: "Budi Santoso" },
  {
    field: "unitCode",
    required: false,
    headings: ["KODE UNIT BARU", "KODE UNIT TUJUAN", "KODE UNIT"],
    example: "GYG",
  },
  {
    field: "unit",
    required: false,
    headings: ["UNIT BARU", "UNIT KERJA BARU", "UNIT TUJUAN", "UNIT KERJA", "UNIT"],
    example: "Kecamatan Gayungan",
  },
  {
    field: "parentUnit",
    required: false,
    headings: ["UNIT INDUK BARU", "UNIT INDUK", "INDUK UNIT"],
    example: null,
  },
  {
    field: "position",
    required: true,
    headings: ["JABATAN BARU", "NAMA JABATAN BARU", "JABATAN TUJUAN", "JABATAN", "NAMA JABATAN"],
    example: "Camat Gayungan",
  },
  {
    field: "positionType",
    required: false,
    headings: ["JENIS JABATAN BARU", "JENIS JABATAN"],
    example: "Struktural",
  },
  {
    field: "head",
    required: false,
    headings: ["MEMIMPIN UNIT", "PIMPINAN UNIT", "PIMPINAN"],
    example: "Ya",
  },
];

/** What the columns are called beside the choice of a column. */
export const POST_LABELS: Readonly<Record<PostField, string>> = {
  number: "NIP/NI PPPK",
  name: "Nama",
  unitCode: "Kode unit baru",
  unit: "Unit baru",
  parentUnit: "Unit induk",
  position: "Jabatan baru",
  positionType: "Jenis jabatan baru",
  head: "Memimpin unit",
};

/** How a column is filled in, where its name and example do not say it. */
export const POST_NOTES: Readonly<Partial<Record<PostField, string>>> = {
  number: "18 angka, sebagai teks. Pegawainya harus sudah terdaftar.",
  name: "Hanya untuk memudahkan Anda; yang dipakai NIP-nya.",
  unitCode: "Kode unit, termasuk unit yang dibuka dalam rancangan. Bila diisi, kode inilah yang dipakai.",
  unit: "Nama unit menurut rancangan. Unit dan jabatan dikosongkan: pegawai itu tidak diubah oleh berkas ini.",
  position: "Nama jabatan. Yang belum ada pada daftar jabatan ditambahkan.",
  positionType:
    "Struktural, Fungsional, atau Pelaksana. Hanya untuk jabatan yang belum ada pada daftar jabatan.",
  head: "Ya bila memimpin unitnya. Kosong: menurut jabatannya.",
};
