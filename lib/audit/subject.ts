import { EVENT_KEYS, EVENT_KINDS, type EventKey, type EventSubject } from "./event";

/** What the nouns of events are called on pages, in the order in which they are offered. */
export const SUBJECT_LABELS: Readonly<Record<EventSubject, string>> = {
  agency: "Instansi",
  policy: "Kebijakan kinerja",
  unit: "Unit kerja",
  reorganisation: "Penataan organisasi",
  employee: "Pegawai",
  delegation: "Pendelegasian penilaian",
  team: "Tim kerja",
  "appraiser-report": "Laporan pejabat penilai",
  period: "Periode",
  holiday: "Hari libur",
  evaluation: "Evaluasi kinerja",
  objection: "Keberatan",
  realisasi: "Realisasi dan bukti dukung",
  planning: "Pohon kinerja",
  iku: "Indikator kinerja utama",
  skp: "SKP",
  "rhk-example": "Pustaka RHK",
  dialog: "Dialog kinerja",
  "daily-log": "Progres harian",
  document: "Dokumen tercetak",
  feedback: "Umpan balik",
  account: "Akun dan peran",
  import: "Impor",
  list: "Ekspor daftar",
  dashboard: "Angka dasbor",
  inspection: "Pemeriksaan inspektorat",
  notification: "Pemberitahuan",
  audit: "Jejak audit",
  access: "Penolakan",
};

export const SUBJECTS = Object.keys(SUBJECT_LABELS) as [EventSubject, ...EventSubject[]];

/** What speaks of somebody's plan, work or appraisal; its details are not for who only keeps the system running. */
export const APPRAISAL_SUBJECTS: ReadonlySet<string> = new Set<EventSubject>([
  "evaluation",
  "objection",
  "realisasi",
  "skp",
  "dialog",
  "daily-log",
  "feedback",
]);

/** The kinds of event about a noun. */
export function keysAbout(subject: EventSubject): readonly EventKey[] {
  return EVENT_KEYS.filter((key) => EVENT_KINDS[key].subject === subject);
}
