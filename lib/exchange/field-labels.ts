import type { EmployeeChangeField } from "./difference";
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
