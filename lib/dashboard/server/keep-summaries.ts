import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { derive, type Tx } from "@/lib/db/server/door";
import { askGate, sql } from "@/lib/db/server/gate";
import { inEveryAgency } from "@/lib/job/server/in-every-agency";
import { calendarDateFromDb, calendarDateToDb, type CalendarDate } from "@/lib/kernel/calendar";
import { log } from "@/lib/log";
import { type ChangedRow, recountAbove, recountAllAbove, recountOwn } from "./summary-rows";

/** A whole large agency may have to be counted, on a machine that has other things to do as well. */
const JOB_MS = 900_000;
/** Above so many units one pass over all is quicker than looking each up. */
const MOST_UNITS = 400;
const MOST_ROWS = 2_000;

const hits = z.array(
  z.object({ year: z.number().int(), unit_ids: z.array(z.uuid()).nullable(), is_whole: z.boolean() }),
);
const flags = z.array(z.object({ is_tree: z.boolean() }));
const years = z.array(z.object({ year: z.number().int() }));

interface Due {
  /** The units to count by year; null: all. */
  readonly units: ReadonlyMap<number, readonly string[] | null>;
  /** Whether who hangs below whom has changed. */
  readonly isTree: boolean;
}

const yearOf = (day: CalendarDate) => Number(day.slice(0, 4));

/** Takes the notes away, and says which units they come to as people and units are now. */
async function takeNotes(tx: Tx, today: CalendarDate): Promise<Due> {
  const [flag] = flags.parse(
    await tx.$queryRaw(sql`SELECT EXISTS (SELECT 1 FROM summary_change WHERE is_tree) AS is_tree`),
  );
  const found = hits.parse(
    await tx.$queryRaw(sql`
      WITH taken AS (
        DELETE FROM summary_change WHERE NOT is_tree OR ${flag?.is_tree === true}
        RETURNING unit_id, employee_id, year AS noted_year, coalesce(year, ${yearOf(today)}) AS year
      ),
      hit AS (
        SELECT year, unit_id FROM taken WHERE unit_id IS NOT NULL
        UNION SELECT t.year, r.unit_id FROM taken t JOIN appraisal_relation r ON r.employee_id = t.employee_id
          WHERE r.unit_id IS NOT NULL
        UNION SELECT t.year, s.unit_id FROM taken t JOIN skp s ON s.employee_id = t.employee_id AND s.year = t.year
        UNION SELECT year, NULL FROM taken
          WHERE unit_id IS NULL AND employee_id IS NULL AND noted_year IS NOT NULL
      )
      SELECT year, array_agg(unit_id) FILTER (WHERE unit_id IS NOT NULL) AS unit_ids,
        bool_or(unit_id IS NULL) AS is_whole
      FROM hit GROUP BY year`),
  );
  const units = new Map(
    found.map(({ year, unit_ids, is_whole }) => {
      const isMany = is_whole || unit_ids === null || unit_ids.length > MOST_UNITS;
      return [year, isMany ? null : unit_ids] as const;
    }),
  );
  return { units, isTree: flag?.is_tree === true };
}

/** What comes due because another day has begun since the last count: units that are hung elsewhere, another year. */
async function sinceCounted(tx: Tx, agencyId: string, today: CalendarDate): Promise<Due> {
  const state = await tx.summaryState.findUnique({ where: { agencyId }, select: { countedOn: true } });
  const counted = state === null ? null : calendarDateFromDb(state.countedOn);
  if (counted === today) return { units: new Map(), isTree: false };
  const from = counted === null || counted < today ? counted : today;
  const to = counted === null || counted < today ? today : counted;
  // In another year other people count, and units hang together as of another day.
  const isOtherYear = from === null || yearOf(from) !== yearOf(to);
  const [flag] = flags.parse(
    await tx.$queryRaw(sql`
      SELECT ${isOtherYear} OR EXISTS (SELECT 1 FROM unit_version
        WHERE (valid_from > ${from}::date AND valid_from <= ${to}::date)
          OR (valid_to >= ${from}::date AND valid_to < ${to}::date)) AS is_tree`),
  );
  const others = years.parse(
    await tx.$queryRaw(sql`
      SELECT DISTINCT year FROM period
      WHERE ${from === null} OR (${isOtherYear} AND year BETWEEN ${yearOf(from ?? to)} AND ${yearOf(to)})`),
  );
  return { units: new Map(others.map(({ year }) => [year, null])), isTree: flag?.is_tree === true };
}

/** Counts anew what was noted, or came due with the day. The caller has the agency's lock. */
async function count(tx: Tx, { agencyId, today }: Actor): Promise<void> {
  const noted = await takeNotes(tx, today);
  const timely = await sinceCounted(tx, agencyId, today);
  // Of a large agency these are more rows than a call takes arguments.
  let changed: readonly ChangedRow[] = [];
  for (const [year, unitIds] of new Map([...noted.units, ...timely.units])) {
    changed = changed.concat(await recountOwn(tx, { year, today, unitIds }));
  }
  if (noted.isTree || timely.isTree || changed.length > MOST_ROWS) await recountAllAbove(tx, today);
  else if (changed.length > 0) await recountAbove(tx, today, changed);
  const state = { countedOn: calendarDateToDb(today), countedAt: new Date() };
  await tx.summaryState.upsert({
    where: { agencyId },
    create: { agencyId, ...state },
    update: state,
  });
}

const locks = z.array(z.object({ is_mine: z.boolean() }));

/** Who counts an agency's figures: one at a time, so that an earlier count never overwrites a later one. */
const lockName = (agencyId: string) => sql`hashtextextended(${`summary/${agencyId}`}, 0)`;

/** Counts what waits, unless somebody else is at it. For a page, which tells what still waits after it. */
export async function countFew(actor: Actor): Promise<void> {
  await derive(actor, async (tx) => {
    const [lock] = locks.parse(
      await tx.$queryRaw(sql`SELECT pg_try_advisory_xact_lock(${lockName(actor.agencyId)}) AS is_mine`),
    );
    if (lock?.is_mine === true) await count(tx, actor);
  });
}

async function withLock<T>(
  actor: Actor,
  work: (tx: Tx, record: Parameters<Parameters<typeof derive<T>>[1]>[1]) => Promise<T>,
): Promise<T> {
  return derive(
    actor,
    async (tx, record) => {
      await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(${lockName(actor.agencyId)})`);
      return work(tx, record);
    },
    { timeout: JOB_MS },
  );
}

/** Counts all that waits in the actor's agency. */
export async function countAll(actor: Actor): Promise<void> {
  await withLock(actor, (tx) => count(tx, actor));
}

/**
 * Proves what is kept equal to a recount of everything; what is not, is mended and reported, in the trail and in the
 * log. A change that comes in between is noted and no difference.
 *
 * @returns how many rows were wrong
 */
export async function proveSummaries(actor: Actor): Promise<number> {
  const { agencyId, today } = actor;
  const wrong = await withLock(actor, async (tx, record) => {
    await count(tx, actor);
    const above = await recountAllAbove(tx, today);
    const all = years.parse(await tx.$queryRaw(sql`SELECT DISTINCT year FROM period ORDER BY year`));
    let own: readonly ChangedRow[] = [];
    for (const { year } of all) own = own.concat(await recountOwn(tx, { year, today, unitIds: null }));
    if (own.length > 0) await recountAllAbove(tx, today);
    const rows = [...above, ...own].filter(({ is_noted }) => !is_noted).length;
    if (rows > 0) record(auditEvent("dashboard.summaries-mended", null, { rows }));
    return rows;
  });
  if (wrong > 0) log().error({ agency: agencyId, rows: wrong }, "summaries differed from a recount");
  return wrong;
}

const agencies = z.array(z.object({ agency_id: z.uuid() }));

/** Counts what waits in every agency; a step of the worker. */
export async function countWhatWaits(signal?: AbortSignal): Promise<void> {
  const waiting = agencies.parse(
    await askGate(sql`SELECT agencies_to_count AS agency_id FROM app.agencies_to_count()`),
  );
  await inEveryAgency(
    waiting.map(({ agency_id }) => agency_id),
    signal,
    countAll,
  );
}

/** Proves the figures of every agency; a step of the worker, at night. */
export async function proveAllSummaries(signal?: AbortSignal): Promise<void> {
  await inEveryAgency(null, signal, proveSummaries);
}
