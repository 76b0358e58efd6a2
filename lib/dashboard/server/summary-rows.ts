import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { FIGURE_COLUMNS, FIGURE_SUMS, figuresIn } from "./figure-rows";
import { populationOf } from "./population";

const changedRows = z.array(
  z.object({
    unit_id: z.uuid(),
    period_id: z.uuid(),
    grouped_by: z.string(),
    key: z.string(),
    /** Whether a change that bears on it was noted meanwhile, and so explains it. */
    is_noted: z.boolean(),
  }),
);

/** A kept row that was found to be another, and has been mended. */
export type ChangedRow = z.output<typeof changedRows>[number];

const KEY = sql`period_id, unit_id, is_under, grouped_by, key`;
const TOLD = sql`s.unit_id, s.period_id, s.grouped_by::text AS grouped_by, s.key`;

/** Writes the rows `fresh` where they are not kept so, and tells which. */
const kept = sql`
  kept AS (
    INSERT INTO unit_summary AS s (agency_id, ${KEY}, title, ${figuresIn()})
    SELECT app.agency(), ${KEY}, title, ${figuresIn()} FROM fresh
    ON CONFLICT (agency_id, ${KEY})
      DO UPDATE SET (title, ${figuresIn()}) = (excluded.title, ${figuresIn("excluded.")})
      WHERE (s.title, ${figuresIn("s.")}) IS DISTINCT FROM (excluded.title, ${figuresIn("excluded.")})
    RETURNING ${TOLD}
  )`;

/**
 * Takes away what is kept among `rows` (kept rows `s`, and what they are chosen by) and is not fresh. Told apart as two
 * sets: however many of them PostgreSQL expects, it does not compare each with each.
 */
const gone = (rows: Prisma.Sql, isUnder: boolean) => sql`
  stale AS (
    SELECT s.period_id, s.unit_id, s.grouped_by, s.key FROM unit_summary s ${rows}
    EXCEPT SELECT period_id, unit_id, grouped_by, key FROM fresh
  ),
  gone AS (
    DELETE FROM unit_summary s USING stale
    WHERE s.period_id = stale.period_id AND s.unit_id = stale.unit_id AND s.is_under = ${isUnder}
      AND s.grouped_by = stale.grouped_by AND s.key = stale.key
    RETURNING ${TOLD}
  )`;

/** Units of which a change waits to be counted. Worked out once, not again for each row that is told. */
const noted = sql`
  noted AS MATERIALIZED (
    SELECT unit_id FROM summary_change WHERE unit_id IS NOT NULL
    UNION SELECT r.unit_id FROM summary_change c JOIN appraisal_relation r ON r.employee_id = c.employee_id
      WHERE r.unit_id IS NOT NULL
    UNION SELECT s.unit_id FROM summary_change c JOIN skp s ON s.employee_id = c.employee_id
  )`;

/** What was opened to be evaluated in a unit; looked up by unit and period, as few of an agency are asked for. */
const opened = sql`
  SELECT asked.id, b.unit_id, false, 'opened'::summary_group, '', NULL::text, found.*
  FROM asked CROSS JOIN branch b CROSS JOIN LATERAL (
    SELECT 0, 0, 0, 0, 0, 0, 0, 0, count(*)::int, 0, 0,
      count(*) FILTER (WHERE e.predikat IS NOT NULL OR e.not_evaluated IS NOT NULL)::int, 0, 0, 0,
      count(*) FILTER (WHERE e.predikat = 'sangat_baik')::int, count(*) FILTER (WHERE e.predikat = 'baik')::int,
      count(*) FILTER (WHERE e.predikat = 'butuh_perbaikan')::int, count(*) FILTER (WHERE e.predikat = 'kurang')::int,
      count(*) FILTER (WHERE e.predikat = 'sangat_kurang')::int
    FROM evaluation e WHERE e.period_id = asked.id AND e.unit_id = b.unit_id HAVING count(*) > 0
  ) found`;

/** Units and a year whose own figures are counted anew; no units named: all. */
export interface Recount {
  readonly year: number;
  /** The agency's present day. */
  readonly today: CalendarDate;
  readonly unitIds: readonly string[] | null;
}

/** Counts the people of units, without those below, in all periods of a year. @returns the rows that were not so */
export async function recountOwn(tx: Tx, { year, today, unitIds }: Recount): Promise<readonly ChangedRow[]> {
  const ids = sql`${[...(unitIds ?? [])]}::uuid[]`;
  const counted = populationOf({
    year,
    isPresent: year === Number(today.slice(0, 4)),
    branch:
      unitIds === null
        ? sql`SELECT id, NULL::uuid FROM unit`
        : sql`SELECT id, NULL::uuid FROM unnest(${ids}) AS named(id)`,
    periods: sql`SELECT id, rhythm FROM period WHERE year = ${year}`,
  });
  return changedRows.parse(
    await tx.$queryRaw(sql`
      ${counted}, counted AS (
        SELECT unit_id, period_id, grouping(appraiser_id, golongan_group) AS ungrouped, appraiser_id, golongan_group,
          max(appraiser_title) AS title, ${FIGURE_COLUMNS}
        FROM population
        GROUP BY unit_id, period_id, GROUPING SETS ((), (appraiser_id), (golongan_group))
      ),
      fresh (${KEY}, title, ${figuresIn()}) AS (
        SELECT period_id, unit_id, false, 'total'::summary_group, '', NULL::text, ${figuresIn()}
        FROM counted WHERE ungrouped = 3
        UNION ALL
        SELECT period_id, unit_id, false, 'appraiser', appraiser_id::text, title, ${figuresIn()}
        FROM counted WHERE ungrouped = 1 AND appraiser_id IS NOT NULL
        UNION ALL
        SELECT period_id, unit_id, false, 'golongan', golongan_group, NULL, ${figuresIn()}
        FROM counted WHERE ungrouped = 2 AND golongan_group IS NOT NULL
        UNION ALL ${opened}
      ),
      ${gone(sql`JOIN asked ON asked.id = s.period_id JOIN branch b ON b.unit_id = s.unit_id WHERE NOT s.is_under`, false)},
      ${kept}, ${noted}
      SELECT other.*, other.unit_id IN (SELECT unit_id FROM noted)
        OR EXISTS (SELECT 1 FROM summary_change WHERE unit_id IS NULL AND employee_id IS NULL) AS is_noted
      FROM (SELECT * FROM gone UNION ALL SELECT * FROM kept) other`),
  );
}

const isValid = (day: ReturnType<typeof sql>) =>
  sql`v.valid_from <= ${day} AND (v.valid_to IS NULL OR v.valid_to >= ${day})`;

/** Each period with the day as of which the units hang together: the present one in the year that runs. */
const periodDays = (today: CalendarDate) => sql`
  asked AS (
    SELECT p.id, CASE WHEN p.year = ${Number(today.slice(0, 4))} THEN ${today}::date ELSE p.ends_on END AS day
    FROM period p
  )`;

const belowTops = sql`
  SELECT b.day, b.top, v.unit_id FROM below b JOIN unit_version v ON v.parent_id = b.unit_id
    AND ${isValid(sql`b.day`)}`;

/** Adds up what is kept of units' own people, for the units above some changed rows. @returns those not so */
export async function recountAbove(
  tx: Tx,
  today: CalendarDate,
  changed: readonly ChangedRow[],
): Promise<readonly ChangedRow[]> {
  const of = (name: "unit_id" | "period_id" | "grouped_by" | "key") => changed.map((row) => row[name]);
  return changedRows.parse(
    await tx.$queryRaw(sql`
      WITH RECURSIVE ${periodDays(today)},
      changed AS (
        SELECT a.day, c.* FROM unnest(${of("unit_id")}::uuid[], ${of("period_id")}::uuid[],
          ${of("grouped_by")}::text[]::summary_group[], ${of("key")}::text[]) c (unit_id, period_id, grouped_by, key)
        JOIN asked a ON a.id = c.period_id
      ),
      up (day, origin, unit_id) AS (
        SELECT day, unit_id, unit_id FROM changed
        UNION
        SELECT up.day, up.origin, v.parent_id FROM up JOIN unit_version v ON v.unit_id = up.unit_id
          AND ${isValid(sql`up.day`)} WHERE v.parent_id IS NOT NULL
      ),
      wanted AS (
        SELECT DISTINCT c.day, up.unit_id, c.period_id, c.grouped_by, c.key
        FROM changed c JOIN up ON up.day = c.day AND up.origin = c.unit_id
      ),
      below (day, top, unit_id) AS (
        SELECT day, unit_id, unit_id FROM wanted UNION ${belowTops}
      ),
      fresh (${KEY}, title, ${figuresIn()}) AS (
        SELECT w.period_id, w.unit_id, true, w.grouped_by, w.key, max(s.title), ${FIGURE_SUMS}
        FROM wanted w JOIN below b ON b.day = w.day AND b.top = w.unit_id
        JOIN unit_summary s ON s.period_id = w.period_id AND s.unit_id = b.unit_id AND NOT s.is_under
          AND s.grouped_by = w.grouped_by AND s.key = w.key
        GROUP BY w.period_id, w.unit_id, w.grouped_by, w.key
      ),
      ${gone(
        sql`JOIN wanted w ON s.period_id = w.period_id AND s.unit_id = w.unit_id AND s.grouped_by = w.grouped_by
          AND s.key = w.key WHERE s.is_under`,
        true,
      )},
      ${kept}
      SELECT other.*, false AS is_noted FROM (SELECT * FROM gone UNION ALL SELECT * FROM kept) other`),
  );
}

/** The same for all units and periods; what is kept of a period that is no more, goes. @returns those not so */
export async function recountAllAbove(tx: Tx, today: CalendarDate): Promise<readonly ChangedRow[]> {
  return changedRows.parse(
    await tx.$queryRaw(sql`
      WITH RECURSIVE ${periodDays(today)},
      below (day, top, unit_id) AS (
        SELECT days.day, unit.id, unit.id FROM (SELECT DISTINCT day FROM asked) days CROSS JOIN unit
        UNION ${belowTops}
      ),
      fresh (${KEY}, title, ${figuresIn()}) AS (
        SELECT a.id, b.top, true, s.grouped_by, s.key, max(s.title), ${FIGURE_SUMS}
        FROM asked a JOIN below b ON b.day = a.day
        -- By its key, whatever PostgreSQL knows of rows that were written a moment ago.
        CROSS JOIN LATERAL (SELECT s.* FROM unit_summary s
          WHERE s.period_id = a.id AND s.unit_id = b.unit_id AND NOT s.is_under OFFSET 0) s
        GROUP BY a.id, b.top, s.grouped_by, s.key
      ),
      ${gone(sql`JOIN asked ON asked.id = s.period_id WHERE s.is_under`, true)},
      homeless AS (
        DELETE FROM unit_summary s WHERE NOT EXISTS (SELECT 1 FROM asked WHERE asked.id = s.period_id)
        RETURNING ${TOLD}
      ), ${kept}
      SELECT other.*, EXISTS (SELECT 1 FROM summary_change WHERE is_tree) AS is_noted
      FROM (SELECT * FROM gone UNION ALL SELECT * FROM homeless UNION ALL SELECT * FROM kept) other`),
  );
}
