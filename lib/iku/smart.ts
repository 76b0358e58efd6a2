import type { Exact } from "@/lib/kernel/decimal";
import type { IkuJenis } from "./iku";
import type { CapaianForm } from "./measure";
import type { PlanningNodeKind } from "./planning";

/** Spesifik, terukur, dapat dicapai, relevan, berjangka (PermenPAN 9/2007; SMART in practice). */
export const SMART = ["spesifik", "terukur", "dapat_dicapai", "relevan", "berjangka"] as const;
export type Smart = (typeof SMART)[number];

export const SMART_LABELS: Readonly<Record<Smart, string>> = {
  spesifik: "Spesifik",
  terukur: "Terukur",
  dapat_dicapai: "Dapat dicapai",
  relevan: "Relevan",
  berjangka: "Berjangka",
};

/** What the check looks at. */
export interface SmartInput {
  readonly name: string;
  readonly definition: string;
  readonly formula: string;
  readonly unitName: string;
  readonly source: string;
  readonly form: CapaianForm;
  readonly jenis: IkuJenis;
  readonly nodeKind: PlanningNodeKind;
  readonly baseline: Exact | null;
  readonly hasBaseline: boolean;
  /** Targets of the years, in their order. */
  readonly targets: readonly { readonly year: number; readonly low: Exact | null }[];
  /** The years of the planning document. */
  readonly years: { readonly from: number; readonly to: number };
}

/** What there is to say about an indicator. Advice: it holds nothing up. */
export type SmartRemark =
  /** It says what is to become better, which is the sasaran, not by what one sees it. */
  | "reads-like-sasaran"
  /** It names no measure ("persentase", "indeks", "jumlah" …). */
  | "no-measure-word"
  | "two-things"
  | "definition-thin"
  | "no-formula"
  | "no-unit"
  | "no-source"
  | "judged-only"
  | "zero-target"
  | "above-hundred"
  | "below-baseline"
  | "far-from-baseline"
  | "output-for-outcome"
  | "no-baseline"
  | "years-missing";

export const SMART_OF: Readonly<Record<SmartRemark, Smart>> = {
  "reads-like-sasaran": "spesifik",
  "no-measure-word": "spesifik",
  "two-things": "spesifik",
  "definition-thin": "spesifik",
  "no-formula": "terukur",
  "no-unit": "terukur",
  "no-source": "terukur",
  "judged-only": "terukur",
  "zero-target": "dapat_dicapai",
  "above-hundred": "dapat_dicapai",
  "below-baseline": "dapat_dicapai",
  "far-from-baseline": "dapat_dicapai",
  "output-for-outcome": "relevan",
  "no-baseline": "berjangka",
  "years-missing": "berjangka",
};

const LIKE_SASARAN =
  /^(meningkat|menurun|terwujud|terlaksana|tercapai|tersedia|terselenggara|mewujudkan|optimal)/i;
const MEASURE =
  /\b(persentase|persen|jumlah|indeks|nilai|angka|rasio|tingkat|opini|predikat|rata-rata|laju|skor|capaian|prevalensi|proporsi|cakupan|waktu|lama|usia|umur|pertumbuhan|kontribusi|luas|panjang|produksi|pendapatan|peringkat|kualitas|derajat|ketepatan|realisasi)\b/i;
/** "… dan persentase …": two measures in one. */
const TWO = /\b(dan|serta)\s+(persentase|jumlah|indeks|nilai|angka|rasio|tingkat)\b/i;
/** Words that a definition needs at least to say more than the name. */
const LEAST_DEFINITION = 40;
const FARTHEST_FROM_BASELINE = 3;
const HUNDRED = 100;

function spesifik({ name, definition }: SmartInput): readonly SmartRemark[] {
  const remarks: SmartRemark[] = [];
  if (LIKE_SASARAN.test(name.trim())) remarks.push("reads-like-sasaran");
  else if (!MEASURE.test(name)) remarks.push("no-measure-word");
  if (TWO.test(name)) remarks.push("two-things");
  if (definition.trim().length < LEAST_DEFINITION) remarks.push("definition-thin");
  return remarks;
}

function terukur({ formula, unitName, source, form }: SmartInput): readonly SmartRemark[] {
  const remarks: SmartRemark[] = [];
  if (formula.trim() === "") remarks.push("no-formula");
  if (unitName.trim() === "" && form !== "grade") remarks.push("no-unit");
  if (source.trim() === "") remarks.push("no-source");
  if (form === "none") remarks.push("judged-only");
  return remarks;
}

function dapatDicapai({ form, unitName, baseline, targets }: SmartInput): readonly SmartRemark[] {
  const remarks: SmartRemark[] = [];
  const lows = targets.flatMap(({ low }) => low ?? []);
  const isLessBetter = form === "minimise_linear" || form === "minimise_ratio";
  if (!isLessBetter && form !== "grade" && lows.some((low) => low.isZero())) remarks.push("zero-target");
  if (unitName.trim() === "%" && form === "maximise" && lows.some((low) => low.gt(HUNDRED))) {
    remarks.push("above-hundred");
  }
  const last = lows.at(-1);
  if (baseline === null || last === undefined || !(isLessBetter || form === "maximise")) return remarks;
  if (isLessBetter ? last.gt(baseline) : last.lt(baseline)) remarks.push("below-baseline");
  if (!isLessBetter && baseline.gt(0) && last.gt(baseline.times(FARTHEST_FROM_BASELINE))) {
    remarks.push("far-from-baseline");
  }
  return remarks;
}

function relevan({ jenis, nodeKind }: SmartInput): readonly SmartRemark[] {
  return jenis === "output" && (nodeKind === "tujuan" || nodeKind === "visi" || nodeKind === "misi")
    ? ["output-for-outcome"]
    : [];
}

function berjangka({ hasBaseline, targets, years }: SmartInput): readonly SmartRemark[] {
  const remarks: SmartRemark[] = [];
  if (!hasBaseline) remarks.push("no-baseline");
  const there = new Set(targets.map(({ year }) => year));
  for (let year = years.from; year <= years.to; year += 1) {
    if (!there.has(year)) return [...remarks, "years-missing"];
  }
  return remarks;
}

/** What there is to say about an indicator, criterion by criterion; nothing where it stands well. */
export function smartRemarks(input: SmartInput): readonly SmartRemark[] {
  return [
    ...spesifik(input),
    ...terukur(input),
    ...dapatDicapai(input),
    ...relevan(input),
    ...berjangka(input),
  ];
}

/** What a remark says, and what to do. */
export function smartMessage(remark: SmartRemark): string {
  switch (remark) {
    case "reads-like-sasaran":
      return "Namanya berbunyi seperti sasaran. Tulis ukurannya, misalnya “Persentase …” atau “Indeks …”.";
    case "no-measure-word":
      return "Namanya tidak menyebut ukuran. Mulailah dengan “Persentase”, “Jumlah”, “Indeks”, atau sejenisnya.";
    case "two-things":
      return "Namanya mengukur dua hal. Pisahkan menjadi dua indikator.";
    case "definition-thin":
      return "Definisi operasionalnya terlalu singkat. Jelaskan apa yang dihitung dan apa yang tidak.";
    case "no-formula":
      return "Formula belum ditulis.";
    case "no-unit":
      return "Satuan belum ditulis.";
    case "no-source":
      return "Sumber data belum ditulis.";
    case "judged-only":
      return "Capaiannya dinilai tanpa rumus. Pilih bentuk capaian bila hasilnya dapat dihitung.";
    case "zero-target":
      return "Ada target 0 yang makin besar makin baik: capaiannya tidak dapat dihitung.";
    case "above-hundred":
      return "Ada target di atas 100 %. Pastikan satuannya memang dapat melebihi 100 %.";
    case "below-baseline":
      return "Target akhirnya lebih rendah daripada kondisi awal.";
    case "far-from-baseline":
      return "Target akhirnya lebih dari tiga kali kondisi awal. Pastikan dapat dicapai.";
    case "output-for-outcome":
      return "Jenisnya output, padahal tujuan diukur dengan outcome atau dampak.";
    case "no-baseline":
      return "Kondisi awal belum ditulis.";
    case "years-missing":
      return "Belum setiap tahun dalam dokumen perencanaan memiliki target.";
  }
}
