import type { PredikatCounts } from "@/lib/evaluation/distribution";
import { PREDIKAT_LABELS, PREDIKATS, type Predikat } from "@/lib/evaluation/rating";

/** The fixed colours of the five predikat; always beside the word. */
export const PREDIKAT_COLOURS: Readonly<Record<Predikat, string>> = {
  sangat_kurang: "var(--predikat-sangat-kurang)",
  kurang: "var(--predikat-kurang)",
  butuh_perbaikan: "var(--predikat-butuh-perbaikan)",
  baik: "var(--predikat-baik)",
  sangat_baik: "var(--predikat-sangat-baik)",
};

/** The counts as parts of a chart, the lowest first as the official curve has them. */
export function predikatParts(counts: PredikatCounts) {
  return PREDIKATS.map((predikat) => ({
    key: predikat,
    label: PREDIKAT_LABELS[predikat],
    value: counts[predikat],
    colour: PREDIKAT_COLOURS[predikat],
  }));
}
