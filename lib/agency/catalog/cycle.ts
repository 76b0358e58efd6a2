import { POLICY_LEAVES } from "../kebijakan";
import { DAYS, OPEN, P6, PP30, UNREAD, YES_NO, type Setting } from "../kebijakan-setting";

/** When what is done. */
export const JADWAL: readonly Setting[] = [
  {
    path: "windows.planningOpens",
    section: "jadwal",
    label: "Perencanaan SKP dibuka (tahun sebelumnya)",
    control: { kind: "day-of-year", year: "before" },
    basis: "agency",
    source: OPEN,
  },
  {
    path: "windows.planningCloses",
    section: "jadwal",
    label: "SKP paling lambat ditetapkan",
    control: { kind: "day-of-year", year: "same" },
    basis: "regulation",
    source: `${P6} Pasal 14–15: paling lambat akhir Januari`,
  },
  {
    path: "windows.realisasiDays",
    section: "jadwal",
    label: "Realisasi diisi sampai, setelah periode berakhir",
    control: { ...DAYS, most: 90 },
    basis: "agency",
    source: OPEN,
  },
  {
    path: "windows.evaluationDays",
    section: "jadwal",
    label: "Dievaluasi sampai, setelah periode berakhir",
    control: { ...DAYS, least: 1, most: 90 },
    basis: "agency",
    source: `${OPEN}; evaluasi tahun 2024 harus selesai 10 Januari 2025`,
  },
];

/** Reporting what was done. */
export const REALISASI: readonly Setting[] = [
  {
    path: "capaianCap",
    section: "realisasi",
    label: "Capaian tertinggi yang ditampilkan",
    hint: "Kosongkan bila capaian tidak dipotong. Capaian asli selalu disimpan dan ditampilkan di sampingnya.",
    control: { kind: "percent", least: 100, most: 1000, empty: "Tidak dipotong" },
    basis: "agency",
    source: `${P6} tidak memakai rumus; pemotongan capaian adalah pilihan instansi`,
  },
  {
    path: "dailyLog.backDays",
    section: "realisasi",
    label: "Progres harian dapat diisi mundur",
    control: DAYS,
    basis: "assumption",
    source: `e-Kinerja BKN meminta progres harian sejak Januari 2026; batas mundurnya ${UNREAD}`,
  },
];

/** What the system suggests, and to whom. */
export const SARAN: readonly Setting[] = [
  {
    path: "suggestion.aboveFrom",
    section: "saran",
    label: "Saran “di atas ekspektasi” mulai capaian",
    control: { kind: "percent", least: 0, most: 1000 },
    basis: "assumption",
    source: `diturunkan dari kategori PermenPANRB 8/2021; ${P6} tidak memetakan persen ke rating`,
  },
  {
    path: "suggestion.meetsFrom",
    section: "saran",
    label: "Saran “sesuai ekspektasi” mulai capaian",
    hint: "Di bawahnya disarankan “di bawah ekspektasi”.",
    control: { kind: "percent", least: 0, most: 1000 },
    basis: "assumption",
    source: `diturunkan dari kategori PermenPANRB 8/2021; ${P6} tidak memetakan persen ke rating`,
  },
  {
    path: "suggestion.isFullAbove",
    section: "saran",
    label: "Capaian 100 % dari target tertinggi disarankan “di atas ekspektasi”",
    hint: "Target tertinggi tidak dapat dilampaui: 100 %, semua dari semua, nol bila makin kecil makin baik, atau peringkat puncak.",
    control: YES_NO,
    basis: "assumption",
    source: `PermenPANRB 8/2021: capaian 100 % pada target maksimal masuk kategori tertinggi; ${P6} tidak memetakan persen ke rating`,
  },
  {
    path: "leastDays",
    section: "saran",
    label: "Hari kerja paling sedikit agar dievaluasi",
    hint: "Bila kurang, “tidak dievaluasi” ditawarkan kepada pejabat penilai dengan alasannya.",
    control: DAYS,
    basis: "assumption",
    source: UNREAD,
  },
  {
    path: "leaves",
    section: "saran",
    label: "Cuti yang dapat membuat periode tidak dievaluasi",
    control: { kind: "choices", words: "leaves", options: POLICY_LEAVES, least: 0 },
    basis: "assumption",
    source: UNREAD,
  },
];

/** Receiving and objecting. */
export const KEBERATAN: readonly Setting[] = [
  {
    path: "receipt.deemedAfterDays",
    section: "keberatan",
    label: "Hasil dianggap diterima setelah",
    hint: "Diterima pada saat dokumen dibuka; bila tidak pernah dibuka, setelah sekian hari.",
    control: DAYS,
    basis: "assumption",
    source: UNREAD,
  },
  {
    path: "objection.days",
    section: "keberatan",
    label: "Keberatan dapat diajukan selama",
    hint: "Hari kalender sejak diterima, sampai 23.59 zona waktu instansi.",
    control: { ...DAYS, least: 14, most: 90 },
    basis: "regulation",
    source: `${PP30}: 14 hari kalender`,
  },
  {
    path: "objection.isPeriodicOpen",
    section: "keberatan",
    label: "Hasil periodik (bulanan, triwulanan) dapat dikeberatkan",
    control: YES_NO,
    basis: "assumption",
    source: UNREAD,
  },
  {
    path: "objection.explainWithinDays",
    section: "keberatan",
    label: "Pejabat penilai menjelaskan dalam",
    control: DAYS,
    basis: "assumption",
    source: `batas hari bagi penilai tidak ditemukan pada ${P6}`,
  },
  {
    path: "objection.decideWithinDays",
    section: "keberatan",
    label: "Atasan pejabat penilai memutus dalam",
    control: DAYS,
    basis: "assumption",
    source: `batas hari bagi atasan penilai tidak ditemukan pada ${P6}`,
  },
];
