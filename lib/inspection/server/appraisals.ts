import { z } from "zod";
import { sql } from "@/lib/db/server/gate";
import { EVALUATION_STATUSES, PREDIKATS, RATINGS } from "@/lib/evaluation/rating";
import { HASTE_SECONDS, LEAST_ALIKE, LEAST_HASTY } from "../thresholds";
import type { AlikeRow, HastyRow, SettingRow } from "../view";
import type { Asked } from "./asked";
import { periodOf, periodShape, sourceOf, type Source } from "./source";

/** Who has appraised, as a key: the id of a person; of an official who is none, a digest of his name. */
const who = sql`coalesce(e.appraiser_id::text, md5(e.parties -> 'appraiser' ->> 'name'), '')`;

const rating = z.enum(RATINGS);
const seconds = z.coerce.number();
const named = { who: z.string(), name: z.string().nullable(), jabatan: z.string().nullable() };

/** One rating of hasil kerja and one of perilaku for everybody whom somebody has appraised in a period. */
export function alikeTeams({ year, within }: Asked): Source<AlikeRow> {
  return sourceOf(
    sql`
      SELECT count(*)::bigint AS measure, ${who} || '/' || e.period_id AS key, true AS is_found,
        ${who} AS who, max(e.parties -> 'appraiser' ->> 'name') AS name,
        max(e.parties -> 'appraiser' ->> 'jabatan') AS jabatan,
        e.period_id, p.year, p.rhythm::text AS rhythm, p.ordinal, count(*)::int AS people,
        min(e.hasil::text) AS hasil, min(e.perilaku::text) AS perilaku
      FROM evaluation e JOIN period p ON p.id = e.period_id AND p.year = ${year}::int
      WHERE e.predikat IS NOT NULL AND ${within(sql`e.unit_id`)}
      GROUP BY ${who}, e.period_id, p.year, p.rhythm, p.ordinal
      HAVING count(*) >= ${LEAST_ALIKE}::int AND count(DISTINCT (e.hasil, e.perilaku)) = 1`,
    { ...periodShape, ...named, people: z.number().int(), hasil: rating, perilaku: rating },
    (row) => ({
      ...periodOf(row),
      ...{ who: row.who, name: row.name ?? "", jabatan: row.jabatan },
      ...{ people: row.people, hasil: row.hasil, perilaku: row.perilaku },
    }),
  );
}

/**
 * Each result that an account has set for the first time, with the seconds since its result before for the same appraiser, and
 * whether a draft had been kept for it earlier than the time of a hasty one.
 */
const settings = ({ year, within }: Asked) => sql`
  SELECT r.id, r.evaluation_id, r.origin, r.set_by, r.set_by_name, r.set_at, r.hasil, r.perilaku, r.predikat, e.period_id,
    e.status, e.employee_id, e.unit_id, ${who} AS who, e.parties, p.year, p.rhythm::text AS rhythm, p.ordinal,
    CASE WHEN r.set_by IS NOT NULL THEN extract(epoch FROM r.set_at - lag(r.set_at)
      OVER (PARTITION BY r.set_by, ${who}, r.origin ORDER BY r.set_at, r.id)) END AS since_last
  FROM evaluation_result r
  JOIN evaluation e ON e.id = r.evaluation_id
  JOIN period p ON p.id = e.period_id AND p.year = ${year}::int
  WHERE r.origin IN ('appraisal', 'paper', 'import') AND ${within(sql`e.unit_id`)}`;

const drafted = sql`
  EXISTS (SELECT 1 FROM audit_event a WHERE a.subject_id = s.evaluation_id AND a.key = 'evaluation.drafted'
    AND a.at <= s.set_at - make_interval(secs => ${HASTE_SECONDS}::int))`;

/** Results set so soon after the one before that nobody can have read what they are about. */
export function hastyAppraisers(asked: Asked): Source<HastyRow> {
  return sourceOf(
    sql`
      SELECT count(*) FILTER (WHERE t.is_hasty)::bigint AS measure, t.set_by || '/' || t.who || '/' || t.period_id AS key,
        true AS is_found, t.who, max(t.parties -> 'appraiser' ->> 'name') AS name,
        max(t.parties -> 'appraiser' ->> 'jabatan') AS jabatan, t.period_id, t.year, t.rhythm, t.ordinal,
        count(*) FILTER (WHERE t.is_hasty)::int AS hasty, count(*)::int AS set,
        min(t.since_last) FILTER (WHERE t.is_hasty) AS shortest,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY t.since_last) FILTER (WHERE t.is_hasty) AS median
      FROM (
        SELECT s.*, s.origin = 'appraisal' AND coalesce(s.since_last < ${HASTE_SECONDS}::int, false)
          AND NOT (s.since_last < ${HASTE_SECONDS}::int AND ${drafted}) AS is_hasty
        FROM (${settings(asked)}) s
      ) t
      GROUP BY t.set_by, t.who, t.period_id, t.year, t.rhythm, t.ordinal
      HAVING count(*) FILTER (WHERE t.is_hasty) >= ${LEAST_HASTY}::int`,
    {
      ...{ ...periodShape, ...named },
      ...{ hasty: z.number().int(), set: z.number().int(), shortest: seconds, median: seconds },
    },
    (row) => ({
      ...periodOf(row),
      ...{ who: row.who, name: row.name ?? "", jabatan: row.jabatan },
      ...{ hasty: row.hasty, set: row.set, shortest: row.shortest, median: row.median },
    }),
  );
}

/** What one appraiser has set in one period, in the order in which it was set. */
export function settingsOf(asked: Asked, appraiser: string, periodId: string): Source<SettingRow> {
  return sourceOf(
    sql`
      SELECT (-extract(epoch FROM s.set_at) * 1000)::bigint AS measure, s.id::text AS key, true AS is_found,
        s.evaluation_id, s.set_at, s.set_by_name, s.since_last, ${drafted} AS was_drafted, s.hasil::text AS hasil,
        s.perilaku::text AS perilaku, s.predikat::text AS predikat, s.status::text AS status,
        o.name AS employee, v.name AS unit
      FROM (${settings(asked)}) s
      JOIN employee o ON o.id = s.employee_id
      LEFT JOIN LATERAL (SELECT name FROM unit_version v WHERE v.unit_id = s.unit_id AND v.valid_from <= s.set_at::date
        ORDER BY v.valid_from DESC LIMIT 1) v ON true
      WHERE s.who = ${appraiser} AND s.period_id = ${periodId}::uuid`,
    {
      ...{ evaluation_id: z.uuid(), set_at: z.date(), set_by_name: z.string() },
      ...{ since_last: seconds.nullable(), was_drafted: z.boolean() },
      ...{
        hasil: rating,
        perilaku: rating,
        predikat: z.enum(PREDIKATS),
        status: z.enum(EVALUATION_STATUSES),
      },
      ...{ employee: z.string(), unit: z.string().nullable() },
    },
    (row) => ({
      ...{ evaluationId: row.evaluation_id, employee: row.employee, unit: row.unit ?? "" },
      ...{
        setAt: row.set_at,
        setBy: row.set_by_name,
        sinceLast: row.since_last,
        wasDrafted: row.was_drafted,
      },
      ...{ hasil: row.hasil, perilaku: row.perilaku, predikat: row.predikat, status: row.status },
    }),
  );
}
