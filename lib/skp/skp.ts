/** Whose form it is (domain §2.2). */
export const SKP_KINDS = ["jpt_mandiri", "administrasi_fungsional"] as const;
export type SkpKind = (typeof SKP_KINDS)[number];

export const SKP_APPROACHES = ["kuantitatif", "kualitatif"] as const;
export type SkpApproach = (typeof SKP_APPROACHES)[number];

export const SKP_STATUSES = ["draft", "submitted", "approved", "closed"] as const;
export type SkpStatus = (typeof SKP_STATUSES)[number];

/** Why an SKP ended before or with its year (domain §2.8, §0a.5). */
export const SKP_CLOSE_REASONS = [
  "year_ended",
  "moved",
  "unit_changed",
  "appraiser_changed",
  "pensiun",
  "meninggal",
  "left",
] as const;
export type SkpCloseReason = (typeof SKP_CLOSE_REASONS)[number];

/** How an SKP came that was made in another application: "asal: luar". */
export interface SkpSource {
  readonly fileName: string;
  readonly appliedBy: string;
  readonly appliedAt: Date | null;
}

/** What came over an SKP in the middle of its year; `carried`: not agreed yet, it moved along. */
export const SKP_CHANGE_KINDS = ["closed", "opened", "carried", "team_ended"] as const;
export type SkpChangeKind = (typeof SKP_CHANGE_KINDS)[number];

/** Utama: from PK, Renstra, RKT, directives and the role in the unit; tambahan: by assignment beside them (domain §2.2). */
export const RHK_JENIS = ["utama", "tambahan"] as const;
export type RhkJenis = (typeof RHK_JENIS)[number];

/** "Penugasan dari". */
export const RHK_ASSIGNERS = ["pimpinan", "ketua_tim"] as const;
export type RhkAssigner = (typeof RHK_ASSIGNERS)[number];

export const ASPEK = ["kuantitas", "kualitas", "waktu", "biaya"] as const;
export type Aspek = (typeof ASPEK)[number];

/** Kualitas dan tingkat kendali of an indicator, in its manual (domain §2.3). */
export const CONTROLS = ["outcome", "outcome_antara", "output_kendali_rendah"] as const;
export type Control = (typeof CONTROLS)[number];

/** Periode pelaporan of an indicator, in its manual. */
export const REPORTINGS = ["bulanan", "triwulan", "semesteran", "tahunan"] as const;
export type Reporting = (typeof REPORTINGS)[number];

export const SKP_KIND_LABELS: Readonly<Record<SkpKind, string>> = {
  jpt_mandiri: "Pejabat pimpinan tinggi dan pimpinan unit kerja mandiri",
  administrasi_fungsional: "Pejabat administrasi dan pejabat fungsional",
};

export const SKP_APPROACH_LABELS: Readonly<Record<SkpApproach, string>> = {
  kuantitatif: "Kuantitatif",
  kualitatif: "Kualitatif",
};

export const SKP_STATUS_LABELS: Readonly<Record<SkpStatus, string>> = {
  draft: "Konsep",
  submitted: "Diajukan",
  approved: "Ditetapkan",
  closed: "Ditutup",
};

export const SKP_CLOSE_LABELS: Readonly<Record<SkpCloseReason, string>> = {
  year_ended: "Tahun berakhir",
  moved: "Pindah jabatan",
  unit_changed: "Pindah unit kerja",
  appraiser_changed: "Pejabat penilai kinerja berganti",
  pensiun: "Pensiun",
  meninggal: "Meninggal dunia",
  left: "Tidak lagi menjadi pegawai instansi",
};

export const RHK_JENIS_LABELS: Readonly<Record<RhkJenis, string>> = { utama: "Utama", tambahan: "Tambahan" };

export const RHK_ASSIGNER_LABELS: Readonly<Record<RhkAssigner, string>> = {
  pimpinan: "Pimpinan",
  ketua_tim: "Ketua tim kerja",
};

export const ASPEK_LABELS: Readonly<Record<Aspek, string>> = {
  kuantitas: "Kuantitas",
  kualitas: "Kualitas",
  waktu: "Waktu",
  biaya: "Biaya",
};

export const CONTROL_LABELS: Readonly<Record<Control, string>> = {
  outcome: "Outcome",
  outcome_antara: "Outcome Antara",
  output_kendali_rendah: "Output Kendali Rendah",
};

export const REPORTING_LABELS: Readonly<Record<Reporting, string>> = {
  bulanan: "Bulanan",
  triwulan: "Triwulan",
  semesteran: "Semesteran",
  tahunan: "Tahunan",
};
