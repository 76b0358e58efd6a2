import { evaluationRefusalField, evaluationRefusalMessage } from "@/lib/evaluation/messages";
import type { ObjectionRefusal } from "./refusal";

/** The sentence for a refused move in a keberatan. */
export function objectionRefusalMessage(refusal: ObjectionRefusal): string {
  if (refusal.code === "same-ratings") {
    return "Rating yang dipilih sama dengan hasil sekarang. Pilih rating lain, atau putuskan “Ditolak”.";
  }
  if (refusal.code === "not-heard") {
    return `Kedua pihak didengar lebih dahulu: pejabat penilai kinerja masih dapat memberi penjelasan sampai ${refusal.until}.`;
  }
  return evaluationRefusalMessage(refusal);
}

/** The field beside which a refusal is shown; null: at the top of the form. */
export function objectionRefusalField(refusal: ObjectionRefusal): string | null {
  if (refusal.code === "same-ratings") return "hasil";
  return refusal.code === "not-heard" ? null : evaluationRefusalField(refusal);
}
