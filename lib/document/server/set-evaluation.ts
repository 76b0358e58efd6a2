import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import type { Stance } from "@/lib/evaluation/server/stance";
import { calendarDateIn, calendarDateToDb } from "@/lib/kernel/calendar";
import { commonSpan } from "@/lib/kernel/span";
import { party } from "@/lib/employee/party";
import { skpPlan } from "@/lib/skp/plan";
import type { FrozenEvaluationDocument, FrozenObjection } from "../forms/evaluation-document";
import type { GivenFeedback, Outcome } from "../forms/evaluation-form";
import { doneInPeriod } from "./done-in-period";

export interface SetEvaluation {
  readonly frozen: FrozenEvaluationDocument;
  /** Number of the last result; 0 where nobody was evaluated. */
  readonly edition: number;
}

type Kept = Stance["evaluation"];

/** The plan that was in force when the evaluation was set. */
async function planThen(tx: Tx, agencyId: string, { skp, appraisedAt }: Kept) {
  const versions = await tx.skpVersion.findMany({
    where: { agencyId, skpId: skp.id, status: { in: ["approved", "closed"] } },
    select: { plan: true, approvedAt: true, skp: { select: { approach: true } } },
    orderBy: { number: "desc" },
  });
  const isThen = (approvedAt: Date | null) =>
    appraisedAt === null || approvedAt === null || approvedAt <= appraisedAt;
  const version = versions.find(({ approvedAt }) => isThen(approvedAt)) ?? versions.at(-1);
  return version === undefined ? null : { plan: skpPlan.parse(version.plan), approach: version.skp.approach };
}

function outcomeOf({ hasil, perilaku, predikat, notEvaluated, notEvaluatedNote }: Kept): Outcome | null {
  if (hasil !== null && perilaku !== null && predikat !== null) {
    return { kind: "rated", hasil, perilaku, predikat };
  }
  return notEvaluated === null
    ? null
    : { kind: "not-evaluated", reason: notEvaluated, note: notEvaluatedNote };
}

async function feedbackIn(
  tx: Tx,
  agencyId: string,
  skpId: string,
  span: FrozenEvaluationDocument["span"],
): Promise<readonly GivenFeedback[]> {
  return tx.feedback.findMany({
    where: {
      ...{ agencyId, skpId },
      date: {
        gte: calendarDateToDb(span.from),
        ...(span.to === null ? {} : { lte: calendarDateToDb(span.to) }),
      },
    },
    select: { rhkId: true, perilaku: true, capacity: true, text: true },
    orderBy: [{ date: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
}

async function objectionTo(tx: Tx, actor: Actor, evaluationId: string): Promise<FrozenObjection | null> {
  const row = await tx.objection.findUnique({
    where: { agencyId_evaluationId: { agencyId: actor.agencyId, evaluationId } },
    select: {
      ...{ reason: true, filedAt: true, explanation: true, decision: true, decisionNote: true },
      ...{ decidedAt: true, decider: true },
    },
  });
  if (row === null) return null;
  const { filedAt, decidedAt, decider, ...rest } = row;
  return {
    ...rest,
    filedOn: calendarDateIn(actor.timeZone, filedAt),
    decidedOn: decidedAt === null ? null : calendarDateIn(actor.timeZone, decidedAt),
    decider: decider === null ? null : party.parse(decider),
  };
}

/** The last result, the one before it where it was changed, and who corrected it. */
async function resultsOn(tx: Tx, actor: Actor, evaluationId: string) {
  const [last, before] = await tx.evaluationResult.findMany({
    where: { agencyId: actor.agencyId, evaluationId },
    select: { number: true, origin: true, predikat: true, reason: true, setByName: true, setAt: true },
    orderBy: { number: "desc" },
    take: 2,
  });
  const isChanged = last?.origin === "objection" || last?.origin === "correction";
  return {
    edition: last?.number ?? 0,
    earlierPredikat: isChanged ? (before?.predikat ?? null) : null,
    correction:
      last?.origin === "correction"
        ? { by: last.setByName, on: calendarDateIn(actor.timeZone, last.setAt), reason: last.reason }
        : null,
  };
}

/** An evaluation as it was set; null where nothing has been, so that there is nothing to print. */
export async function setEvaluation(
  tx: Tx,
  actor: Actor,
  { evaluation, organisasi }: Stance,
): Promise<SetEvaluation | null> {
  const { agencyId, timeZone } = actor;
  const outcome = outcomeOf(evaluation);
  const { parties, period, skp, receivedAt } = evaluation;
  const span = commonSpan(period.span, { from: skp.startsOn, to: skp.endsOn });
  const planned = await planThen(tx, agencyId, evaluation);
  if (outcome === null || parties === null || span === null || planned === null) return null;
  const { edition, ...results } = await resultsOn(tx, actor, evaluation.id);
  return {
    edition,
    frozen: {
      ...planned,
      ...results,
      ...{ kind: skp.kind, period, span, parties, outcome },
      organisation: organisasi.effective?.predikat ?? null,
      done: await doneInPeriod(tx, agencyId, planned.plan, period),
      feedback: await feedbackIn(tx, agencyId, skp.id, span),
      recommendation: evaluation.recommendation,
      receivedOn: receivedAt === null ? null : calendarDateIn(timeZone, receivedAt),
      objection: await objectionTo(tx, actor, evaluation.id),
    },
  };
}
