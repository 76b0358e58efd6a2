import { Exact, numberText } from "@/lib/kernel/decimal";
import { percentText } from "./capaian";
import { capaianExplanation, capaianText } from "./capaian-messages";
import { becauseOf, standOf, type PeriodCapaian } from "./reckon";
import type { CapaianShown } from "./view";

/** A capaian that has just been worked out, as pages show it. */
export function shownCapaian(capaian: PeriodCapaian): CapaianShown {
  if (capaian === "unsplit") {
    return {
      text: "Dihitung setahun",
      stand: "uncounted",
      explanation: "Target setahun dijumlahkan dari semua periode, dan periode ini tidak bertarget sendiri.",
    };
  }
  if (capaian === "no-target") {
    return { text: "Tanpa target", stand: "empty", explanation: "Target tahun ini belum ditetapkan." };
  }
  const percent = capaian.status === "computed" ? capaian.percent.toFixed() : null;
  return {
    text: capaianText(capaian),
    stand: standOf(percent, becauseOf(capaian)),
    explanation: capaianExplanation(capaian).replaceAll("Pejabat penilai", "Pimpinan"),
  };
}

/** A capaian as it is kept, for lists: without its working, which stands on the indicator's page. */
export function keptCapaian(percent: string | null, because: string | null): CapaianShown {
  const stand = standOf(percent, because);
  if (percent !== null) {
    return {
      text: percentText(new Exact(percent)),
      stand,
      explanation: "Perhitungannya ada di halaman indikator.",
    };
  }
  return stand === "empty"
    ? { text: "Belum ada", stand, explanation: "Realisasi atau targetnya belum diisi." }
    : {
        text: "Tidak dihitung",
        stand,
        explanation: "Alasannya ada di halaman indikator; pimpinan menimbangnya.",
      };
}

/** A figure with its satuan; a grade as it is. */
export function figureShown(number: string | null, text: string | null, unitName: string): string {
  if (number !== null) return `${numberText(number)} ${unitName}`.trim();
  return text ?? "";
}
