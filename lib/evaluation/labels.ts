import type { EvaluationStatus, NotEvaluatedReason } from "./rating";

/** What the person, and those who appraise, read for a status. */
export const EVALUATION_STATUS_LABELS: Readonly<Record<EvaluationStatus, string>> = {
  open: "Belum dinilai",
  self_assessed: "Sudah menilai diri",
  appraised: "Sudah dinilai",
  received: "Sudah diterima",
  acknowledged: "Disetujui pegawai",
  objected: "Ada keberatan",
  final: "Final",
};

export const NOT_EVALUATED_LABELS: Readonly<Record<NotEvaluatedReason, string>> = {
  cuti: "Cuti",
  tugas_belajar: "Tugas belajar",
  too_few_days: "Hari kerja dalam periode terlalu sedikit",
  standing: "Kedudukan (misalnya CLTN atau diberhentikan sementara)",
  other: "Alasan lain",
};

/** What a result on record came from. */
export const RESULT_ORIGINS = [
  "appraisal",
  "revision",
  "discussion",
  "paper",
  "objection",
  "correction",
  "import",
] as const;
export type ResultOrigin = (typeof RESULT_ORIGINS)[number];

export const RESULT_ORIGIN_LABELS: Readonly<Record<ResultOrigin, string>> = {
  appraisal: "Penilaian",
  revision: "Penilaian diubah sebelum diterima",
  discussion: "Penilaian diubah setelah pembahasan",
  paper: "Dicatat dari dokumen bertanda tangan",
  objection: "Keputusan atas keberatan",
  correction: "Koreksi administrator",
  import: "Diimpor, dibuat di aplikasi lain",
};

export function originOf(stored: string): ResultOrigin {
  return RESULT_ORIGINS.find((origin) => origin === stored) ?? "appraisal";
}
