/** Rating of hasil kerja and of perilaku kerja, the lowest first (domain §3.1). */
export const RATINGS = ["di_bawah", "sesuai", "di_atas"] as const;
export type Rating = (typeof RATINGS)[number];

/** Predikat kinerja pegawai, the lowest first (domain §3.1). */
export const PREDIKATS = ["sangat_kurang", "kurang", "butuh_perbaikan", "baik", "sangat_baik"] as const;
export type Predikat = (typeof PREDIKATS)[number];

/** Predikat kinerja organisasi, the lowest first (domain §3.3). */
export const PREDIKAT_ORGANISASI = [
  "sangat_kurang",
  "kurang",
  "butuh_perbaikan",
  "baik",
  "istimewa",
] as const;
export type PredikatOrganisasi = (typeof PREDIKAT_ORGANISASI)[number];

export const RATING_LABELS: Readonly<Record<Rating, string>> = {
  di_bawah: "Di bawah ekspektasi",
  sesuai: "Sesuai ekspektasi",
  di_atas: "Di atas ekspektasi",
};

/** As forms print them: "Kurang/Misconduct" in full (domain §0a.7). */
export const PREDIKAT_LABELS: Readonly<Record<Predikat, string>> = {
  sangat_kurang: "Sangat Kurang",
  kurang: "Kurang/Misconduct",
  butuh_perbaikan: "Butuh Perbaikan",
  baik: "Baik",
  sangat_baik: "Sangat Baik",
};

export const PREDIKAT_ORGANISASI_LABELS: Readonly<Record<PredikatOrganisasi, string>> = {
  sangat_kurang: "Sangat Kurang",
  kurang: "Kurang",
  butuh_perbaikan: "Butuh Perbaikan",
  baik: "Baik",
  istimewa: "Istimewa",
};

export const EVALUATION_STATUSES = [
  "open",
  "self_assessed",
  "appraised",
  "received",
  "acknowledged",
  "objected",
  "final",
] as const;
export type EvaluationStatus = (typeof EVALUATION_STATUSES)[number];

export const NOT_EVALUATED_REASONS = ["cuti", "tugas_belajar", "too_few_days", "standing", "other"] as const;
export type NotEvaluatedReason = (typeof NOT_EVALUATED_REASONS)[number];

export const OBJECTION_DECISIONS = ["ditolak", "diubah"] as const;
export type ObjectionDecision = (typeof OBJECTION_DECISIONS)[number];
