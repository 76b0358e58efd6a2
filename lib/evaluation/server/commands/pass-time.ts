import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { read, transact, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { calendarDateIn } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { RHYTHMS } from "@/lib/period/period";
import { SKP_CLOSE_REASONS } from "@/lib/skp/skp";
import { evaluationOutbox } from "../../outbox";
import { movedByTime } from "../../receipt";
import { lapsePembahasans } from "./lapse-pembahasan";
import { holdsOn } from "../pembahasan-hold";
import { policiesOf } from "../policies";

/** Moved in one transaction. */
const BATCH = 200;
/** Looked at in one statement. */
const LOOK = 2_000;
const JOB_MS = 60_000;

const waiting = z.array(
  z.object({
    id: z.uuid(),
    version: z.number().int(),
    status: z.enum(["appraised", "received", "acknowledged"]),
    appraised_at: z.date(),
    received_at: z.date().nullable(),
    year: z.number().int(),
    rhythm: z.enum(RHYTHMS),
    close_reason: z.enum(SKP_CLOSE_REASONS).nullable(),
  }),
);

interface Mark {
  readonly id: string;
  readonly version: number;
}

interface Moved {
  readonly deemed: readonly Mark[];
  readonly final: readonly Mark[];
  /** Where the next look begins; null when all were looked at. */
  readonly next: string | null;
}

const FIRST = "00000000-0000-0000-0000-000000000000";

/** What time has moved by today among the next that wait. */
async function look(tx: Tx, actor: Actor, after: string): Promise<Moved> {
  const { agencyId, today, timeZone } = actor;
  const rows = waiting.parse(
    await tx.$queryRaw(sql`
      SELECT e.id, e.version, e.status::text, e.appraised_at, e.received_at, p.year, p.rhythm::text,
        s.close_reason::text
      FROM evaluation e
      JOIN period p ON p.agency_id = e.agency_id AND p.id = e.period_id
      JOIN skp s ON s.agency_id = e.agency_id AND s.id = e.skp_id
      WHERE e.status IN ('appraised', 'received', 'acknowledged') AND e.id > ${after}::uuid
      ORDER BY e.id LIMIT ${LOOK}::int`),
  );
  const policyOf = await policiesOf(tx, agencyId);
  const set = rows.flatMap(({ id, status }) => (status === "appraised" ? [id] : []));
  const holdOf = await holdsOn(tx, actor, set);
  const deemed: Mark[] = [];
  const final: Mark[] = [];
  for (const { id, version, year, ...row } of rows) {
    const moved = movedByTime(
      {
        ...{ status: row.status, rhythm: row.rhythm, closeReason: row.close_reason },
        ...holdOf(id),
        appraisedOn: calendarDateIn(timeZone, row.appraised_at),
        receivedOn: row.received_at === null ? null : calendarDateIn(timeZone, row.received_at),
      },
      today,
      policyOf(year),
    );
    if (moved === "deem_received") deemed.push({ id, version });
    if (moved === "finalise") final.push({ id, version });
  }
  return { deemed, final, next: rows.length < LOOK ? null : (rows.at(-1)?.id ?? null) };
}

const written = z.array(z.object({ id: z.uuid(), employee_id: z.uuid() }));

/** Those of the marks that are still as they were when looked at, moved. */
async function write(tx: Tx, marks: readonly Mark[], to: "received" | "final") {
  const ids = marks.map(({ id }) => id);
  const versions = marks.map(({ version }) => version);
  const change =
    to === "received"
      ? sql`status = 'received', received_at = now(), is_deemed = true`
      : sql`status = 'final', final_at = now()`;
  return written.parse(
    await tx.$queryRaw(sql`
      UPDATE evaluation e SET ${change}, version = e.version + 1
      FROM unnest(${ids}::uuid[], ${versions}::int[]) AS seen(id, version)
      WHERE e.id = seen.id AND e.version = seen.version
      RETURNING e.id, e.employee_id`),
  );
}

/** Moves a piece in one transaction; none where all of it was changed since it was looked at. */
async function movePiece(actor: Actor, marks: readonly Mark[], to: "received" | "final"): Promise<number> {
  const { agencyId } = actor;
  const key = to === "received" ? "evaluation.deemed-received" : "evaluation.finalised";
  const done = await transact(
    actor,
    async (tx, record): Promise<Result<number, { readonly code: "stale" }>> => {
      const rows = await write(tx, marks, to);
      if (rows.length === 0) return refuse({ code: "stale" });
      for (const { id } of rows) record(auditEvent(key, id, {}));
      if (to === "received") {
        await tx.outboxEvent.createMany({
          data: rows.map(({ id: evaluationId, employee_id: employeeId }) =>
            evaluationOutbox(agencyId, "evaluation.deemed-received", { evaluationId, employeeId }),
          ),
        });
      }
      return ok(rows.length);
    },
    { timeout: JOB_MS, attempt: attempted(key, null) },
  );
  return done.ok ? done.value : 0;
}

async function moveAll(actor: Actor, marks: readonly Mark[], to: "received" | "final"): Promise<number> {
  let count = 0;
  for (let at = 0; at < marks.length; at += BATCH) {
    count += await movePiece(actor, marks.slice(at, at + BATCH), to);
  }
  return count;
}

/**
 * Closes pembahasan that have run out, then moves the evaluations on that time alone moves: not opened in time counts as received, silence makes final. Run by the
 * worker; again on the same day it changes nothing.
 *
 * @returns how many moved
 */
export async function passTime(actor: Actor, signal?: AbortSignal): Promise<number> {
  let count = await lapsePembahasans(actor);
  let after: string | null = FIRST;
  while (after !== null && signal?.aborted !== true) {
    const from: string = after;
    const moved: Moved = await read(actor, (tx) => look(tx, actor, from), { timeout: JOB_MS });
    count += await moveAll(actor, moved.deemed, "received");
    count += await moveAll(actor, moved.final, "final");
    after = moved.next;
  }
  return count;
}
