import type { ImportKind } from "./batch";
import type { EmployeeChangeField } from "./difference";
import type { EmployeeField } from "./employee-columns";
import type { UnitField } from "./unit-columns";
import type { UnitChangeField } from "./unit-difference";

/** What a preview calls the fields of a person. */
export const EMPLOYEE_CHANGE_LABELS: Readonly<Record<EmployeeChangeField, string>> = {
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
export const UNIT_CHANGE_LABELS: Readonly<Record<UnitChangeField, string>> = {
  code: "Kode unit",
  name: "Nama unit",
  kind: "Jenis unit",
  parent: "Unit induk",
  headTitle: "Jabatan pimpinan",
  superior: "Atasan penilaian",
  order: "Urutan",
  validFrom: "Berlaku sejak",
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

export function columnLabel(kind: ImportKind, field: string): string {
  const labels: Readonly<Record<string, string>> =
    kind === "units" ? UNIT_COLUMN_LABELS : EMPLOYEE_COLUMN_LABELS;
  return labels[field] ?? field;
}
