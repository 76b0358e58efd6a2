import type { ImportKind } from "./batch";
import type { EmployeeField } from "./employee-columns";
import { IKU_NOTES } from "./iku-columns";
import type { ListCell, ListSheet } from "./list-file";
import { columnsOfKind } from "./suggested-columns";
import type { PlanField } from "./plan-columns";
import { POST_NOTES } from "./post-columns";
import type { ResultField } from "./result-columns";
import type { UnitField } from "./unit-columns";

const DAY = "Hari-bulan-tahun.";

/** How a column is filled in, where its name and example do not say it. */
const EMPLOYEE_NOTES: Readonly<Partial<Record<EmployeeField, string>>> = {
  number: "18 angka, sebagai teks: kolom ini sudah diformat agar angka terakhir tidak hilang.",
  name: "Tanpa gelar.",
  birthDate: `${DAY} Kosong: diambil dari NIP.`,
  sex: "L atau P. Kosong: diambil dari NIP.",
  employeeKind: "PNS, CPNS, PPPK, atau PPPK Paruh Waktu. Kosong: menurut nomornya.",
  golongan: "III/d untuk PNS, IX untuk PPPK.",
  golonganFrom: DAY,
  positionType: "Struktural, Fungsional, atau Pelaksana.",
  eselon: "Untuk jabatan struktural. Kosong bila tidak bereselon.",
  position: "Jabatan definitif. Plt., Plh., dan tugas tambahan dicatat di halaman pegawai.",
  positionClass: "1 sampai 17.",
  positionFrom: DAY,
  unitCode: "Kode menurut daftar unit. Bila diisi, kode inilah yang dipakai.",
  unit: "Nama menurut daftar unit.",
  parentUnit: "Bila ada beberapa unit dengan nama yang sama.",
  head: "Ya bila memimpin unitnya. Kosong: menurut jabatannya.",
  standing:
    "Aktif, CLTN, Tugas Belajar, Pemberhentian Sementara, Masa Persiapan Pensiun, Pejabat Negara, Diperbantukan, Pensiun, Meninggal, Pindah, atau Berhenti.",
  phone: "Angka saja.",
};

const UNIT_NOTES: Readonly<Partial<Record<UnitField, string>>> = {
  code: "Berbeda untuk setiap unit; tetap walaupun namanya berganti.",
  parentCode: "Kode unit di atasnya. Kosong hanya untuk instansi.",
  parentName: "Pengganti kode induk, bila kodenya tidak ada.",
  kind: "Misalnya Dinas, Bidang, Seksi, atau Kelurahan. Kosong: menurut namanya.",
  headTitle: "Nama jabatan yang memimpin unit ini.",
  order: "Urutan di antara unit dengan induk yang sama.",
  validFrom: `${DAY} Kosong: sejak induknya berlaku.`,
};

const APPRAISER_NOTES = {
  number: "18 angka, sebagai teks. Pegawainya harus sudah terdaftar.",
  name: "Hanya untuk memudahkan Anda; yang dipakai NIP-nya.",
  appraiserNumber: "NIP pejabat penilai kinerja.",
  appraiserName: "Bila penilainya tidak terdaftar di instansi Anda.",
} as const;

const PLAN_NOTES: Readonly<Partial<Record<PlanField, string>>> = {
  ...APPRAISER_NOTES,
  year: "Empat angka.",
  jenis: "Utama atau Tambahan. Kosong: utama.",
  intervened: "Untuk pejabat administrasi dan fungsional.",
  rhk: "Satu baris untuk setiap indikator: ulangi rencana hasil kerjanya bila indikatornya beberapa.",
  assigner: "Pimpinan atau Ketua tim kerja. Kosong: pimpinan.",
  aspek: "Kuantitas, Kualitas, Waktu, atau Biaya.",
  target: "Angka atau kalimat. 92,5 dan 92.5 sama.",
  unit: "Misalnya dokumen, persen, atau hari.",
};

const RESULT_NOTES: Readonly<Partial<Record<ResultField, string>>> = {
  ...APPRAISER_NOTES,
  period: "Tahun 2026, Triwulan II 2026, atau Januari 2026.",
  hasil: "Di atas ekspektasi, Sesuai ekspektasi, atau Di bawah ekspektasi.",
  perilaku: "Di atas ekspektasi, Sesuai ekspektasi, atau Di bawah ekspektasi.",
  predikat:
    "Sangat Baik, Baik, Butuh Perbaikan, Kurang/Misconduct, atau Sangat Kurang; harus sesuai matriks kedua ratingnya.",
  date: `${DAY} Hari hasil itu ditetapkan.`,
};

const NOTES: Readonly<Record<ImportKind, Readonly<Record<string, string>>>> = {
  units: UNIT_NOTES,
  employees: EMPLOYEE_NOTES,
  plans: PLAN_NOTES,
  results: RESULT_NOTES,
  ikus: IKU_NOTES,
  posts: POST_NOTES,
};

const SHEET_NAMES: Readonly<Record<ImportKind, string>> = {
  units: "Unit",
  employees: "Pegawai",
  plans: "SKP",
  results: "Hasil penilaian",
  ikus: "IKU",
  posts: "Jabatan",
};

/** A sheet with all its rows. */
export interface TemplateSheet {
  readonly sheet: ListSheet;
  readonly rows: readonly (readonly ListCell[])[];
}

/**
 * An empty list with the headings that the import knows, and beside it how each column is filled in. The example stands
 * on the second sheet: an example line in the list itself would be imported.
 */
export function templateSheets(kind: ImportKind): readonly TemplateSheet[] {
  const notes = NOTES[kind];
  const columns = columnsOfKind(kind).filter(({ example }) => example !== null);
  return [
    {
      sheet: {
        name: SHEET_NAMES[kind],
        columns: columns.map(({ headings, field }) => ({ heading: headings[0] ?? field, width: 24 })),
        isTyped: true,
      },
      rows: [],
    },
    {
      sheet: {
        name: "Petunjuk",
        columns: [
          { heading: "Kolom", width: 26 },
          { heading: "Wajib", width: 10 },
          { heading: "Contoh", width: 30 },
          { heading: "Cara mengisi", width: 80 },
        ],
      },
      rows: columns.map(({ headings, field, required, example }) => [
        headings[0] ?? field,
        required ? "Ya" : "Tidak",
        example,
        notes[field] ?? "",
      ]),
    },
  ];
}
