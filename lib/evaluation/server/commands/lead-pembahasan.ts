import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { calendarDateFromDb, calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { periodName } from "@/lib/period/period";
import { z } from "zod";
import { evaluationOutbox } from "../../outbox";
import { isHolding, mayClose, mayHoldUntil } from "../../pembahasan";
import type { PembahasanRefusal } from "../../pembahasan-messages";
import type { ClosePembahasanInput, NotePembahasanInput, OpenPembahasanInput } from "../../pembahasan-schema";
import { seenPembahasan, unitsLedBy, type SeenPembahasan } from "../pembahasan-reach";
import { releaseResults, waitingCount } from "../pembahasan-release";

type Done = Promise<Result<{ readonly pembahasanId: string }, PembahasanRefusal>>;

const count = z.tuple([z.object({ is_any: z.boolean() })]);

/** Whether somebody of the unit and those under it, but for who leads it, is evaluated in the period. */
async function hasEvaluations(tx: Tx, actor: Actor, input: OpenPembahasanInput): Promise<boolean> {
  const [{ is_any: isAny }] = count.parse(
    await tx.$queryRaw(sql`
      SELECT EXISTS (
        SELECT 1 FROM evaluation v WHERE v.period_id = ${input.periodId}::uuid
          AND v.employee_id IS DISTINCT FROM ${actor.employeeId}::uuid
          AND v.unit_id IN (SELECT unit_id FROM app.unit_subtree(ARRAY[${input.unitId}::uuid], ${actor.today}::date))
      ) AS is_any`),
  );
  return isAny;
}

/** The head of a unit opens the pembahasan of a period: from then on results of its people are withheld. */
export async function openPembahasan(actor: Actor, input: OpenPembahasanInput): Done {
  const { agencyId, employeeId, today } = actor;
  const { unitId, periodId, holdsUntil } = input;
  return transact(
    actor,
    async (tx, record): Done => {
      const led = (await unitsLedBy(tx, actor, today)).find(({ id }) => id === unitId);
      const period = await tx.period.findUnique({
        where: { agencyId_id: { agencyId, id: periodId } },
        select: { year: true, rhythm: true, ordinal: true, startsOn: true },
      });
      if (led === undefined || employeeId === null || period === null) return refuse({ code: "not-found" });
      if (calendarDateFromDb(period.startsOn) > today) return refuse({ code: "not-begun" });
      const may = mayHoldUntil(holdsUntil, today);
      if (!may.allowed) return refuse({ code: may.reason });
      if (!(await hasEvaluations(tx, actor, input))) return refuse({ code: "nobody" });
      const [made] = await tx.pembahasan.createManyAndReturn({
        data: [
          {
            ...{ agencyId, unitId, periodId, leaderId: employeeId, openedByName: led.text },
            holdsUntil: calendarDateToDb(holdsUntil),
          },
        ],
        skipDuplicates: true,
        select: { id: true },
      });
      if (made === undefined) return refuse({ code: "already" });
      const pembahasanId = made.id;
      await tx.outboxEvent.create({
        data: evaluationOutbox(agencyId, "pembahasan.opened", { pembahasanId }),
        select: { id: true },
      });
      record(auditEvent("pembahasan.opened", unitId, { period: periodName(period), holdsUntil }));
      return ok({ pembahasanId });
    },
    { attempt: attempted("pembahasan.opened", unitId) },
  );
}

/** The open pembahasan that the actor leads, claimed under the version that he has seen. */
async function claim(
  tx: Tx,
  actor: Actor,
  { pembahasanId, version }: ClosePembahasanInput,
): Promise<Result<SeenPembahasan["row"], PembahasanRefusal>> {
  const seen = await seenPembahasan(tx, actor, pembahasanId);
  if (seen?.person !== "leader") return refuse({ code: "not-found" });
  const { row } = seen;
  if (!isHolding({ isClosed: row.closed_at !== null, holdsUntil: row.holds_until }, actor.today)) {
    return refuse({ code: "over" });
  }
  const claimed = await tx.pembahasan.updateMany({
    where: { agencyId: actor.agencyId, id: pembahasanId, version, closedAt: null },
    data: { version: { increment: 1 } },
  });
  return claimed.count === 1 ? ok(row) : refuse({ code: "stale" });
}

/** Writes down when it was held, who took part, and what it came to. */
export async function notePembahasan(actor: Actor, input: NotePembahasanInput): Done {
  const { agencyId } = actor;
  const { pembahasanId, heldOn, participants, conclusion } = input;
  return transact(
    actor,
    async (tx, record): Done => {
      if (heldOn > actor.today) return refuse({ code: "held-later" });
      const claimed = await claim(tx, actor, input);
      if (!claimed.ok) return claimed;
      await tx.pembahasan.updateMany({
        where: { agencyId, id: pembahasanId },
        data: { heldOn: calendarDateToDb(heldOn), participants, conclusion },
      });
      const { unit_id: unitId } = claimed.value;
      record(auditEvent("pembahasan.noted", unitId, { period: periodName(claimed.value), heldOn }));
      return ok({ pembahasanId });
    },
    { attempt: attempted("pembahasan.noted", null) },
  );
}

/** Closes it: the results lie ready for their people, who are told. */
export async function closePembahasan(actor: Actor, input: ClosePembahasanInput): Done {
  const { agencyId } = actor;
  const { pembahasanId } = input;
  return transact(
    actor,
    async (tx, record): Done => {
      const claimed = await claim(tx, actor, input);
      if (!claimed.ok) return claimed;
      const row = claimed.value;
      const waiting = await waitingCount(tx, pembahasanId);
      const may = mayClose({ isHeld: row.held_on !== null, waiting });
      if (!may.allowed) {
        return refuse(
          may.reason === "unanswered" ? { code: "unanswered", count: waiting } : { code: may.reason },
        );
      }
      await tx.pembahasan.updateMany({
        where: { agencyId, id: pembahasanId },
        data: { closedAt: new Date(), closedByName: actor.name },
      });
      await releaseResults(tx, actor, pembahasanId);
      record(auditEvent("pembahasan.closed", row.unit_id, { period: periodName(row) }));
      return ok({ pembahasanId });
    },
    { attempt: attempted("pembahasan.closed", null), timeout: 30_000 },
  );
}
