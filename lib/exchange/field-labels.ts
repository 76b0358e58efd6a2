import type { ImportKind } from "./batch";
import type { EmployeeChangeField } from "./difference";
import type { EmployeeField } from "./employee-columns";
import { IKU_LABELS } from "./iku-columns";
import type { PlanField } from "./plan-columns";
import { POST_LABELS } from "./post-columns";
import type { ResultField } from "./result-columns";
import type { UnitField } from "./unit-columns";
import type { UnitChangeField } from "./unit-difference";

/** What a preview calls the fields of a person. */
const EMPLOYEE_CHANGE_LABELS: Readonly<Record<EmployeeChangeField, string>> = {
  number: "NIP/NI PPPK",
  kind: "Jenis pegawai",
  name: "Nama",
  frontTitle: "Gelar depan",
  backTitle: "Gelar belakang",
  sex: "Jenis kelamin",
  birthDate: "Tanggal lahir",
  birthPlace: "Tempat lahir",
  golongan: "Golongan",
  golonganFrom: "TMT golongan",
  unit: "Unit kerja",
  position: "Jabatan",
  positionFrom: "TMT jabatan",
  leads: "Pimpinan unit",
  standing: "Kedudukan hukum",
  standingFrom: "TMT kedudukan",
  serviceEndsOn: "Akhir perjanjian kerja",
  email: "Email",
  phone: "Nomor HP",
};

/** What a preview calls the fields of a unit. */
const UNIT_CHANGE_LABELS: Readonly<Record<UnitChangeField, string>> = {
  code: "Kode unit",
  name: "Nama unit",
  kind: "Jenis unit",
  parent: "Unit induk",
  headTitle: "Jabatan pimpinan",
  superior: "Atasan penilaian",
  order: "Urutan",
  validFrom: "Berlaku sejak",
};

/** What a preview calls what changes of a plan or result from elsewhere. */
const PLAN_CHANGE_LABELS: Readonly<Record<string, string>> = {
  plan: "SKP",
  indicator: "Indikator dan target",
};
const RESULT_CHANGE_LABELS: Readonly<Record<string, string>> = {
  hasil: "Rating hasil kerja",
  perilaku: "Rating perilaku kerja",
  predikat: "Predikat kinerja",
  appraiser: "Pejabat penilai kinerja",
  date: "Tanggal penilaian",
};

export const CHANGE_LABELS: Readonly<Record<ImportKind, Readonly<Record<string, string>>>> = {
  units: UNIT_CHANGE_LABELS,
  employees: EMPLOYEE_CHANGE_LABELS,
  plans: PLAN_CHANGE_LABELS,
  results: RESULT_CHANGE_LABELS,
  ikus: { ...IKU_LABELS, targets: "Target" },
  posts: { unit: "Unit baru", position: "Jabatan baru", leads: "Memimpin unit" },
};

/** What the columns of a staff list are called beside the choice of a column. */
const EMPLOYEE_COLUMN_LABELS: Readonly<Record<EmployeeField, string>> = {
  number: "NIP/NI PPPK",
  name: "Nama",
  frontTitle: "Gelar depan",
  backTitle: "Gelar belakang",
  birthPlace: "Tempat lahir",
  birthDate: "Tanggal lahir",
  sex: "Jenis kelamin",
  employeeKind: "Jenis pegawai",
  cpnsStatus: "Status CPNS/PNS",
  golongan: "Golongan ruang",
  golonganFrom: "TMT golongan",
  positionType: "Jenis jabatan",
  eselon: "Eselon",
  position: "Jabatan",
  positionClass: "Kelas jabatan",
  positionFrom: "TMT jabatan",
  unitCode: "Kode unit kerja",
  unit: "Unit kerja",
  parentUnit: "Unit induk",
  head: "Pimpinan unit",
  standing: "Kedudukan hukum",
  standingFrom: "TMT kedudukan",
  contractEnd: "Akhir perjanjian kerja",
  email: "Email",
  phone: "Nomor HP",
};

/** What the columns of a list of units are called beside the choice of a column. */
const UNIT_COLUMN_LABELS: Readonly<Record<UnitField, string>> = {
  code: "Kode unit",
  name: "Nama unit",
  parentCode: "Kode unit induk",
  parentName: "Nama unit induk",
  kind: "Jenis unit",
  headTitle: "Jabatan pimpinan",
  superiorCode: "Kode atasan penilaian",
  order: "Urutan",
  validFrom: "Berlaku sejak",
};

const PERSON_LABELS = {
  number: "NIP/NI PPPK",
  name: "Nama",
  appraiserNumber: "NIP penilai",
  appraiserName: "Nama penilai",
} as const;

/** What the columns of a list of plans from elsewhere are called. */
const PLAN_COLUMN_LABELS: Readonly<Record<PlanField, string>> = {
  ...PERSON_LABELS,
  year: "Tahun",
  jenis: "Jenis hasil kerja",
  intervened: "RHK pimpinan yang diintervensi",
  rhk: "Rencana hasil kerja",
  assigner: "Penugasan dari",
  iki: "Indikator kinerja individu",
  aspek: "Aspek",
  target: "Target",
  unit: "Satuan",
};

/** What the columns of a list of results from elsewhere are called. */
const RESULT_COLUMN_LABELS: Readonly<Record<ResultField, string>> = {
  ...PERSON_LABELS,
  period: "Periode",
  hasil: "Rating hasil kerja",
  perilaku: "Rating perilaku kerja",
  predikat: "Predikat kinerja",
  date: "Tanggal penilaian",
};

const COLUMN_LABELS: Readonly<Record<ImportKind, Readonly<Record<string, string>>>> = {
  units: UNIT_COLUMN_LABELS,
  employees: EMPLOYEE_COLUMN_LABELS,
  plans: PLAN_COLUMN_LABELS,
  results: RESULT_COLUMN_LABELS,
  ikus: IKU_LABELS,
  posts: POST_LABELS,
};

export function columnLabel(kind: ImportKind, field: string): string {
  return COLUMN_LABELS[kind][field] ?? field;
}
