import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { read, transact } from "@/lib/db/server/door";
import { askGate, sql } from "@/lib/db/server/gate";
import { enqueue } from "@/lib/job/server/enqueue";
import { jobActor } from "@/lib/job/server/job-actor";
import { ok, type Result } from "@/lib/kernel/result";
import type { Draft } from "../draft";
import { deliverMail } from "./deliver-mail";
import { DIALOG_TELLERS } from "./tell-dialog";
import { EMPLOYEE_TELLERS, type PendingEvent, type Teller, type Telling } from "./tell-employee";
import { FEEDBACK_TELLERS } from "./tell-feedback";
import { EVALUATION_TELLERS } from "./tell-evaluation";
import { SKP_TELLERS } from "./tell-skp";
import { IMPORT_TELLERS } from "./tell-import";
import { MID_YEAR_TELLERS } from "./tell-mid-year";
import { REORGANISATION_TELLERS } from "./tell-reorganisation";
import { PERJANJIAN_TELLERS } from "./tell-perjanjian";
import { ROLE_TELLERS } from "./tell-role";
import { UNIT_TELLERS } from "./tell-unit";

/** Who is told what, by topic, from the rooms. */
const TELLERS: ReadonlyMap<string, Teller> = new Map([
  ...EMPLOYEE_TELLERS,
  ...ROLE_TELLERS,
  ...DIALOG_TELLERS,
  ...MID_YEAR_TELLERS,
  ...SKP_TELLERS,
  ...FEEDBACK_TELLERS,
  ...EVALUATION_TELLERS,
  ...UNIT_TELLERS,
  ...PERJANJIAN_TELLERS,
  ...IMPORT_TELLERS,
  ...REORGANISATION_TELLERS,
]);

/** Events told in one transaction. */
const BATCH = 200;

/** A batch may name a few hundred people; a job has the time. */
const TIMEOUT_MS = 30_000;

/** Events after which somebody may be appraised by another than before. */
const BEARS_ON_APPRAISAL = /^((employee|unit|delegation|import)\.|reorganisation\.applied$)/;

const agencies = z.array(z.object({ agency_id: z.uuid() }));
const pending = z.array(z.object({ id: z.uuid(), topic: z.string(), payload: z.unknown() }));

/** What a batch comes to. Topics that concern nobody's bell (a unit was renamed) are delivered without a message. */
async function draftsOfBatch(telling: Telling, events: readonly PendingEvent[]): Promise<readonly Draft[]> {
  let drafts: readonly Draft[] = [];
  for (const [topic, alike] of Map.groupBy(events, (event) => event.topic)) {
    const tell = TELLERS.get(topic);
    if (tell !== undefined) drafts = drafts.concat(await tell(telling, alike));
  }
  return drafts;
}

/**
 * Tells one batch of one agency's events: messages and the mark that they are delivered commit together, so that each
 * event is told once, also when two workers run or one dies.
 *
 * @returns how many events were told
 */
async function deliverBatch(actor: Actor): Promise<number> {
  const { agencyId, today } = actor;
  const isAny = await read(actor, (tx) =>
    tx.outboxEvent.findFirst({ where: { agencyId, deliveredAt: null }, select: { id: true } }),
  );
  if (isAny === null) return 0;
  const told = await transact(
    actor,
    async (tx, record): Promise<Result<number, never>> => {
      const events = pending.parse(
        await tx.$queryRaw(sql`
          SELECT id, topic, payload FROM outbox_event WHERE delivered_at IS NULL
          ORDER BY created_at, id LIMIT ${BATCH}::int FOR UPDATE SKIP LOCKED`),
      );
      const drafts = await draftsOfBatch({ tx, agencyId, today }, events);
      if (drafts.length > 0) {
        await tx.notification.createMany({ data: drafts.map((draft) => ({ agencyId, ...draft })) });
      }
      await tx.outboxEvent.updateMany({
        where: { agencyId, id: { in: events.map(({ id }) => id) } },
        data: { deliveredAt: new Date() },
      });
      if (events.some(({ topic }) => BEARS_ON_APPRAISAL.test(topic))) {
        await enqueue(tx, "employee.refresh-relations", { agencyId }, agencyId);
      }
      record(auditEvent("notification.delivered", null, { count: drafts.length }));
      return ok(events.length);
    },
    { timeout: TIMEOUT_MS },
  );
  return told.ok ? told.value : 0;
}

/** Turns the waiting events of every agency into messages. A step of the worker; run again it finds nothing to do. */
export async function deliverOutbox(signal?: AbortSignal): Promise<void> {
  const waiting = agencies.parse(
    await askGate(sql`SELECT agencies_with_outbox AS agency_id FROM app.agencies_with_outbox()`),
  );
  for (const { agency_id: agencyId } of waiting) {
    const actor = await jobActor(agencyId, null);
    let told = BATCH;
    while (told === BATCH && signal?.aborted !== true) told = await deliverBatch(actor);
    await deliverMail(agencyId);
  }
}
