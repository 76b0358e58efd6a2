import type { Tx } from "@/lib/db/server/door";
import { periodName } from "@/lib/period/period";
import { periodsOf, skpResults } from "@/lib/realisasi/server/results";
import type { SkpResultsView } from "@/lib/realisasi/result-view";
import { suggestHasil, type HasilSuggestion, type HeadRule } from "../suggestion";
import { headRating } from "../unit-predikat";
import type { Stance } from "./stance";

/** The results of the evaluated SKP in its period, with capaian and evidence. */
export async function resultsOf(tx: Tx, agencyId: string, stance: Stance): Promise<SkpResultsView | null> {
  const { evaluation, policy } = stance;
  const { period, skp, employee } = evaluation;
  const rhythm = period.rhythm === "annual" ? (employee.relation?.rhythm ?? "annual") : period.rhythm;
  const periods = await periodsOf(tx, agencyId, period.year, rhythm);
  const own = {
    id: period.id,
    name: periodName(period),
    startsOn: period.span.from,
    endsOn: period.span.to,
  };
  const frame = { period: own, periods, cap: policy.capaianCap };
  const [results] = await skpResults(tx, agencyId, [skp], frame);
  return results ?? null;
}

/** The rating hasil kerja that the unit's predikat gives its head; null for everybody else, and until it is set. */
export function headRuleOf({ deciders, organisasi, policy }: Stance): HeadRule | null {
  if (!deciders.isHead || !organisasi.isHeadRated || organisasi.effective === null) return null;
  const { predikat } = organisasi.effective;
  return { basis: "organisasi", rating: headRating(policy.head, predikat), predikat };
}

/** What the system suggests for the rating hasil kerja; of a unit's head what the unit's predikat makes it. */
export function suggestionFor(stance: Stance, results: SkpResultsView | null): HasilSuggestion {
  const { policy, evaluation } = stance;
  const rule = headRuleOf(stance);
  if (rule !== null) return rule;
  const isYear = evaluation.period.rhythm === "annual";
  const capaians = (results?.rhks ?? []).flatMap(({ ikis }) =>
    ikis.filter(({ isRemoved }) => !isRemoved).map((iki) => (isYear ? iki.year : iki.capaian)),
  );
  return suggestHasil(capaians, policy.suggestion);
}
