import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { sql } from "@/lib/db/server/gate";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { OWN_WINDOW_DAYS } from "@/lib/skp/opening";
import { LATE_WRITINGS } from "../finding";
import type { OutOfWindowRow } from "../view";
import type { Asked } from "./asked";
import { periodOf, periodShape, sourceOf, type Source } from "./source";

/**
 * Of an SKP what was done with its first version that was agreed, or is to be: the window holds only that one. Its time
 * is the planning window, which is scheduled with the year.
 */
const planned = (kind: "pengajuan" | "penetapan", at: Prisma.Sql, by: Prisma.Sql) => sql`
    SELECT ${kind}, 'planning', v.skp_id, NULL::uuid, p.id, ${at}, 1, ${by}
    FROM skp_version v JOIN skp s ON s.id = v.skp_id AND NOT s.is_external
    JOIN year_period p ON p.year = s.year AND p.rhythm = 'annual'
    WHERE ${at} IS NOT NULL AND NOT EXISTS (SELECT FROM skp_version earlier
      WHERE earlier.skp_id = v.skp_id AND earlier.number < v.number AND earlier.approved_at IS NOT NULL)`;

/**
 * What was written in the year's periods, one line for an SKP, a period and a kind, by its last moment. Of an SKP that
 * ended within a period nothing but its planning: it is reported and evaluated before the window opens.
 */
const written = ({ year, within }: Asked) => sql`
  year_period AS (SELECT id, year, rhythm, ordinal, ends_on FROM period WHERE year = ${year}::int),
  written AS (
    SELECT 'realisasi' AS kind, 'realisasi' AS window_kind, i.skp_id, NULL::uuid AS evaluation_id, r.period_id,
      max(r.updated_at) AS at, count(*)::int AS lines, NULL::text AS by
    FROM realisasi r JOIN year_period p ON p.id = r.period_id JOIN iki i ON i.id = r.iki_id
    WHERE r.value_number IS NOT NULL OR r.value_text IS NOT NULL OR r.value_date IS NOT NULL
    GROUP BY i.skp_id, r.period_id
    UNION ALL
    SELECT 'bukti', 'realisasi', v.skp_id, NULL, v.period_id, max(v.created_at), count(*)::int, NULL
    FROM evidence v JOIN year_period p ON p.id = v.period_id GROUP BY v.skp_id, v.period_id
    UNION ALL
    SELECT CASE r.origin WHEN 'correction' THEN 'koreksi' ELSE 'penilaian' END,
      CASE r.origin WHEN 'correction' THEN NULL ELSE 'evaluation' END,
      e.skp_id, e.id, e.period_id, r.set_at, 1, r.set_by_name
    FROM evaluation_result r JOIN evaluation e ON e.id = r.evaluation_id JOIN year_period p ON p.id = e.period_id
    WHERE r.origin IN ('appraisal', 'revision', 'correction')
    UNION ALL ${planned("pengajuan", sql`v.submitted_at`, sql`NULL`)}
    UNION ALL ${planned("penetapan", sql`v.approved_at`, sql`v.parties->'appraiser'->>'name'`)}
  ),
  placed AS (
    SELECT w.*, s.employee_id, s.unit_id, s.starts_on, p.year, p.rhythm::text AS rhythm, p.ordinal, d.opens_on, d.closes_on
    FROM written w
    JOIN year_period p ON p.id = w.period_id
    JOIN skp s ON s.id = w.skp_id AND (s.ends_on >= p.ends_on OR w.kind IN ('koreksi', 'pengajuan', 'penetapan'))
    LEFT JOIN period_window d ON d.period_id = w.period_id AND d.kind::text = w.window_kind
    WHERE ${within(sql`s.unit_id`)}
  )`;

/** What was written outside its window, and whether it had been held open longer for that person by then. */
export function outOfWindow(asked: Asked): Source<OutOfWindowRow> {
  const day = sql`(o.at AT TIME ZONE ${asked.timeZone})::date`;
  return sourceOf(
    sql`
      WITH ${written(asked)}
      SELECT (extract(epoch FROM o.at) * 1000)::bigint AS measure,
        o.kind || '/' || o.skp_id || '/' || o.period_id || '/' || coalesce(o.evaluation_id::text, '') AS key,
        x.reason IS NULL AS is_found, o.kind, o.skp_id, o.evaluation_id, o.period_id, o.year, o.rhythm, o.ordinal, o.at,
        o.lines, o.by, o.opens_on, o.closes_on, x.reason, x.maker, x.until,
        (SELECT name FROM employee WHERE id = o.employee_id) AS employee,
        (SELECT name FROM unit_version u WHERE u.unit_id = o.unit_id AND u.valid_from <= ${day}
          ORDER BY u.valid_from DESC LIMIT 1) AS unit
      FROM placed o
      LEFT JOIN LATERAL (
        SELECT x.reason, x.closes_on AS until, c.name AS maker
        FROM window_extension x JOIN account c ON c.id = x.created_by
        WHERE x.period_id = o.period_id AND x.kind::text = o.window_kind AND x.created_at <= o.at
          AND x.opens_on <= ${day} AND x.closes_on >= ${day}
          AND CASE
            WHEN x.employee_id IS NOT NULL THEN x.employee_id = o.employee_id
            WHEN x.unit_id IS NOT NULL THEN o.unit_id IN (SELECT unit_id FROM app.unit_subtree(ARRAY[x.unit_id], ${day}))
            WHEN x.group_key IS NOT NULL THEN x.group_key =
              (SELECT group_key FROM appraisal_relation r WHERE r.employee_id = o.employee_id)
            ELSE true
          END
        ORDER BY x.created_at LIMIT 1
      ) x ON true
      WHERE o.kind = 'koreksi' OR (${day} < o.opens_on OR ${day} > o.closes_on) AND NOT (o.window_kind = 'planning'
        AND o.starts_on > make_date(o.year, 1, 1) AND ${day} <= o.starts_on + ${OWN_WINDOW_DAYS}::int)`,
    {
      ...periodShape,
      ...{ kind: z.enum(LATE_WRITINGS), skp_id: z.uuid(), evaluation_id: z.uuid().nullable() },
      ...{ employee: z.string(), unit: z.string().nullable(), at: z.date(), lines: z.number().int() },
      ...{ by: z.string().nullable(), opens_on: z.date().nullable(), closes_on: z.date().nullable() },
      ...{ reason: z.string().nullable(), maker: z.string().nullable(), until: z.date().nullable() },
    },
    (row) => ({
      ...periodOf(row),
      ...{ kind: row.kind, skpId: row.skp_id, evaluationId: row.evaluation_id },
      ...{ employee: row.employee, unit: row.unit ?? "", at: row.at, lines: row.lines, by: row.by },
      opensOn: row.opens_on === null ? null : calendarDateFromDb(row.opens_on),
      closesOn: row.closes_on === null ? null : calendarDateFromDb(row.closes_on),
      extension:
        row.reason === null || row.until === null
          ? null
          : { reason: row.reason, by: row.maker ?? "", until: calendarDateFromDb(row.until) },
    }),
  );
}
