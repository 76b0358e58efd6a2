/** Kedudukan hukum of a person, with dates; PP 11/2017 and PP 17/2020, names as SIASN prints them. */
export const STANDING_KINDS = [
  "aktif",
  "cltn",
  "diberhentikan_sementara",
  "mpp",
  "pejabat_negara",
  "diperbantukan",
  "tugas_belajar",
  "pensiun",
  "meninggal",
  "pindah",
  "berhenti",
] as const;

export type StandingKind = (typeof STANDING_KINDS)[number];
