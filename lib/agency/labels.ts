import type { AgencyKind } from "./agency";
import type { UnitKind } from "./unit";

/** What kinds of agencies are called on pages. */
export const AGENCY_KIND_NAMES: Readonly<Record<AgencyKind, string>> = {
  kementerian: "Kementerian",
  lembaga: "Lembaga",
  provinsi: "Pemerintah Provinsi",
  kabupaten: "Pemerintah Kabupaten",
  kota: "Pemerintah Kota",
};

/** What kinds of units are called on pages. */
export const UNIT_KIND_NAMES: Readonly<Record<UnitKind, string>> = {
  instansi: "Instansi",
  sekretariat_daerah: "Sekretariat Daerah",
  sekretariat_dprd: "Sekretariat DPRD",
  sekretariat_jenderal: "Sekretariat Jenderal",
  direktorat_jenderal: "Direktorat Jenderal",
  deputi: "Deputi",
  inspektorat: "Inspektorat",
  dinas: "Dinas",
  badan: "Badan",
  satuan: "Satuan",
  kantor: "Kantor",
  rsud: "Rumah Sakit Umum Daerah",
  kecamatan: "Kecamatan",
  kelurahan: "Kelurahan",
  asisten: "Asisten",
  biro: "Biro",
  pusat: "Pusat",
  direktorat: "Direktorat",
  sekretariat: "Sekretariat",
  bagian: "Bagian",
  bidang: "Bidang",
  subbagian: "Subbagian",
  subbidang: "Subbidang",
  subdirektorat: "Subdirektorat",
  seksi: "Seksi",
  uptd: "UPTD",
  puskesmas: "Puskesmas",
  sekolah: "Sekolah",
  kelompok_jabatan_fungsional: "Kelompok Jabatan Fungsional",
  lainnya: "Lainnya",
};
