import { LEAVE_NAMES } from "@/lib/employee/labels";
import { PREDIKAT_LABELS, RATING_LABELS, type Predikat, type PredikatOrganisasi } from "./rating";
import type { DistributionRule, GuideFinding } from "./distribution";
import type { AbsenceHint } from "./presence";
import type { HasilSuggestion, SuggestionRule } from "./suggestion";

function list(predikats: readonly Predikat[]): string {
  return predikats.map((predikat) => PREDIKAT_LABELS[predikat]).join(" atau ");
}

/** What the guide asks of a team whose unit has this predikat (SE MenPANRB 3/2023). */
export function guideText(organisasi: PredikatOrganisasi, rule: DistributionRule): string {
  const most = `${rule.mostIs === "majority" ? "lebih dari separuh" : "kelompok terbesar"}, paling banyak ${String(rule.mostAtMost)} %`;
  const core = `paling sedikit ${String(rule.coreAtLeast)} %`;
  const side = `paling sedikit ${String(rule.sideAtLeast)} %`;
  const best = `Sangat Baik paling banyak ${String(rule.bestAtMost)} %`;
  switch (organisasi) {
    case "istimewa":
      return `Sangat Baik sebagian besar (${most}); sisanya predikat lain.`;
    case "baik":
      return `Baik sebagian besar (${most}); sedikitnya seorang Butuh Perbaikan atau Kurang/Misconduct; sisanya Sangat Baik atau Sangat Kurang.`;
    case "butuh_perbaikan":
      return `Butuh Perbaikan ${core}; ${best}; sisanya predikat lain.`;
    case "kurang":
      return `Kurang/Misconduct ${core}; Butuh Perbaikan ${side}; ${best}; sisanya predikat lain.`;
    case "sangat_kurang":
      return `Sangat Kurang ${core}; Kurang/Misconduct atau Butuh Perbaikan ${side}; tidak ada Sangat Baik; sisanya Baik.`;
  }
}

/** Where the team stands differently from the guide, in one sentence. */
export function findingText(finding: GuideFinding): string {
  switch (finding.code) {
    case "not-most": {
      const wanted = finding.mostIs === "majority" ? "lebih dari separuh tim" : "kelompok terbesar";
      return `${PREDIKAT_LABELS[finding.predikat]} seharusnya ${wanted}; sekarang ${String(finding.count)} orang.`;
    }
    case "too-many":
      return `${PREDIKAT_LABELS[finding.predikat]} paling banyak ${String(finding.most)} orang untuk tim ini; sekarang ${String(finding.count)}.`;
    case "too-few":
      return `${list(finding.predikats)} paling sedikit ${String(finding.least)} orang untuk tim ini; sekarang ${String(finding.count)}.`;
    case "none-allowed":
      return `Tidak ada ${PREDIKAT_LABELS[finding.predikat]} menurut panduan; sekarang ${String(finding.count)} orang.`;
  }
}

/** How the suggestion came about, in one sentence. */
export function suggestionText(suggestion: HasilSuggestion, rule: SuggestionRule): string {
  switch (suggestion.basis) {
    case "none":
      return "Belum ada capaian indikator yang dapat dihitung pada periode ini, jadi sistem tidak memberi saran.";
    case "organisasi":
      return "Rating hasil kerja pimpinan unit mengikuti predikat kinerja organisasi unitnya.";
    case "capaian": {
      const { above, meets, below, uncountable } = suggestion.counts;
      const left =
        uncountable === 0 ? "" : `, ${String(uncountable)} tidak dapat dihitung dan tidak diikutkan`;
      const full = rule.isFullAbove ? " (atau 100 % dari target tertinggi yang mungkin)" : "";
      return `Dari indikator periode ini, ${String(above)} mencapai ${String(rule.aboveFrom)} % atau lebih${full}, ${String(meets)} mencapai ${String(rule.meetsFrom)} % atau lebih, ${String(below)} di bawahnya${left}. Lebih dari separuh di bawah: “${RATING_LABELS.di_bawah}”; tidak ada yang di bawah dan sedikitnya separuh di atas: “${RATING_LABELS.di_atas}”; selain itu “${RATING_LABELS.sesuai}”.`;
    }
  }
}

/** Why "tidak dievaluasi" is suggested, with its working. */
export function absenceText({ reason, periodDays, workedDays, awayDays, kinds, least }: AbsenceHint): string {
  const away =
    awayDays === 0
      ? ""
      : `, ${String(awayDays)} hari ${kinds.map((kind) => LEAVE_NAMES[kind].toLowerCase()).join(" dan ")}`;
  const why = reason === "cuti" ? "cuti" : "hari kerja terlalu sedikit";
  return (
    `Dari ${String(periodDays)} hari kerja periode ini, ${String(workedDays)} hari bekerja dengan SKP ini${away}. ` +
    `Kurang dari ${String(least)} hari: alasan yang sesuai adalah ${why}. Keputusan tetap pada Anda.`
  );
}
