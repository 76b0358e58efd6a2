/**
 * In which order e-Kinerja BKN asks for what an SKP and a period hold. Taken from what public guides and clients of that
 * system show (its SKP form: period and approach → rencana hasil kerja with jenis and "penugasan dari" → indikator →
 * perilaku → lampiran; its penilaian by period: rencana aksi → bukti dukung → realisasi → umpan balik → ratings), since no
 * official field list is published. The national system changes it now and then: then these tables change, nothing else.
 */
export const HEAD_ORDER = ["from", "to", "approach"] as const;
export const RHK_ORDER = ["intervened", "jenis", "text", "assigner"] as const;
export const IKI_ORDER = ["iki", "aspek", "perspektif", "target"] as const;
export const LAMPIRAN_ORDER = ["resources", "accountability", "consequences"] as const;
export const PLAN_ORDER = ["head", "utama", "tambahan", "perilaku", "lampiran"] as const;

export const RESULT_ORDER = ["action-plan", "period-target", "evidence", "realisasi"] as const;
export const VERDICT_ORDER = ["hasil", "perilaku", "predikat", "recommendation"] as const;
export const PERIOD_ORDER = ["results", "perilaku-feedback", "verdict"] as const;

export type HeadField = (typeof HEAD_ORDER)[number];
export type RhkField = (typeof RHK_ORDER)[number];
export type IkiField = (typeof IKI_ORDER)[number];
export type ResultField = (typeof RESULT_ORDER)[number];
export type VerdictField = (typeof VERDICT_ORDER)[number];

/** What each field is called where it is typed. */
export const EKINERJA_LABELS: Readonly<
  Record<HeadField | RhkField | IkiField | ResultField | VerdictField, string>
> = {
  from: "Periode awal",
  to: "Periode akhir",
  approach: "Pendekatan",
  intervened: "RHK pimpinan yang diintervensi",
  jenis: "Jenis RHK",
  text: "Rencana hasil kerja",
  assigner: "Penugasan dari",
  iki: "Indikator kinerja individu",
  aspek: "Aspek",
  perspektif: "Perspektif",
  target: "Target",
  "action-plan": "Rencana aksi",
  "period-target": "Target periode",
  evidence: "Bukti dukung",
  realisasi: "Realisasi",
  hasil: "Rating hasil kerja",
  perilaku: "Rating perilaku kerja",
  predikat: "Predikat kinerja pegawai",
  recommendation: "Catatan/rekomendasi",
};
