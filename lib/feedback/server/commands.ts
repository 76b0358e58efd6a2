import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { calendarDateFromDb, calendarDateToDb, isWithin } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { sidesOn } from "@/lib/skp/server/parties";
import { relationToPerformance } from "@/lib/skp/server/relation";
import type { FeedbackCapacity } from "../feedback";
import { capacityFor } from "../policy";
import type { FeedbackRefusal } from "../refusal";
import type { AnswerFeedbackInput, GiveFeedbackInput } from "../schema";

const SAME_PRESS_SECONDS = 60;
/** Who appraises is worked out for each person; twenty of them take a moment. */
const SEVERAL_MS = 20_000;

interface Voice {
  readonly employeeId: string;
  readonly capacity: FeedbackCapacity;
  readonly authorName: string;
}

/** As what the actor speaks to the person of an SKP about a line, with name and jabatan of that day. */
async function voiceFor(
  tx: Tx,
  actor: Actor,
  skpId: string,
  input: GiveFeedbackInput,
): Promise<Result<Voice, FeedbackRefusal>> {
  const { agencyId } = actor;
  const skp = await tx.skp.findUnique({
    where: { agencyId_id: { agencyId, id: skpId } },
    select: {
      ...{ employeeId: true, unitId: true, appraiserId: true, agreedVersion: true },
      ...{ startsOn: true, endsOn: true },
    },
  });
  if (skp === null || skp.agreedVersion === 0) return refuse({ code: "not-found" });
  const { rhkId } = input.about;
  const rhk =
    rhkId === null
      ? null
      : await tx.rhk.findFirst({
          where: { agencyId, id: rhkId, skpId },
          select: { teamId: true, team: { select: { name: true } } },
        });
  if (rhkId !== null && rhk === null) return refuse({ code: "not-found" });
  const { employeeId, unitId } = skp;
  const relation = await relationToPerformance(tx, actor, {
    ...{ employeeId, unitId, pastAppraiserId: skp.appraiserId },
  });
  const capacity = capacityFor(relation, rhk?.teamId ?? null);
  if (capacity === null) return refuse({ code: "not-found" });
  const span = { from: calendarDateFromDb(skp.startsOn), to: calendarDateFromDb(skp.endsOn) };
  if (!isWithin(input.date, span)) return refuse({ code: "outside" });
  if (capacity === "ketua_tim") {
    return ok({ employeeId, capacity, authorName: `${actor.name}, Ketua ${rhk?.team?.name ?? "tim kerja"}` });
  }
  const { parties } = await sidesOn(tx, actor, employeeId, actor.today);
  const appraiser = parties?.appraiser;
  const authorName = appraiser === undefined ? actor.name : `${appraiser.name}, ${appraiser.jabatan}`;
  return ok({ employeeId, capacity, authorName });
}

/** Gives one feedback to one person or to several; all of it or none. It is never changed afterwards. */
export async function giveFeedback(
  actor: Actor,
  input: GiveFeedbackInput,
): Promise<Result<{ readonly count: number }, FeedbackRefusal>> {
  const { agencyId, accountId, today } = actor;
  const { about, tone, date, text } = input;
  const skpIds = [...new Set(input.skps)];
  return transact(
    actor,
    async (tx, record): Promise<Result<{ readonly count: number }, FeedbackRefusal>> => {
      if (accountId === null) return refuse({ code: "not-found" });
      if (about.rhkId !== null && skpIds.length > 1) return refuse({ code: "one-line" });
      if (date > today) return refuse({ code: "day-ahead" });
      await tx.$executeRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR NO KEY UPDATE`;
      const twice = await tx.feedback.findFirst({
        where: {
          ...{ agencyId, authorId: accountId, text, skpId: { in: skpIds }, ...about },
          createdAt: { gt: new Date(Date.now() - SAME_PRESS_SECONDS * 1000) },
        },
        select: { id: true },
      });
      if (twice !== null) return refuse({ code: "twice" });
      for (const skpId of skpIds) {
        const voice = await voiceFor(tx, actor, skpId, input);
        if (!voice.ok) return voice;
        const { employeeId, capacity, authorName } = voice.value;
        const id = randomUUID();
        await tx.feedback.create({
          data: {
            ...{ agencyId, id, skpId, authorId: accountId, authorName, capacity, tone, text, ...about },
            date: calendarDateToDb(date),
          },
          select: { id: true },
        });
        await tx.outboxEvent.create({
          data: { agencyId, topic: "feedback.given", payload: { employeeId, feedbackId: id } },
          select: { id: true },
        });
        record(auditEvent("feedback.given", id, { employeeId, date, kind: capacity }));
      }
      return ok({ count: skpIds.length });
    },
    { timeout: SEVERAL_MS, attempt: attempted("feedback.given", null) },
  );
}

/** Answers a feedback that one has received, once. */
export async function answerFeedback(
  actor: Actor,
  { feedbackId, reply }: AnswerFeedbackInput,
): Promise<Result<void, FeedbackRefusal>> {
  const { agencyId, employeeId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Result<void, FeedbackRefusal>> => {
      const row = await tx.feedback.findUnique({
        where: { agencyId_id: { agencyId, id: feedbackId } },
        select: { reply: true, skp: { select: { employeeId: true } } },
      });
      if (row === null || employeeId === null || row.skp.employeeId !== employeeId) {
        return refuse({ code: "not-found" });
      }
      const { count } = await tx.feedback.updateMany({
        where: { agencyId, id: feedbackId, reply: null },
        data: { reply, repliedAt: new Date() },
      });
      if (count === 0) return refuse({ code: "answered" });
      record(auditEvent("feedback.answered", feedbackId, {}));
      return ok();
    },
    { attempt: attempted("feedback.answered", feedbackId) },
  );
}
