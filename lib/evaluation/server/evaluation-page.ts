import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { nameWithTitles } from "@/lib/employee/employee";
import { momentText } from "@/lib/kernel/indonesian-date";
import { periodName } from "@/lib/period/period";
import { openWindowNote } from "@/lib/period/window-messages";
import { evaluationRefusalMessage } from "../messages";
import { mayMove, mayReadEvaluation, personsOf } from "../policy";
import { EVALUATION_STATUSES } from "../rating";
import { rulesOf } from "../rulesets";
import type { EvaluationView, OrganisasiView, PersonRef, TeamView } from "../view";
import { EVALUATION_MOVES } from "../workflow";
import type { Decider } from "./deciders";
import type { KeptEvaluation } from "./evaluation-row";
import { earlierFeedback } from "./feedback-on-record";
import { organisasiOf, type Organisasi } from "./organisasi";
import {
  adviceOf,
  expectationsOf,
  feedbackOf,
  historyOf,
  outcomeOf,
  partsOf,
  teamCounts,
} from "./page-parts";
import { evaluationsOf } from "./people-of";
import { refusalOf, stanceOn, type Stance } from "./stance";
import { absenceOf } from "./presence";
import { resultsOf, suggestionFor } from "./suggested";

function organisasiView({ effective, unitName }: Organisasi): OrganisasiView {
  return { predikat: effective?.predikat ?? null, unitName };
}

function personOf({ employee, parties }: KeptEvaluation, now: Stance["deciders"]["parties"]): PersonRef {
  const both = parties ?? now;
  if (both !== null) {
    const { name, number, jabatan, unit } = both.employee;
    return { name, number, jabatan, unit };
  }
  return {
    name: nameWithTitles(employee),
    number: null,
    jabatan: employee.relation?.positionName ?? "",
    unit: "",
  };
}

function deciderText(
  decider: Decider | { readonly kind: "final" },
  party: { readonly name: string; readonly jabatan: string } | null | undefined,
): string | null {
  if (party !== null && party !== undefined) return `${party.name}, ${party.jabatan}`;
  return decider.kind === "official" ? `${decider.name}, ${decider.title}` : null;
}

async function teamOf(tx: Tx, actor: Actor, stance: Stance): Promise<TeamView | null> {
  const { relation, deciders, evaluation, policy } = stance;
  if (!relation.isAppraiser && !relation.isPreparer) return null;
  if (deciders.appraiser.kind !== "employee") return null;
  const { period, id, unitId } = evaluation;
  const appraiserId = deciders.appraiser.employeeId;
  const day = actor.today < period.span.to ? actor.today : period.span.to;
  const key = { unitId: deciders.leadUnitId ?? unitId, periodId: period.id, day };
  const note = await tx.distributionNote.findUnique({
    where: { agencyId_appraiserId_periodId: { agencyId: actor.agencyId, appraiserId, periodId: period.id } },
    select: { reason: true, version: true },
  });
  return {
    counts: await teamCounts(tx, appraiserId, period.id, id),
    organisasi: organisasiView(await organisasiOf(tx, key, policy.head)),
    rule: policy.distribution,
    note,
  };
}

const neighbourRows = z.array(z.object({ id: z.uuid(), status: z.enum(EVALUATION_STATUSES) }));

/** The one before by name, and the next that waits to be set (else the next by name). */
async function neighboursOf(
  tx: Tx,
  actor: Actor,
  { deciders, relation, evaluation }: Stance,
): Promise<EvaluationView["neighbours"]> {
  const isTheirs = relation.isAppraiser || relation.isPreparer || relation.hasSet;
  const appraiserId =
    deciders.appraiser.kind === "employee" ? deciders.appraiser.employeeId : actor.employeeId;
  if (!isTheirs || appraiserId === null) return { previous: null, next: null };
  const rows = neighbourRows.parse(
    await tx.$queryRaw(sql`
      WITH ${evaluationsOf(appraiserId, evaluation.period.id, actor.today)}
      SELECT v.id, v.status::text FROM theirs t
      JOIN evaluation v ON v.id = t.evaluation_id JOIN employee e ON e.id = v.employee_id
      WHERE v.employee_id IS DISTINCT FROM ${actor.employeeId}::uuid
      ORDER BY e.name, v.id LIMIT 500`),
  );
  const at = rows.findIndex(({ id }) => id === evaluation.id);
  const after = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  const waiting = after.find(({ status }) => status === "open" || status === "self_assessed");
  return { previous: rows[at - 1]?.id ?? null, next: waiting?.id ?? rows[at + 1]?.id ?? null };
}

async function viewOf(tx: Tx, actor: Actor, stance: Stance): Promise<EvaluationView> {
  const { agencyId, timeZone } = actor;
  const { evaluation, relation, facts, deciders, policy, window } = stance;
  const { period, skp, draft, selfHasil, selfPerilaku } = evaluation;
  const results = await resultsOf(tx, agencyId, stance);
  const barred =
    relation.isAppraiser && ["open", "self_assessed"].includes(evaluation.status)
      ? refusalOf(stance, "appraise", actor)
      : null;
  const both = evaluation.parties ?? deciders.parties;
  const persons = personsOf(relation);
  const moves = EVALUATION_MOVES.filter((move) => mayMove(relation, move, facts).allowed);
  return {
    id: evaluation.id,
    version: evaluation.version,
    status: evaluation.status,
    period: { id: period.id, name: periodName(period), rhythm: period.rhythm, year: period.year },
    person: personOf(evaluation, deciders.parties),
    appraiser: deciderText(deciders.appraiser, both?.appraiser),
    superior: deciderText(deciders.superior, both?.superior),
    skpId: skp.id,
    skpSpan: { from: skp.startsOn, to: skp.endsOn },
    moves,
    bar: barred === null ? null : evaluationRefusalMessage(barred),
    windowNote: window.allowed ? openWindowNote(window.window) : null,
    self:
      selfHasil === null || selfPerilaku === null
        ? null
        : { hasil: selfHasil, perilaku: selfPerilaku, note: evaluation.selfNote },
    outcome: outcomeOf(evaluation),
    departureReason: evaluation.departureReason,
    recommendation: evaluation.recommendation,
    facts: evaluation.facts,
    draft:
      draft === null || !(relation.isAppraiser || relation.isPreparer)
        ? null
        : {
            fields: draft.fields,
            revision: draft.revision,
            keptBy: `${draft.by}, ${momentText(new Date(draft.at), timeZone)}`,
          },
    points: relation.isAppraiser || relation.isPreparer ? stance.points : [],
    absence: moves.includes("dismiss") ? await absenceOf(tx, agencyId, stance) : null,
    suggestion: suggestionFor(stance, results),
    suggestionRule: policy.suggestion,
    matrix: rulesOf(period.ruleset).matrix,
    earlier: await earlierFeedback(tx, agencyId, evaluation),
    organisasi: organisasiView(stance.organisasi),
    results,
    expectations: await expectationsOf(tx, agencyId, skp),
    feedback: await feedbackOf(tx, agencyId, skp.id, period.span.to),
    advice: await adviceOf(tx, agencyId, evaluation.id),
    team: await teamOf(tx, actor, stance),
    neighbours: await neighboursOf(tx, actor, stance),
    history: await historyOf(tx, agencyId, evaluation.id),
    parts: await partsOf(tx, agencyId, {
      ...{ id: evaluation.id, employeeId: evaluation.employeeId, year: period.year },
    }),
    appraisedAt: evaluation.appraisedAt,
    receivedAt: evaluation.receivedAt,
    isDeemed: evaluation.isDeemed,
    finalAt: evaluation.finalAt,
    isReader:
      persons.every((person) => person === "recorder" || person === "administrator") && !relation.hasSet,
  };
}

/**
 * The appraisal screen for those who decide, prepare, or read by virtue of a role. "own": it is the actor's own, which
 * has a page of its own. Null where there is none, or none for the actor.
 */
export async function evaluationPage(
  actor: Actor,
  evaluationId: string,
): Promise<EvaluationView | "own" | null> {
  return read(actor, async (tx) => {
    const stance = await stanceOn(tx, actor, evaluationId);
    if (stance === null || !mayReadEvaluation(stance.relation).allowed) return null;
    return stance.relation.isOwn ? "own" : viewOf(tx, actor, stance);
  });
}
