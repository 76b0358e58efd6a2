import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar";
import { LATE_RECORD_DAYS } from "../mid-year";

const rows = z.array(z.object({ skp_id: z.uuid() }));

/**
 * SKP that were not closed whose person, unit or appraiser may no longer be what they were: a rough look at everybody in
 * one statement, so that only those few are looked at exactly.
 */
export async function skpsToFollow(tx: Tx, today: CalendarDate): Promise<readonly string[]> {
  const found = await tx.$queryRaw(sql`
    SELECT s.id AS skp_id FROM skp s JOIN appraisal_relation r ON r.agency_id = s.agency_id AND r.employee_id = s.employee_id
    WHERE s.close_reason IS NULL AND NOT s.is_external AND s.starts_on <= ${today}::date
      AND s.ends_on >= ${addDays(today, -LATE_RECORD_DAYS)}::date
      AND (s.ends_on >= ${today}::date
          AND (r.unit_id IS DISTINCT FROM s.unit_id OR r.appraiser_id IS DISTINCT FROM s.appraiser_id)
        OR EXISTS (SELECT FROM employee_standing e WHERE e.employee_id = s.employee_id
          AND e.kind <> 'aktif' AND e.valid_from <= LEAST(s.ends_on, ${today}::date) AND (e.valid_to IS NULL OR e.valid_to >= s.starts_on))
        OR EXISTS (SELECT FROM placement p WHERE p.employee_id = s.employee_id AND p.kind NOT IN ('plt', 'plh')
          AND (p.valid_from > s.starts_on AND p.valid_from <= LEAST(s.ends_on, ${today}::date)
            OR p.valid_to >= s.starts_on AND p.valid_to < LEAST(s.ends_on, ${today}::date))))
    ORDER BY s.id`);
  return rows.parse(found).map((row) => row.skp_id);
}

const ended = z.array(
  z.object({ skp_id: z.uuid(), team_id: z.uuid(), name: z.string(), last_day: z.string() }),
);

/** Lines in force of teams that are no more, by SKP and team; those that were told of already are left out. */
export async function endedTeams(tx: Tx, today: CalendarDate) {
  const found = await tx.$queryRaw(sql`
    SELECT DISTINCT s.id AS skp_id, t.id AS team_id, t.name, t.valid_to::text AS last_day
    FROM team t JOIN rhk ON rhk.agency_id = t.agency_id AND rhk.team_id = t.id AND rhk.removed_in IS NULL
    JOIN skp s ON s.agency_id = rhk.agency_id AND s.id = rhk.skp_id
    WHERE t.valid_to < ${today}::date AND s.close_reason IS NULL AND s.starts_on <= t.valid_to AND s.ends_on >= ${today}::date
      AND NOT EXISTS (SELECT FROM skp_change c WHERE c.skp_id = s.id AND c.team_id = t.id)
    ORDER BY 1, 2`);
  return ended.parse(found);
}

const counted = z.array(z.object({ count: z.number().int() }));

/** Agreed SKP of a year that is over for good and that nothing has closed. */
const overdue = (today: CalendarDate) => sql`
  s.close_reason IS NULL AND NOT s.is_external AND s.agreed_version > 0
  AND s.ends_on < ${addDays(today, -LATE_RECORD_DAYS)}::date`;

/** Whether there is one to be closed. */
export async function hasEndedYears(tx: Tx, today: CalendarDate): Promise<boolean> {
  const found = await tx.$queryRaw(sql`
    SELECT count(*)::int AS count FROM (SELECT FROM skp s WHERE ${overdue(today)} LIMIT 1) one`);
  return (counted.parse(found)[0]?.count ?? 0) > 0;
}

/** Closes them; a change that was never agreed stays in each, unsent. One that was never agreed stays as it is. */
export async function closeEndedYears(tx: Tx, today: CalendarDate): Promise<number> {
  const found = await tx.$queryRaw(sql`
    WITH closed AS (
      UPDATE skp s SET status = 'closed', close_reason = 'year_ended', version = s.version + 1
      WHERE ${overdue(today)} RETURNING s.id
    ), unsent AS (
      UPDATE skp_version v SET status = 'draft' FROM closed
      WHERE v.skp_id = closed.id AND v.status = 'submitted' RETURNING 1
    ) SELECT count(*)::int AS count FROM closed`);
  return counted.parse(found)[0]?.count ?? 0;
}
