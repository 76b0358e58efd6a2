import type { CascadeBasis, CascadeKind, CascadeMethod, IkuControl, IkuJenis, RealisasiSource } from "./iku";
import type { PlanningDocumentKind, PlanningNodeKind } from "./planning";
import type { CapaianStand } from "./reckon";

export const PLANNING_DOCUMENT_LABELS: Readonly<Record<PlanningDocumentKind, string>> = {
  rpjmd: "RPJMD / Renstra instansi",
  renstra: "Renstra unit kerja",
};

export const PLANNING_NODE_LABELS: Readonly<Record<PlanningNodeKind, string>> = {
  visi: "Visi",
  misi: "Misi",
  tujuan: "Tujuan",
  sasaran: "Sasaran",
  faktor_kunci: "Faktor kunci keberhasilan",
  kondisi_antara: "Kondisi antara",
};

export const IKU_JENIS_LABELS: Readonly<Record<IkuJenis, string>> = {
  dampak: "Dampak",
  outcome: "Outcome",
  outcome_antara: "Outcome antara",
  output: "Output",
};

export const IKU_CONTROL_LABELS: Readonly<Record<IkuControl, string>> = {
  tinggi: "Tinggi",
  sedang: "Sedang",
  rendah: "Rendah",
};

export const CASCADE_METHOD_LABELS: Readonly<Record<CascadeMethod, string>> = {
  sum: "Jumlah",
  average: "Rata-rata",
  weighted: "Rata-rata berbobot",
  minimum: "Nilai terendah",
  identical: "Identik (tiap unit memikul target penuh)",
};

export const CASCADE_BASIS_LABELS: Readonly<Record<CascadeBasis, string>> = {
  wilayah: "Wilayah",
  aspek: "Aspek",
  beban: "Beban",
};

export const CASCADE_KIND_LABELS: Readonly<Record<CascadeKind, string>> = {
  langsung: "Langsung (indikator yang sama, dibagi)",
  tidak_langsung: "Tidak langsung (output lain yang mendukung)",
};

export const REALISASI_SOURCE_LABELS: Readonly<Record<RealisasiSource, string>> = {
  entered: "Diisi penanggung jawab",
  computed: "Dihitung dari indikator di bawahnya",
};

export const CAPAIAN_STAND_LABELS: Readonly<Record<CapaianStand, string>> = {
  reached: "Tercapai",
  near: "Mendekati",
  short: "Jauh di bawah",
  uncounted: "Ditimbang manusia",
  empty: "Belum ada angka",
};
