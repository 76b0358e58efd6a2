import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { transact, type Tx } from "@/lib/db/server/door";
import { calendarDateFromDb, calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { LogRefusal } from "../../daily-refusal";
import type { AddLogInput, ChangeLogInput, LogInput } from "../../daily-schema";
import { shortened } from "../claim";
import { dayRefusal, fullRefusal, isPerson, oneAtATime, skpOfIki, type Person } from "../daily-rows";
import { FILE_MS, judged, keepFile, type HandedIn } from "@/lib/file/server/file-store";

type Outcome = Result<{ readonly logId: string }, LogRefusal>;

/** The same entry again within so many seconds is a second press, not more work. */
const SAME_PRESS_SECONDS = 60;

function traced(log: Pick<AddLogInput, "text" | "date" | "minutes" | "quantity" | "ikiId">) {
  return {
    text: shortened(log.text),
    date: log.date,
    minutes: log.minutes,
    quantity: log.quantity,
    ikiId: log.ikiId,
  };
}

async function isTwice(tx: Tx, agencyId: string, employeeId: string, input: AddLogInput): Promise<boolean> {
  const { text, date, minutes, ikiId } = input;
  const found = await tx.dailyLog.findFirst({
    where: {
      ...{ agencyId, employeeId, text, minutes, ikiId, date: calendarDateToDb(date) },
      createdAt: { gt: new Date(Date.now() - SAME_PRESS_SECONDS * 1000) },
    },
    select: { id: true },
  });
  return found !== null;
}

/** What an entry is made of, after all has been looked at. */
async function checked(
  tx: Tx,
  actor: Person,
  input: AddLogInput,
  but?: string,
): Promise<Result<{ readonly skpId: string | null }, LogRefusal>> {
  const { agencyId, employeeId } = actor;
  const { date, ikiId, minutes } = input;
  const day = await dayRefusal(tx, actor, date);
  if (day !== null) return refuse(day);
  const skpId = ikiId === null ? null : await skpOfIki(tx, actor, ikiId, date);
  if (ikiId !== null && skpId === null) return refuse({ code: "iki-unknown" });
  const full = await fullRefusal(tx, agencyId, employeeId, date, minutes, but);
  return full === null ? ok({ skpId }) : refuse(full);
}

/** Writes up what was done on a day. */
export async function addLog(actor: Actor, input: AddLogInput): Promise<Outcome> {
  const { agencyId } = actor;
  const logId = randomUUID();
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      if (!isPerson(actor)) return refuse({ code: "not-found" });
      const { employeeId } = actor;
      await oneAtATime(tx, employeeId);
      if (await isTwice(tx, agencyId, employeeId, input)) return refuse({ code: "twice" });
      const fine = await checked(tx, actor, input);
      if (!fine.ok) return fine;
      const { date, ...fields } = input;
      await tx.dailyLog.create({
        data: {
          ...{ agencyId, id: logId, employeeId, skpId: fine.value.skpId, ...fields },
          date: calendarDateToDb(date),
        },
        select: { id: true },
      });
      record(auditEvent("daily-log.added", logId, traced(input)));
      return ok({ logId });
    },
    { attempt: attempted("daily-log.added", null) },
  );
}

async function ownLog(tx: Tx, { agencyId, employeeId }: Actor, logId: string) {
  const row = await tx.dailyLog.findUnique({
    where: { agencyId_id: { agencyId, id: logId } },
    select: {
      ...{ employeeId: true, date: true, text: true, minutes: true, quantity: true },
      ...{ ikiId: true, url: true, version: true },
    },
  });
  if (row?.employeeId !== employeeId) return null;
  return { ...row, date: calendarDateFromDb(row.date), quantity: row.quantity?.toFixed() ?? null };
}

/** Changes an entry; the day that it is of, and the one that it moves to, must both still be open. */
export async function changeLog(actor: Actor, input: ChangeLogInput): Promise<Outcome> {
  const { agencyId } = actor;
  const { logId, version, ...fresh } = input;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      if (!isPerson(actor)) return refuse({ code: "not-found" });
      await oneAtATime(tx, actor.employeeId);
      const before = await ownLog(tx, actor, logId);
      if (before === null) return refuse({ code: "not-found" });
      if (before.version !== version) return refuse({ code: "stale" });
      const earlier = await dayRefusal(tx, actor, before.date);
      if (earlier !== null) return refuse(earlier);
      const fine = await checked(tx, actor, fresh, logId);
      if (!fine.ok) return fine;
      const changes = changesBetween(
        { ...traced(before), url: before.url },
        { ...traced(fresh), url: fresh.url },
      );
      if (Object.keys(changes).length === 0 && before.text === fresh.text)
        return refuse({ code: "unchanged" });
      const { date, ...fields } = fresh;
      const { count } = await tx.dailyLog.updateMany({
        where: { agencyId, id: logId, version },
        data: {
          ...fields,
          skpId: fine.value.skpId,
          date: calendarDateToDb(date),
          version: { increment: 1 },
        },
      });
      if (count === 0) return refuse({ code: "stale" });
      record(auditEvent("daily-log.changed", logId, changes));
      return ok({ logId });
    },
    { attempt: attempted("daily-log.changed", logId) },
  );
}

/** Takes an entry away, while its day is still open. */
export async function removeLog(actor: Actor, { logId }: LogInput): Promise<Outcome> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const before = await ownLog(tx, actor, logId);
      if (before === null) return refuse({ code: "not-found" });
      const day = await dayRefusal(tx, actor, before.date);
      if (day !== null) return refuse(day);
      const { count } = await tx.dailyLog.deleteMany({ where: { agencyId, id: logId } });
      if (count === 0) return refuse({ code: "not-found" });
      record(auditEvent("daily-log.removed", logId, traced(before)));
      return ok({ logId });
    },
    { attempt: attempted("daily-log.removed", logId) },
  );
}

/** Puts a file, judged by its content, to an entry; one that is there already is replaced, and kept. */
export async function attachToLog(actor: Actor, logId: string, given: HandedIn): Promise<Outcome> {
  const { agencyId } = actor;
  const file = await judged(given);
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const before = await ownLog(tx, actor, logId);
      if (before === null) return refuse({ code: "not-found" });
      const day = await dayRefusal(tx, actor, before.date);
      if (day !== null) return refuse(day);
      if (!file.ok) return file;
      const { fileId } = await keepFile(tx, actor, file.value);
      await tx.dailyLog.updateMany({
        where: { agencyId, id: logId },
        data: { fileId, version: { increment: 1 } },
      });
      record(
        auditEvent("daily-log.file-added", logId, {
          ...traced(before),
          fileName: file.value.name,
          fileHash: file.value.sha256,
        }),
      );
      return ok({ logId });
    },
    { timeout: FILE_MS, attempt: attempted("daily-log.file-added", logId) },
  );
}
