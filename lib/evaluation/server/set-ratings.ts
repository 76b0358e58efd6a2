import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { Prisma } from "@/lib/db/generated/client";
import { refuse, ok, type Result } from "@/lib/kernel/result";
import { needsOf, unmetNeeds, type AppraisalFact } from "../appraisal";
import type { ResultOrigin } from "../labels";
import type { Predikat, Rating } from "../rating";
import type { EvaluationRefusal } from "../refusal";
import { predikatOf, rulesOf } from "../rulesets";
import type { HasilSuggestion } from "../suggestion";
import { earlierFeedback } from "./feedback-on-record";
import { putOnRecord, type ResultMark } from "./results";
import type { Stance } from "./stance";
import { resultsOf, suggestionFor } from "./suggested";

/** What an appraiser puts down. */
export interface Rated {
  readonly hasil: Rating;
  readonly perilaku: Rating;
  readonly departureReason: string | null;
  readonly recommendation: string | null;
  readonly facts: readonly AppraisalFact[];
}

interface Judged {
  readonly predikat: Predikat;
  readonly suggestion: HasilSuggestion;
}

/** Whether what was put down is enough, by the rules of the period: the head's rating, reasons, dated facts. */
export async function judgedRatings(
  tx: Tx,
  actor: Actor,
  stance: Stance,
  rated: Rated,
): Promise<Result<Judged, EvaluationRefusal>> {
  const { evaluation, organisasi } = stance;
  const suggestion = suggestionFor(stance, await resultsOf(tx, actor.agencyId, stance));
  if (suggestion.basis === "organisasi" && suggestion.rating !== rated.hasil) {
    const { rating, predikat } = suggestion;
    return refuse({ code: "head-rating", rating, predikat, unitName: organisasi.unitName });
  }
  const later = rated.facts.find(({ date }) => date > actor.today);
  if (later !== undefined) return refuse({ code: "fact-later", aspect: later.aspect });
  const predikat = predikatOf(rulesOf(evaluation.period.ruleset), rated.hasil, rated.perilaku);
  const earlier = await earlierFeedback(tx, actor.agencyId, evaluation);
  const unmet = unmetNeeds(needsOf(rated, predikat, suggestion, earlier), rated);
  if (unmet.departure && suggestion.basis === "capaian") {
    return refuse({ code: "reason-missing", suggested: suggestion.rating });
  }
  const [fact] = unmet.facts;
  if (fact !== undefined) {
    const hasFact = rated.facts.some(({ aspect }) => aspect === fact.aspect);
    return refuse({ code: hasFact ? "said-missing" : "fact-missing", aspect: fact.aspect });
  }
  return ok({ predikat, suggestion });
}

interface SetBy {
  readonly origin: ResultOrigin;
  readonly setByName: string;
  readonly appraiserId: string | null;
  readonly paperFileId: string | null;
}

/** Writes the ratings under the version that was seen, with both sides of this day, and puts the result on record. */
export async function setRatings(
  tx: Tx,
  actor: Actor,
  stance: Stance,
  rated: Rated,
  { predikat, suggestion }: Judged,
  by: SetBy,
): Promise<Result<ResultMark, EvaluationRefusal>> {
  const { agencyId } = actor;
  const { evaluation, deciders } = stance;
  if (deciders.parties === null) throw new Error("an appraiser without the sides of the paper");
  const { id: evaluationId, version } = evaluation;
  const { hasil, perilaku, departureReason, recommendation, facts } = rated;
  const { count } = await tx.evaluation.updateMany({
    where: { agencyId, id: evaluationId, version },
    data: {
      ...{ status: "appraised", hasil, perilaku, predikat, departureReason, recommendation },
      facts: facts.map((fact) => ({ ...fact })),
      suggestion,
      notEvaluated: null,
      notEvaluatedNote: null,
      draft: Prisma.DbNull,
      appraiserId: by.appraiserId,
      parties: deciders.parties,
      appraisedAt: new Date(),
      version: { increment: 1 },
    },
  });
  if (count === 0) return refuse({ code: "stale" });
  const { origin, setByName, paperFileId } = by;
  return ok(
    await putOnRecord(tx, actor, {
      ...{ evaluationId, origin, hasil, perilaku, predikat, reason: departureReason, setByName, paperFileId },
    }),
  );
}
