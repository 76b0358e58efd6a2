import type { ColumnSpec } from "./column-matching";

/** Columns of targets that one file may have: a term of office. */
export const TARGET_SLOTS = [1, 2, 3, 4, 5] as const;
export type TargetSlot = (typeof TARGET_SLOTS)[number];

type SayField =
  | "code"
  | "name"
  | "node"
  | "unitCode"
  | "unit"
  | "utama"
  | "definition"
  | "formula"
  | "satuan"
  | "form"
  | "scale"
  | "accumulation"
  | "rhythm"
  | "jenis"
  | "control"
  | "baselineYear"
  | "baseline"
  | "source"
  | "evidence"
  | "legalBasis";

/** What a line tells of an indicator. The year of a target stands in the heading of its column. */
export type IkuField = SayField | `target${TargetSlot}` | `periods${TargetSlot}`;

const SAYS: Readonly<
  Record<SayField, { label: string; headings: readonly string[]; example: string | null; note: string }>
> = {
  code: {
    label: "Kode",
    headings: ["KODE IKU", "KODE", "KODE INDIKATOR", "NO IKU"],
    example: "IKU-01",
    note: "Berbeda untuk setiap indikator; dari kode inilah baris dikenali pada impor berikutnya.",
  },
  name: {
    label: "Nama indikator",
    headings: ["NAMA INDIKATOR", "INDIKATOR", "INDIKATOR KINERJA UTAMA", "INDIKATOR KINERJA", "IKU"],
    example: "Indeks Kepuasan Masyarakat",
    note: "",
  },
  node: {
    label: "Sasaran",
    headings: ["SASARAN", "SASARAN STRATEGIS", "TUJUAN/SASARAN", "NOMOR SASARAN"],
    example: "1.1.1",
    note: "Nomor atau rumusan seperti di Perencanaan kinerja. Wajib untuk indikator baru.",
  },
  unitCode: {
    label: "Kode unit penanggung jawab",
    headings: ["KODE UNIT", "KODE UNIT PENANGGUNG JAWAB"],
    example: "SETDA",
    note: "Kode atau nama unit wajib untuk indikator baru.",
  },
  unit: {
    label: "Unit penanggung jawab",
    headings: ["PENANGGUNG JAWAB", "UNIT PENANGGUNG JAWAB", "UNIT", "PERANGKAT DAERAH", "UNIT KERJA"],
    example: "Sekretariat Daerah",
    note: "Nama menurut daftar unit.",
  },
  utama: {
    label: "IKU",
    headings: ["TERMASUK IKU", "IKU UTAMA"],
    example: "Ya",
    note: "Ya untuk indikator kinerja utama, Tidak untuk indikator biasa. Kosong: ya.",
  },
  definition: {
    label: "Definisi operasional",
    headings: ["DEFINISI OPERASIONAL", "DEFINISI"],
    example: "Nilai gabungan sembilan unsur pelayanan menurut survei.",
    note: "Wajib untuk indikator baru.",
  },
  formula: {
    label: "Formula",
    headings: ["FORMULA", "FORMULASI PENGUKURAN", "RUMUS", "CARA PERHITUNGAN", "FORMULASI"],
    example: "Rata-rata indeks unit layanan yang disurvei",
    note: "Dengan kata-kata.",
  },
  satuan: { label: "Satuan", headings: ["SATUAN"], example: "indeks", note: "" },
  form: {
    label: "Bentuk capaian",
    headings: ["BENTUK CAPAIAN", "POLARITAS", "POLARISASI", "ARAH"],
    example: "Makin besar makin baik",
    note: "Makin besar makin baik; Makin kecil makin baik, (2T − R)/T; Makin kecil makin baik, T/R; Di dalam rentang; Makin dekat target makin baik; Peringkat; atau Dinilai tanpa rumus. Wajib untuk indikator baru.",
  },
  scale: {
    label: "Skala peringkat",
    headings: ["SKALA PERINGKAT", "SKALA"],
    example: null,
    note: "Untuk peringkat: dari yang terendah, dipisahkan koma.",
  },
  accumulation: {
    label: "Nilai setahun",
    headings: ["NILAI SETAHUN", "AKUMULASI", "SIFAT TARGET"],
    example: "Nilai terakhir",
    note: "Dijumlahkan, Nilai terakhir, atau Rata-rata. Kosong: nilai terakhir.",
  },
  rhythm: {
    label: "Irama pelaporan",
    headings: ["IRAMA PELAPORAN", "PERIODE PELAPORAN", "PERIODE"],
    example: "Triwulanan",
    note: "Bulanan, Triwulanan, atau Tahunan. Kosong: triwulanan.",
  },
  jenis: {
    label: "Jenis",
    headings: ["JENIS INDIKATOR", "JENIS", "KUALITAS INDIKATOR"],
    example: "Outcome",
    note: "Dampak, Outcome, Outcome antara, atau Output. Kosong: outcome.",
  },
  control: {
    label: "Tingkat kendali",
    headings: ["TINGKAT KENDALI", "KENDALI"],
    example: "Sedang",
    note: "Tinggi, Sedang, atau Rendah. Kosong: sedang.",
  },
  baselineYear: {
    label: "Tahun kondisi awal",
    headings: ["TAHUN KONDISI AWAL", "TAHUN BASELINE"],
    example: "2024",
    note: "Empat angka.",
  },
  baseline: {
    label: "Kondisi awal",
    headings: ["KONDISI AWAL", "BASELINE"],
    example: "82,4",
    note: "",
  },
  source: { label: "Sumber data", headings: ["SUMBER DATA"], example: "Rekap survei", note: "" },
  evidence: {
    label: "Bukti dukung",
    headings: ["BUKTI DUKUNG", "BUKTI", "DATA DUKUNG"],
    example: "Laporan SKM tiap triwulan",
    note: "",
  },
  legalBasis: {
    label: "Dasar hukum",
    headings: ["DASAR HUKUM"],
    example: "Permenpan RB 14/2017",
    note: "",
  },
};

const FIRST_YEAR = 2020;
const YEARS_NAMED = 21;

/** Years that a heading may name; each slot prefers another, so that a template names five in a row. */
function yearsOf(slot: TargetSlot): readonly number[] {
  return Array.from(
    { length: YEARS_NAMED },
    (_, index) => FIRST_YEAR + ((2024 + slot - FIRST_YEAR + index) % YEARS_NAMED),
  );
}

const SAY_FIELDS = Object.keys(SAYS) as readonly SayField[];
const LONE: Readonly<Record<TargetSlot, { target: string | null; periods: string | null }>> = {
  1: { target: "84", periods: "82; 83; 83; 84" },
  2: { target: "86", periods: null },
  3: { target: null, periods: null },
  4: { target: null, periods: null },
  5: { target: null, periods: null },
};

const slotColumns = TARGET_SLOTS.flatMap((slot): ColumnSpec<IkuField>[] => [
  {
    field: `periods${slot}`,
    required: false,
    headings: yearsOf(slot).flatMap((year) => [
      `TARGET PERIODE ${String(year)}`,
      `TARGET TRIWULAN ${String(year)}`,
    ]),
    example: LONE[slot].periods,
  },
  {
    field: `target${slot}`,
    required: false,
    headings: yearsOf(slot).flatMap((year) => [
      `TARGET ${String(year)}`,
      `TARGET TAHUN ${String(year)}`,
      `TARGET KINERJA ${String(year)}`,
      String(year),
    ]),
    example: LONE[slot].target,
  },
]);

/** First our template's heading, then those of registers and Renstra as agencies keep them. */
export const IKU_COLUMNS: readonly ColumnSpec<IkuField>[] = [
  ...SAY_FIELDS.map((field) => ({
    field,
    required: field === "code" || field === "name",
    headings: SAYS[field].headings,
    example: SAYS[field].example,
  })),
  ...slotColumns,
];

export const IKU_LABELS: Readonly<Record<string, string>> = Object.fromEntries([
  ...SAY_FIELDS.map((field) => [field, SAYS[field].label] as const),
  ...TARGET_SLOTS.flatMap((slot) => [
    [`target${String(slot)}`, `Target tahun ke-${String(slot)}`] as const,
    [`periods${String(slot)}`, `Target periode tahun ke-${String(slot)}`] as const,
  ]),
]);

export const IKU_NOTES: Readonly<Record<string, string>> = Object.fromEntries([
  ...SAY_FIELDS.map((field) => [field, SAYS[field].note] as const),
  ["target1", "Tulis tahunnya pada judul kolom. Target beberapa tahun ditulis pada beberapa kolom."],
  ["periods1", "Satu angka untuk setiap periode, dipisahkan titik koma."],
]);

/** The year that the heading of a column of targets names; null where it names none, or several. */
export function yearOfHeading(heading: string): number | null {
  const years = [...heading.matchAll(/20\d\d/gu)].map(([year]) => Number(year));
  return years.length === 1 ? (years[0] ?? null) : null;
}
