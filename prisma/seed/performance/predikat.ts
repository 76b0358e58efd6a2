import { rulesOf, predikatOf as ofRules } from "@/lib/evaluation/rulesets";
import type { Predikat, PredikatOrganisasi, Rating } from "@/lib/evaluation/rating";
import { RULESETS } from "@/lib/period/period";
import type { Quality } from "./plans";

const RULES = rulesOf(RULESETS[0]);

export function predikatOf(hasil: Rating, perilaku: Rating): Predikat {
  return ofRules(RULES, hasil, perilaku);
}

/** What the head above would say of a unit whose people work so. */
export function organisasiOf(qualities: readonly Quality[]): PredikatOrganisasi {
  const share = (...kinds: readonly Quality[]): number =>
    qualities.filter((quality) => kinds.includes(quality)).length / Math.max(1, qualities.length);
  if (share("weak", "troubled") > 0.34) return "butuh_perbaikan";
  return share("outstanding") >= 0.4 ? "istimewa" : "baik";
}
