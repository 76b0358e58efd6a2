import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { calendarDateIn } from "@/lib/kernel/calendar";
import { periodName } from "@/lib/period/period";
import { evaluationRefusalMessage } from "../messages";
import { mayMove } from "../policy";
import { isFarewell, deemedReceivedOn, readyOn } from "../receipt";
import type { EvaluationStatus } from "../rating";
import { rulesOf } from "../rulesets";
import type { OwnEvaluationView, OwnLine, PartView, ResultLine } from "../view";
import { EVALUATION_MOVES } from "../workflow";
import { expectationsOf, feedbackOf, historyOf, outcomeOf, partsOf } from "./page-parts";
import { stanceOn, type Stance } from "./stance";
import { headRuleOf, resultsOf } from "./suggested";

const NOTHING = { kind: "none" } as const;

/** What was set and is not yet received stays closed until its person opens it. */
function isSealed(status: EvaluationStatus): boolean {
  return status === "appraised";
}

/** Five years by the quarter with their years, or four by the month. */
const MOST = 60;

async function linesOf(tx: Tx, agencyId: string, employeeId: string): Promise<readonly OwnLine[]> {
  const rows = await tx.evaluation.findMany({
    where: { agencyId, employeeId },
    select: {
      ...{ id: true, status: true },
      ...{ hasil: true, perilaku: true, predikat: true, notEvaluated: true, notEvaluatedNote: true },
      period: { select: { year: true, rhythm: true, ordinal: true } },
    },
    orderBy: [{ period: { endsOn: "desc" } }, { period: { startsOn: "asc" } }, { id: "desc" }],
    take: MOST,
  });
  return rows.map((row) => ({
    id: row.id,
    periodName: periodName(row.period),
    rhythm: row.period.rhythm,
    status: row.status,
    isSealed: isSealed(row.status),
    outcome: isSealed(row.status) ? NOTHING : outcomeOf(row),
  }));
}

/** What waits for the person comes first, then the newest. */
function focusOf(lines: readonly OwnLine[], wanted: string | null): OwnLine | null {
  const asked = lines.find(({ id }) => id === wanted);
  const waiting = lines.find(({ status }) => status === "appraised" || status === "received");
  const open = lines.find(({ status }) => status === "open");
  return asked ?? waiting ?? open ?? lines[0] ?? null;
}

function unsealed(part: PartView): PartView {
  return isSealed(part.status) ? { ...part, outcome: NOTHING } : part;
}

/** What pimpinan and appraisers have talked over is theirs: the person reads that it was changed before it was received. */
function undiscussed(line: ResultLine): ResultLine {
  return line.origin === "discussion" ? { ...line, origin: "revision" } : line;
}

function noObjection(stance: Stance): string | null {
  if (!stance.facts.isObjectable) return evaluationRefusalMessage({ code: "not-objectable" });
  return stance.facts.hasSuperior ? null : evaluationRefusalMessage({ code: "nobody-above" });
}

async function viewOf(tx: Tx, actor: Actor, stance: Stance): Promise<OwnEvaluationView> {
  const { agencyId, timeZone } = actor;
  const { evaluation, relation, facts, policy, deciders, organisasi } = stance;
  const { period, skp, selfHasil, selfPerilaku, status, appraisedAt } = evaluation;
  const isClosed = isSealed(status) || status === "open" || status === "self_assessed";
  const both = evaluation.parties ?? deciders.parties;
  const parts = await partsOf(tx, agencyId, {
    ...{ id: evaluation.id, employeeId: evaluation.employeeId, year: period.year },
  });
  const because = noObjection(stance);
  const { heldUntil, releasedOn } = stance.hold;
  const isWaiting =
    status === "appraised" && appraisedAt !== null && heldUntil === null && !isFarewell(skp.closeReason);
  return {
    id: evaluation.id,
    version: evaluation.version,
    status,
    period: { id: period.id, name: periodName(period), rhythm: period.rhythm, year: period.year },
    skpId: skp.id,
    appraiser: both === null ? null : `${both.appraiser.name}, ${both.appraiser.jabatan}`,
    superior: both?.superior ? `${both.superior.name}, ${both.superior.jabatan}` : null,
    moves: EVALUATION_MOVES.filter((move) => mayMove(relation, move, facts).allowed),
    selfUntil: stance.selfAssessmentUntil,
    self:
      selfHasil === null || selfPerilaku === null
        ? null
        : { hasil: selfHasil, perilaku: selfPerilaku, note: evaluation.selfNote },
    isSealed: isSealed(status),
    heldUntil,
    deemedOn: isWaiting
      ? deemedReceivedOn(readyOn(calendarDateIn(timeZone, appraisedAt), releasedOn), policy)
      : null,
    outcome: isClosed ? NOTHING : outcomeOf(evaluation),
    departureReason: isClosed ? null : evaluation.departureReason,
    recommendation: isClosed ? null : evaluation.recommendation,
    facts: isClosed ? [] : evaluation.facts,
    suggestion: isClosed ? null : evaluation.suggestion,
    headRule: isClosed ? headRuleOf(stance) : null,
    suggestionRule: policy.suggestion,
    matrix: rulesOf(period.ruleset).matrix,
    organisasi: { predikat: organisasi.effective?.predikat ?? null, unitName: organisasi.unitName },
    results: await resultsOf(tx, agencyId, stance),
    expectations: await expectationsOf(tx, agencyId, skp),
    feedback: await feedbackOf(tx, agencyId, skp.id, period.span.to),
    history: isClosed ? [] : (await historyOf(tx, agencyId, evaluation.id)).map(undiscussed),
    parts: parts.map(unsealed),
    receivedAt: evaluation.receivedAt,
    isDeemed: evaluation.isDeemed,
    finalAt: evaluation.finalAt,
    lastObjectionDay: because === null ? stance.lastObjectionDay : null,
    noObjectionBecause: because,
  };
}

/** The actor's own evaluations, and the one asked for (or that waits) whole. */
export async function ownEvaluations(
  actor: Actor,
  wanted: string | null,
): Promise<{ readonly lines: readonly OwnLine[]; readonly shown: OwnEvaluationView | null }> {
  const { agencyId, employeeId } = actor;
  if (employeeId === null) return { lines: [], shown: null };
  return read(actor, async (tx) => {
    const lines = await linesOf(tx, agencyId, employeeId);
    const focus = focusOf(lines, wanted);
    const stance = focus === null ? null : await stanceOn(tx, actor, focus.id);
    return { lines, shown: stance === null ? null : await viewOf(tx, actor, stance) };
  });
}
