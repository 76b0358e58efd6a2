import type { UnitPlan } from "../plan";
import { puskesmas } from "../puskesmas";
import { sekolah } from "../sekolah";

/** Dinas as real/org.json has them (bidang of a Dinas Pendidikan dan Kebudayaan, Kesehatan, Disdukcapil). */
export const dinasPendidikanKebudayaan: UnitPlan = {
  key: "dikbud",
  name: "Dinas Pendidikan dan Kebudayaan",
  kind: "dinas",
  head: "kepalaOpd",
  superior: "setda",
  units: [
    {
      key: "dikbud-sekretariat",
      name: "Sekretariat Dinas Pendidikan dan Kebudayaan",
      kind: "sekretariat",
      headTitle: "Sekretaris Dinas Pendidikan dan Kebudayaan",
      head: "sekretarisOpd",
      staff: ["perencanaPertama", "arsiparisPertama", "pengolahData", ["operator", "pppk"]],
    },
    {
      key: "dikbud-dikdas",
      name: "Bidang Pendidikan Dasar",
      kind: "bidang",
      head: "kabid",
      staff: ["analisKebijakanMuda", "penelaah", ["penataLayanan", "pppk"]],
    },
    {
      key: "dikbud-gtk",
      name: "Bidang Guru dan Tenaga Kependidikan",
      kind: "bidang",
      head: "kabid",
      isVacant: true,
      staff: ["analisSdmPertama", "pengadministrasi"],
    },
    {
      key: "dikbud-kebudayaan",
      name: "Bidang Kebudayaan",
      kind: "bidang",
      head: "kabid",
      isVacant: true,
      staff: ["pamongBudayaMuda", "penataLayanan"],
    },
    sekolah({ key: "sdn-tarok", name: "SD Negeri 903 Tarok" }),
    sekolah({ key: "smpn-birugo", name: "SMP Negeri 92 Bukittinggi" }),
  ],
};

export const dinasKesehatan: UnitPlan = {
  key: "dinkes",
  name: "Dinas Kesehatan",
  kind: "dinas",
  head: "kepalaOpdSehat",
  superior: "setda",
  units: [
    {
      key: "dinkes-sekretariat",
      name: "Sekretariat Dinas Kesehatan",
      kind: "sekretariat",
      headTitle: "Sekretaris Dinas Kesehatan",
      head: "sekretarisOpd",
      staff: ["perencanaPertama", "pengolahData", "pengadministrasi"],
    },
    {
      key: "dinkes-yankes",
      name: "Bidang Pelayanan Kesehatan",
      kind: "bidang",
      head: "kabid",
      staff: ["adminkesMuda", "penelaah", ["operator", "pppk"]],
    },
    {
      key: "dinkes-p2p",
      name: "Bidang Pencegahan dan Pengendalian Penyakit",
      kind: "bidang",
      head: "kabid",
      staff: ["epidemiologMuda", "penelaah", ["penataLayanan", "pppk"]],
    },
    puskesmas({ key: "pkm-guguk", name: "Puskesmas Guguk Panjang" }),
    puskesmas({ key: "pkm-tigo-baleh", name: "Puskesmas Tigo Baleh" }),
  ],
};

export const disdukcapil: UnitPlan = {
  key: "dukcapil",
  name: "Dinas Kependudukan dan Pencatatan Sipil",
  kind: "dinas",
  head: "kepalaOpd",
  superior: "setda",
  units: [
    {
      key: "dukcapil-sekretariat",
      name: "Sekretariat Dinas Kependudukan dan Pencatatan Sipil",
      kind: "sekretariat",
      headTitle: "Sekretaris Dinas Kependudukan dan Pencatatan Sipil",
      head: "sekretarisOpd",
      staff: ["arsiparisMahir", "pengadministrasi"],
    },
    {
      key: "dukcapil-daftar",
      name: "Bidang Pelayanan Pendaftaran Penduduk",
      kind: "bidang",
      head: "kabid",
      staff: ["pengolahData", ["pengelolaLayanan", "pppk"], ["operator", "pppk_paruh_waktu"]],
    },
    {
      key: "dukcapil-capil",
      name: "Bidang Pelayanan Pencatatan Sipil",
      kind: "bidang",
      head: "kabid",
      staff: ["penelaah", ["operator", "pppk"]],
    },
    {
      key: "dukcapil-data",
      name: "Bidang PIAK dan Pemanfaatan Data",
      kind: "bidang",
      head: "kabid",
      staff: ["adbMuda", "adbPertama", "pengadministrasi"],
    },
  ],
};
