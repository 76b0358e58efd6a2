import { evaluationRefusalField, evaluationRefusalMessage } from "@/lib/evaluation/messages";
import type { ObjectionRefusal } from "./refusal";

/** The sentence for a refused move in a keberatan. */
export function objectionRefusalMessage(refusal: ObjectionRefusal): string {
  switch (refusal.code) {
    case "same-ratings":
      return "Rating yang dipilih sama dengan hasil sekarang. Pilih rating lain, atau putuskan “Ditolak”.";
    case "not-heard":
      return `Kedua pihak didengar lebih dahulu: pejabat penilai kinerja masih dapat memberi penjelasan sampai ${refusal.until}.`;
    default:
      return evaluationRefusalMessage(refusal);
  }
}

export function objectionRefusalField(refusal: ObjectionRefusal): string | null {
  switch (refusal.code) {
    case "same-ratings":
      return "hasil";
    case "not-heard":
      return null;
    default:
      return evaluationRefusalField(refusal);
  }
}
