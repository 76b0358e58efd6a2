import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { read, transact } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { ok, type Result } from "@/lib/kernel/result";

/** A whole agency's evaluations of a period are made in one statement. */
const OPEN_MS = 120_000;

/**
 * The evaluations that are due and not made yet: of each agreed SKP in each period of its person's rhythm whose window
 * of evaluation is open (or held open longer for somebody), and of the year. An SKP that ended early is evaluated from
 * the day after, in the period in which it ended. Not of groups "dikelola di luar", whose results are imported, nor of
 * people whom nobody here appraises. Of several SKP of a year the last has the evaluation of the year; where people are
 * evaluated once a year each part has its own.
 */
const due = (today: CalendarDate) => sql`
  SELECT s.agency_id, s.id AS skp_id, s.employee_id, p.id AS period_id, p.ends_on, s.unit_id
  FROM period p
  JOIN skp s ON s.agency_id = p.agency_id AND s.year = p.year AND s.agreed_version > 0 AND NOT s.is_external
    AND s.starts_on <= p.ends_on AND s.ends_on >= p.starts_on
  JOIN appraisal_relation r ON r.agency_id = s.agency_id AND r.employee_id = s.employee_id
    AND NOT r.is_external AND (r.rhythm = p.rhythm OR p.rhythm = 'annual')
    AND (s.status = 'closed' OR r.appraiser_id IS NOT NULL OR r.appraiser_title IS NOT NULL)
  WHERE (
      EXISTS (
        SELECT 1 FROM period_window w
        WHERE w.agency_id = p.agency_id AND w.period_id = p.id AND w.kind = 'evaluation'
          AND w.opens_on <= ${today}::date AND w.closes_on >= ${today}::date)
      OR EXISTS (
        SELECT 1 FROM window_extension x
        WHERE x.agency_id = p.agency_id AND x.period_id = p.id AND x.kind = 'evaluation'
          AND x.opens_on <= ${today}::date AND x.closes_on >= ${today}::date)
      OR (s.status = 'closed' AND s.close_reason <> 'year_ended' AND s.ends_on < ${today}::date
        AND s.ends_on BETWEEN p.starts_on AND p.ends_on AND p.ends_on >= ${today}::date
        AND (p.rhythm = r.rhythm OR s.close_reason IN ('pensiun', 'meninggal', 'left')))
    )
    AND (p.rhythm = r.rhythm OR NOT EXISTS (
      SELECT 1 FROM skp later
      WHERE later.agency_id = s.agency_id AND later.employee_id = s.employee_id AND later.year = s.year
        AND later.starts_on > s.starts_on))
    AND NOT EXISTS (
      SELECT 1 FROM evaluation e WHERE e.agency_id = s.agency_id AND e.skp_id = s.id AND e.period_id = p.id)`;

const found = z.array(z.object({ is_any: z.boolean() })).length(1);

/**
 * Makes the evaluations that are due; again at once it makes none and leaves no event.
 *
 * @returns how many were made
 */
export async function openEvaluations(actor: Actor): Promise<number> {
  const { today } = actor;
  const isAny = await read(
    actor,
    async (tx) =>
      found.parse(await tx.$queryRaw(sql`SELECT EXISTS (${due(today)}) AS is_any`))[0]?.is_any ?? false,
    { timeout: OPEN_MS },
  );
  if (!isAny) return 0;
  const made = await transact(
    actor,
    async (tx, record): Promise<Result<number, never>> => {
      const count = await tx.$executeRaw(sql`
        INSERT INTO evaluation (agency_id, id, skp_id, employee_id, period_id, unit_id, golongan, opened_at)
        SELECT d.agency_id, gen_random_uuid(), d.skp_id, d.employee_id, d.period_id, d.unit_id, held.golongan, now()
        FROM (${due(today)}) d
        LEFT JOIN LATERAL (
          SELECT e.golongan FROM employee_rank e
          WHERE e.agency_id = d.agency_id AND e.employee_id = d.employee_id AND e.valid_from <= d.ends_on
          ORDER BY e.valid_from DESC LIMIT 1
        ) held ON true
        ON CONFLICT DO NOTHING`);
      record(auditEvent("evaluation.opened", null, { evaluations: count }));
      return ok(count);
    },
    { timeout: OPEN_MS },
  );
  return made.ok ? made.value : 0;
}
