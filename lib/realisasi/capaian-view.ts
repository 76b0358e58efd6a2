import type { Capaian } from "@/lib/iku/capaian";
import { capaianExplanation, capaianText } from "@/lib/iku/capaian-messages";
import type { CapaianView } from "./result-view";

/** A capaian as pages show it. */
export function capaianView(capaian: Capaian | "unsplit"): CapaianView {
  if (capaian === "unsplit") {
    return {
      status: "unsplit",
      text: "Dihitung setahun",
      explanation:
        "Target setahun dijumlahkan dari semua periode. Isi target periode ini bila ingin melihat capaian per periode.",
      percent: null,
      isHighest: false,
    };
  }
  return {
    status: capaian.status,
    text: capaianText(capaian),
    explanation: capaianExplanation(capaian),
    percent: capaian.status === "computed" ? capaian.percent.toFixed() : null,
    isHighest: capaian.status === "computed" && capaian.isHighest,
  };
}
