import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { hasPermission } from "@/lib/access/permissions";
import { scopeOf } from "@/lib/access/scope";
import { Prisma } from "@/lib/db/generated/client";
import type { Json } from "@/lib/db/event";
import { read, type Tx } from "@/lib/db/server/door";
import { addDays } from "@/lib/kernel/calendar";
import { startOfDayIn } from "@/lib/kernel/zone";
import type { EventKey } from "../event";
import { APPRAISAL_SUBJECTS, keysAbout } from "../subject";
import type { TrailFilter } from "../trail-filter";
import { idsIn, namesOf } from "./names";

const rows = z.array(
  z.object({
    seq: z.bigint().transform(Number),
    at: z.date(),
    actorId: z.uuid().nullable(),
    key: z.string(),
    subject: z.string(),
    subjectId: z.uuid().nullable(),
    detail: z.custom<Json>(),
  }),
);

/** An event as its row says it. */
export type TrailRow = z.infer<typeof rows>[number];

/** Whether the actor reads the trail: only a role for the whole agency does, since events belong to no unit. */
export function mayReadTrail(actor: Actor): boolean {
  return scopeOf(actor, "audit.read").kind === "agency";
}

function keysOf({ jenis, tentang }: TrailFilter): readonly EventKey[] | null {
  if (jenis !== null) return tentang === null || keysAbout(tentang).includes(jenis) ? [jenis] : [];
  return tentang === null ? null : keysAbout(tentang);
}

/** The numbers between which the days of a filter lie; the index on the moment finds them, all else goes by number. */
async function numbersBetween(
  tx: Tx,
  actor: Actor,
  { dari, sampai }: TrailFilter,
): Promise<{ readonly from: bigint; readonly to: bigint }> {
  const numbers = z.array(z.object({ seq: z.bigint() }));
  const first = async (from: Date) => {
    const found = await tx.$queryRaw`
      SELECT seq FROM audit_event WHERE agency_id = ${actor.agencyId}::uuid AND at >= ${from} ORDER BY at, seq LIMIT 1`;
    return numbers.parse(found)[0]?.seq ?? null;
  };
  const most = 2n ** 62n;
  const from = dari === null ? 1n : ((await first(startOfDayIn(actor.timeZone, dari))) ?? most);
  const beyond = sampai === null ? null : await first(startOfDayIn(actor.timeZone, addDays(sampai, 1)));
  return { from, to: beyond ?? most };
}

/** The events that match, numbered below `before`, as a source of `columns`, the newest `most` of them. */
async function matching(
  tx: Tx,
  actor: Actor,
  filter: TrailFilter,
  before: bigint | null,
  most: number,
  columns: Prisma.Sql,
): Promise<Prisma.Sql> {
  const { from, to } = await numbersBetween(tx, actor, filter);
  const end = before !== null && before < to ? before : to;
  const where = Prisma.join(
    [
      Prisma.sql`agency_id = ${actor.agencyId}::uuid AND seq >= ${from} AND seq < ${end}`,
      ...(filter.pelaku === null ? [] : [Prisma.sql`actor_id = ${filter.pelaku}::uuid`]),
      ...(filter.id === null ? [] : [Prisma.sql`subject_id = ${filter.id}::uuid`]),
    ],
    " AND ",
  );
  const keys = keysOf(filter);
  if (keys === null) {
    return Prisma.sql`SELECT ${columns} FROM audit_event WHERE ${where} ORDER BY seq DESC LIMIT ${most}::int`;
  }
  // By key each kind is looked up by its own index: a rare one is found at once in a trail of millions.
  return Prisma.sql`
    SELECT e.* FROM unnest(${[...keys]}::text[]) AS wanted (kind)
    CROSS JOIN LATERAL (
      SELECT ${columns} FROM audit_event WHERE key = wanted.kind AND ${where} ORDER BY seq DESC LIMIT ${most}::int) e
    ORDER BY e.seq DESC LIMIT ${most}::int`;
}

/** The system administrator sees that something happened to an appraisal, never what (domain §10.3). */
function withoutAppraisal(actor: Actor, events: readonly TrailRow[]): readonly TrailRow[] {
  if (hasPermission(actor, "skp.read")) return events;
  return events.map((event) => (APPRAISAL_SUBJECTS.has(event.subject) ? { ...event, detail: {} } : event));
}

/** Events that match, the newest first, numbered below `before`. */
export async function trailRows(
  tx: Tx,
  actor: Actor,
  filter: TrailFilter,
  before: bigint | null,
  most: number,
): Promise<readonly TrailRow[]> {
  const columns = Prisma.sql`seq, at, actor_id AS "actorId", key, subject, subject_id AS "subjectId", detail`;
  const found = await tx.$queryRaw(await matching(tx, actor, filter, before, most, columns));
  return withoutAppraisal(actor, rows.parse(found));
}

const size = z.array(z.object({ rows: z.number(), below: z.bigint() }));

/** How many events match, counted up to `most`, and the number below which all of them lie. */
export async function trailSize(
  tx: Tx,
  actor: Actor,
  filter: TrailFilter,
  most: number,
): Promise<{ readonly rows: number; readonly below: bigint }> {
  const source = await matching(tx, actor, filter, null, most, Prisma.sql`seq`);
  const found = await tx.$queryRaw`
    SELECT count(*)::int AS rows, coalesce(max(seq), 0) + 1 AS below FROM (${source}) AS found`;
  return size.parse(found)[0] ?? { rows: 0, below: 1n };
}

const PAGE = 25;

export interface TrailView {
  readonly events: readonly TrailRow[];
  /** Names of the ids that the events speak of. */
  readonly names: ReadonlyMap<string, string>;
  /** The number below which the next page begins; null on the last one. */
  readonly next: number | null;
}

/** A page of the trail; null where the actor may not read it. */
export async function auditTrail(
  actor: Actor,
  filter: TrailFilter,
  before: number | null,
): Promise<TrailView | null> {
  if (!mayReadTrail(actor)) return null;
  return read(actor, async (tx) => {
    const found = await trailRows(tx, actor, filter, before === null ? null : BigInt(before), PAGE + 1);
    const events = found.slice(0, PAGE);
    const ids = events.flatMap((event) => [
      ...(event.actorId === null ? [] : [event.actorId]),
      ...(event.subjectId === null ? [] : [event.subjectId]),
      ...idsIn(event.detail),
    ]);
    const filterIds = [filter.pelaku, filter.id].filter((id) => id !== null);
    return {
      events,
      names: await namesOf(tx, [...ids, ...filterIds]),
      next: found.length > PAGE ? (events.at(-1)?.seq ?? null) : null,
    };
  });
}

export interface ActorOption {
  readonly id: string;
  readonly name: string;
}

const actors = z.array(z.object({ id: z.uuid(), name: z.string() }));

/**
 * Accounts by the words of their names, for the filter. Those of employees are found through the index of people;
 * the few without one are looked through.
 */
export async function trailActors(actor: Actor, query: string): Promise<readonly ActorOption[]> {
  if (!mayReadTrail(actor) || query.trim() === "") return [];
  const found = await read(
    actor,
    (tx) => tx.$queryRaw`
      SELECT id, name FROM account
      WHERE employee_id IN (SELECT employee_id FROM app.search_employees(${query}, 20))
      UNION
      SELECT id, name FROM account
      WHERE employee_id IS NULL AND position(lower(${query.trim()}) IN lower(name)) > 0
      ORDER BY name, id LIMIT 20`,
  );
  return actors.parse(found);
}
