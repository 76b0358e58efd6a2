import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import type { Rating } from "@/lib/evaluation/rating";
import { predikatOf, rulesOf } from "@/lib/evaluation/rulesets";
import { ownPaper } from "@/lib/evaluation/server/paper";
import { putOnRecord } from "@/lib/evaluation/server/results";
import { stanceFor, type Stance } from "@/lib/evaluation/server/stance";
import { resultsOf, suggestionFor } from "@/lib/evaluation/server/suggested";
import { calendarDateIn } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { Party } from "@/lib/employee/party";
import { isHeard, lastExplanationDay } from "../../deadline";
import { objectionOutbox } from "../../outbox";
import type { ObjectionRefusal } from "../../refusal";
import type { DecideObjectionInput, RecordDecisionInput } from "../../schema";
import { idOfDecider, type ObjectionDone } from "./file-objection";

interface NewRatings {
  readonly hasil: Rating;
  readonly perilaku: Rating;
}

/** The ratings that the decision sets; null where it leaves the result as it is. */
async function newRatings(
  tx: Tx,
  actor: Actor,
  stance: Stance,
  { decision, hasil, perilaku }: DecideObjectionInput,
): Promise<Result<NewRatings | null, ObjectionRefusal>> {
  if (decision === "ditolak" || hasil === null || perilaku === null) return ok(null);
  const { evaluation, organisasi } = stance;
  if (evaluation.hasil === hasil && evaluation.perilaku === perilaku) return refuse({ code: "same-ratings" });
  const suggestion = suggestionFor(stance, await resultsOf(tx, actor.agencyId, stance));
  if (suggestion.basis === "organisasi" && suggestion.rating !== hasil) {
    const { rating, predikat } = suggestion;
    return refuse({ code: "head-rating", rating, predikat, unitName: organisasi.unitName });
  }
  return ok({ hasil, perilaku });
}

interface DecidedBy {
  readonly decider: Party;
  readonly setByName: string;
  readonly paperFileId: string | null;
}

async function write(
  tx: Tx,
  actor: Actor,
  stance: Stance,
  input: DecideObjectionInput,
  by: DecidedBy,
): Promise<Result<{ readonly objectionId: string; readonly detail: object }, ObjectionRefusal>> {
  const { agencyId, today, timeZone } = actor;
  const { evaluation, policy } = stance;
  const { evaluationId, version, decision, decisionNote } = input;
  const objection = await tx.objection.findUniqueOrThrow({
    where: { agencyId_evaluationId: { agencyId, evaluationId } },
    select: { id: true, filedAt: true, explainedAt: true },
  });
  const filedOn = calendarDateIn(timeZone, objection.filedAt);
  if (!isHeard({ filedOn, isExplained: objection.explainedAt !== null }, today, policy)) {
    return refuse({ code: "not-heard", until: longDate(lastExplanationDay(filedOn, policy)) });
  }
  const changed = await newRatings(tx, actor, stance, input);
  if (!changed.ok) return changed;
  const ratings = changed.value;
  const rules = rulesOf(evaluation.period.ruleset);
  const predikat = ratings === null ? null : predikatOf(rules, ratings.hasil, ratings.perilaku);
  const set =
    ratings === null || predikat === null
      ? {}
      : { ...ratings, predikat, notEvaluated: null, notEvaluatedNote: null };
  const { count } = await tx.evaluation.updateMany({
    where: { agencyId, id: evaluationId, version },
    data: { ...set, status: "final", finalAt: new Date(), version: { increment: 1 } },
  });
  if (count === 0) return refuse({ code: "stale" });
  const { decider, setByName, paperFileId } = by;
  await tx.objection.update({
    where: { agencyId_id: { agencyId, id: objection.id } },
    data: {
      ...{ decision, decisionNote, decidedAt: new Date(), decider, paperFileId },
      version: { increment: 1 },
    },
    select: { id: true },
  });
  const mark =
    ratings === null || predikat === null
      ? {}
      : await putOnRecord(tx, actor, {
          ...{ evaluationId, origin: "objection", ...ratings, predikat, reason: decisionNote },
          ...{ setByName, paperFileId },
        });
  await tx.outboxEvent.create({
    data: objectionOutbox(agencyId, "objection.decided", {
      ...{ evaluationId, employeeId: evaluation.employeeId },
      appraiserId: evaluation.appraiserId ?? idOfDecider(stance.deciders.appraiser),
    }),
    select: { id: true },
  });
  return ok({ objectionId: objection.id, detail: mark });
}

/** The atasan pejabat penilai decides, both sides heard: ditolak, or diubah with new ratings. It is final. */
export async function decideObjection(actor: Actor, input: DecideObjectionInput): Promise<ObjectionDone> {
  return transact(
    actor,
    async (tx, record): Promise<ObjectionDone> => {
      const found = await stanceFor(tx, actor, input, "decide");
      if (!found.ok) return found;
      const decider = found.value.deciders.parties?.superior ?? null;
      if (decider === null) return refuse({ code: "not-yours" });
      const setByName = `${decider.name}, ${decider.jabatan}`;
      const done = await write(tx, actor, found.value, input, { decider, setByName, paperFileId: null });
      if (!done.ok) return done;
      record(auditEvent("objection.decided", done.value.objectionId, done.value.detail));
      return ok({ evaluationId: input.evaluationId });
    },
    { attempt: attempted("objection.decided", null) },
  );
}

/** Enters what an atasan who does not sign in has decided on a signed paper. */
export async function recordDecision(actor: Actor, input: RecordDecisionInput): Promise<ObjectionDone> {
  return transact(
    actor,
    async (tx, record): Promise<ObjectionDone> => {
      const found = await stanceFor(tx, actor, input, "record_decision");
      if (!found.ok) return found;
      const decider = found.value.deciders.parties?.superior ?? null;
      if (decider === null) return refuse({ code: "not-yours" });
      const paper = await ownPaper(tx, actor, input.fileId);
      if (paper === null) return refuse({ code: "paper-missing" });
      const setByName = `${decider.name}, ${decider.jabatan} (dicatat oleh ${actor.name})`;
      const by = { decider, setByName, paperFileId: input.fileId };
      const done = await write(tx, actor, found.value, input, by);
      if (!done.ok) return done;
      const detail = { ...done.value.detail, fileHash: paper.sha256 };
      record(auditEvent("objection.decided", done.value.objectionId, detail));
      return ok({ evaluationId: input.evaluationId });
    },
    { attempt: attempted("objection.decided", null) },
  );
}
