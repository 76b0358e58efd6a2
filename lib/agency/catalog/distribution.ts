import { POLICY_PREDIKATS, POLICY_RATINGS } from "../kebijakan";
import { P6, SE3, SHARE, UNITS, UNREAD, YES_NO, type Setting } from "../kebijakan-setting";

/** The head of a unit. */
export const PIMPINAN_UNIT: readonly Setting[] = [
  ...POLICY_PREDIKATS.toReversed().map((predikat): Setting => ({
    path: `head.hasil.${predikat}`,
    section: "pimpinan-unit",
    part: { words: "predikats", value: predikat },
    label: "Rating hasil kerja pimpinan unit",
    control: { kind: "choice", words: "ratings", options: POLICY_RATINGS.toReversed() },
    basis: "assumption",
    source: `capaian unit adalah hasil kerja pimpinannya (${P6}); pemetaan lima ke tiga ${UNREAD}`,
  })),
  {
    path: "head.unitsThatFollow",
    section: "pimpinan-unit",
    label: "Unit yang mengikuti predikat perangkat daerahnya",
    hint: "Unit tanpa perjanjian kinerja sendiri.",
    control: UNITS,
    basis: "assumption",
    source: UNREAD,
  },
];

/** The guide of distribution. */
export const DISTRIBUSI: readonly Setting[] = [
  {
    path: "distribution.isShown",
    section: "distribusi",
    label: "Panduan distribusi ditampilkan kepada pejabat penilai",
    control: YES_NO,
    basis: "regulation",
    source: SE3,
  },
  {
    path: "distribution.leastTeam",
    section: "distribusi",
    label: "Panduan dipakai mulai dari",
    hint: "Kelompok yang lebih kecil tidak dapat memenuhi panduan; halamannya menjelaskan itu.",
    control: { kind: "integer", unit: "pegawai", least: 1, most: 50 },
    basis: "assumption",
    source: UNREAD,
  },
  {
    path: "distribution.mostIs",
    section: "distribusi",
    label: "“Sebagian besar” dibaca sebagai",
    control: { kind: "choice", words: "most", options: ["largest", "majority"] },
    basis: "assumption",
    source: `${SE3}: “sebagian besar (maksimal 70 %)” dapat dibaca dua cara`,
  },
  {
    path: "distribution.mostAtMost",
    section: "distribusi",
    label: "Predikat terbanyak paling tinggi (unit Istimewa dan Baik)",
    control: SHARE,
    basis: "regulation",
    source: SE3,
  },
  {
    path: "distribution.coreAtLeast",
    section: "distribusi",
    label: "Predikat inti paling rendah (unit Butuh Perbaikan ke bawah)",
    control: SHARE,
    basis: "regulation",
    source: SE3,
  },
  {
    path: "distribution.sideAtLeast",
    section: "distribusi",
    label: "Predikat pendamping paling rendah (unit Kurang dan Sangat Kurang)",
    control: SHARE,
    basis: "regulation",
    source: SE3,
  },
  {
    path: "distribution.bestAtMost",
    section: "distribusi",
    label: "Sangat Baik paling tinggi (unit Butuh Perbaikan dan Kurang)",
    control: SHARE,
    basis: "regulation",
    source: SE3,
  },
];
