import { IKU_CONTROL_LABELS, IKU_JENIS_LABELS } from "@/lib/iku/labels";
import { IKU_CONTROLS, IKU_JENIS, type IkuControl, type IkuJenis } from "@/lib/iku/iku";
import {
  ACCUMULATION_LABELS,
  ACCUMULATIONS,
  CAPAIAN_FORM_LABELS,
  CAPAIAN_FORMS,
  type Accumulation,
  type CapaianForm,
} from "@/lib/iku/measure";
import { RHYTHMS, type Rhythm } from "@/lib/period/period";
import { nameKey } from "./cell-text";

const joined = (text: string): string => nameKey(text).replaceAll(" ", "");

/** By the label that pages show, the word of the code, and what agencies call it. */
function wordsOf<Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
  others: Readonly<Partial<Record<Code, readonly string[]>>>,
): ReadonlyMap<string, Code> {
  return new Map(
    codes.flatMap((code): [string, Code][] =>
      [labels[code], code, ...(others[code] ?? [])].map((word) => [joined(word), code]),
    ),
  );
}

const FORMS = wordsOf(CAPAIAN_FORMS, CAPAIAN_FORM_LABELS, {
  maximise: [
    "maksimasi",
    "maximize",
    "positif",
    "semakin besar semakin baik",
    "semakin tinggi semakin baik",
    "progress positif",
  ],
  minimise_linear: [
    "minimasi",
    "minimize",
    "negatif",
    "semakin kecil semakin baik",
    "semakin rendah semakin baik",
    "(2T-R)/T",
    "makin kecil makin baik",
    "progress negatif",
  ],
  minimise_ratio: ["T/R", "minimasi T/R"],
  range: ["rentang", "range", "target range"],
  stabilise: ["stabilisasi", "stabil", "stabilize"],
  grade: ["peringkat", "predikat", "opini", "skala"],
  none: ["tanpa rumus", "kualitatif"],
});
const SUMS = wordsOf(ACCUMULATIONS, ACCUMULATION_LABELS, {
  sum: ["kumulatif", "jumlah", "akumulasi", "sum"],
  last: ["non kumulatif", "posisi akhir", "terakhir", "kondisi akhir"],
  average: ["rerata", "rata rata"],
});
const RHYTHM_WORDS: ReadonlyMap<string, Rhythm> = new Map([
  ...RHYTHMS.map((rhythm) => [joined(rhythm), rhythm] as const),
  ...(["bulanan", "bulan", "perbulan"] as const).map((word) => [word, "monthly"] as const),
  ...(["triwulanan", "triwulan", "tw", "pertriwulan"] as const).map((word) => [word, "quarterly"] as const),
  ...(["tahunan", "tahun", "pertahun"] as const).map((word) => [word, "annual"] as const),
]);
const JENIS = wordsOf(IKU_JENIS, IKU_JENIS_LABELS, {
  dampak: ["impact"],
  outcome: ["hasil", "ultimate outcome"],
  outcome_antara: ["intermediate outcome", "immediate outcome"],
  output: ["keluaran"],
});
const CONTROLS = wordsOf(IKU_CONTROLS, IKU_CONTROL_LABELS, {
  tinggi: ["high"],
  sedang: ["moderate"],
  rendah: ["low"],
});

export const formOfText = (text: string): CapaianForm | null => FORMS.get(joined(text)) ?? null;
export const accumulationOfText = (text: string): Accumulation | null => SUMS.get(joined(text)) ?? null;
export const rhythmOfText = (text: string): Rhythm | null => RHYTHM_WORDS.get(joined(text)) ?? null;
export const ikuJenisOfText = (text: string): IkuJenis | null => JENIS.get(joined(text)) ?? null;
export const controlOfText = (text: string): IkuControl | null => CONTROLS.get(joined(text)) ?? null;
