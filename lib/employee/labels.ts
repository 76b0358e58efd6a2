import type { EmployeeKind, NumberKind, Sex } from "./employee";
import type { LeaveKind } from "./leave";
import type { PlacementKind } from "./placement";
import type { Jenjang, PositionKind } from "./position";
import type { StandingKind } from "./standing";
import type { TeamRole } from "./team";

/** What the kinds of this room are called on pages. */
export const EMPLOYEE_KIND_NAMES: Readonly<Record<EmployeeKind, string>> = {
  pns: "PNS",
  cpns: "CPNS",
  pppk: "PPPK",
  pppk_paruh_waktu: "PPPK Paruh Waktu",
};

export const NUMBER_KIND_NAMES: Readonly<Record<NumberKind, string>> = {
  nip: "NIP",
  ni_pppk: "NI PPPK",
};

export const SEX_NAMES: Readonly<Record<Sex, string>> = { l: "Laki-laki", p: "Perempuan" };

export const POSITION_KIND_NAMES: Readonly<Record<PositionKind, string>> = {
  jpt_utama: "Jabatan Pimpinan Tinggi Utama",
  jpt_madya: "Jabatan Pimpinan Tinggi Madya",
  jpt_pratama: "Jabatan Pimpinan Tinggi Pratama",
  administrator: "Administrator",
  pengawas: "Pengawas",
  pelaksana: "Pelaksana",
  fungsional: "Fungsional",
};

export const JENJANG_NAMES: Readonly<Record<Jenjang, string>> = {
  ahli_utama: "Ahli Utama",
  ahli_madya: "Ahli Madya",
  ahli_muda: "Ahli Muda",
  ahli_pertama: "Ahli Pertama",
  penyelia: "Penyelia",
  mahir: "Mahir",
  terampil: "Terampil",
  pemula: "Pemula",
};

export const PLACEMENT_KIND_NAMES: Readonly<Record<PlacementKind, string>> = {
  definitif: "Definitif",
  plt: "Pelaksana Tugas (Plt.)",
  plh: "Pelaksana Harian (Plh.)",
  pj: "Penjabat (Pj.)",
  tugas_tambahan: "Tugas Tambahan",
  rangkap: "Rangkap Jabatan",
};

export const STANDING_NAMES: Readonly<Record<StandingKind, string>> = {
  aktif: "Aktif",
  cltn: "Cuti di Luar Tanggungan Negara",
  diberhentikan_sementara: "Diberhentikan Sementara",
  mpp: "Masa Persiapan Pensiun",
  pejabat_negara: "Pejabat Negara",
  diperbantukan: "Diperbantukan/Dipekerjakan",
  tugas_belajar: "Tugas Belajar",
  pensiun: "Pensiun",
  meninggal: "Meninggal Dunia",
  pindah: "Pindah Instansi",
  berhenti: "Berhenti",
};

export const LEAVE_NAMES: Readonly<Record<LeaveKind, string>> = {
  tahunan: "Cuti Tahunan",
  besar: "Cuti Besar",
  sakit: "Cuti Sakit",
  melahirkan: "Cuti Melahirkan",
  alasan_penting: "Cuti karena Alasan Penting",
  cltn: "Cuti di Luar Tanggungan Negara",
};

export const TEAM_ROLE_NAMES: Readonly<Record<TeamRole, string>> = {
  ketua: "Ketua",
  anggota: "Anggota",
};
