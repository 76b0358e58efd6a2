import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import { PEMBAHASAN_AGREEMENTS } from "../pembahasan";
import { RATINGS, type Rating } from "../rating";
import type { PembahasanAgreement } from "../pembahasan";

const day = z.string().transform(calendarDateOf);

const rows = z.array(
  z.object({
    evaluation_id: z.uuid(),
    held_until: day.nullable(),
    released_on: day.nullable(),
  }),
);

/** How pembahasan bear on the handing over of a result. */
export interface Hold {
  /** To this day at the latest it is withheld; null where it is not. */
  readonly heldUntil: CalendarDate | null;
  /** The last day on which one that withheld it was closed, or ran out. */
  readonly releasedOn: CalendarDate | null;
}

const FREE: Hold = { heldUntil: null, releasedOn: null };

/**
 * Which of some evaluations a pembahasan withholds today, or has withheld: those of a unit at or under the one whose head
 * leads it, his own left out. What is not in the answer is free.
 */
export async function holdsOn(
  tx: Tx,
  { today }: Pick<Actor, "today">,
  evaluationIds: readonly string[],
): Promise<(evaluationId: string) => Hold> {
  const found = rows.parse(
    await tx.$queryRaw(sql`
      WITH RECURSIVE asked AS (
        SELECT e.id, e.unit_id, e.period_id, e.employee_id, least(p.ends_on, ${today}::date) AS day
        FROM unnest(${[...evaluationIds]}::uuid[]) AS named(id)
        JOIN evaluation e ON e.id = named.id
        JOIN period p ON p.agency_id = e.agency_id AND p.id = e.period_id
        WHERE EXISTS (SELECT 1 FROM pembahasan h WHERE h.agency_id = e.agency_id AND h.period_id = e.period_id)
      ), up(period_id, day, from_id, unit_id) AS (
        SELECT DISTINCT period_id, day, unit_id, unit_id FROM asked
        UNION
        SELECT up.period_id, up.day, up.from_id, v.parent_id FROM up
        JOIN unit_version v ON v.unit_id = up.unit_id AND v.parent_id IS NOT NULL
          AND v.valid_from <= up.day AND (v.valid_to IS NULL OR v.valid_to >= up.day)
      )
      SELECT a.id AS evaluation_id,
        max(h.holds_until) FILTER (WHERE h.closed_at IS NULL AND h.holds_until >= ${today}::date)::text AS held_until,
        max(CASE WHEN h.closed_at IS NOT NULL THEN least((h.closed_at AT TIME ZONE g.time_zone)::date, h.holds_until + 1)
          WHEN h.holds_until < ${today}::date THEN h.holds_until + 1 END)::text AS released_on
      FROM asked a
      JOIN up ON up.period_id = a.period_id AND up.from_id = a.unit_id
      CROSS JOIN (SELECT time_zone FROM agency WHERE id = app.agency()) g
      JOIN pembahasan h ON h.period_id = a.period_id AND h.unit_id = up.unit_id AND h.leader_id <> a.employee_id
      GROUP BY a.id`),
  );
  const holds = new Map(
    found.map(({ evaluation_id: id, held_until: heldUntil, released_on: releasedOn }) => [
      id,
      { heldUntil, releasedOn },
    ]),
  );
  return (evaluationId) => holds.get(evaluationId) ?? FREE;
}

const pointRows = z.array(
  z.object({
    id: z.uuid(),
    pembahasan_id: z.uuid(),
    agreed: z.enum(PEMBAHASAN_AGREEMENTS),
    hasil: z.enum(RATINGS),
    perilaku: z.enum(RATINGS),
    reason: z.string(),
    written_by_name: z.string(),
  }),
);

/** A change that was agreed on and waits for its appraiser. */
export interface WaitingPoint {
  readonly id: string;
  readonly pembahasanId: string;
  readonly agreed: PembahasanAgreement;
  readonly hasil: Rating;
  readonly perilaku: Rating;
  readonly reason: string;
  readonly writtenBy: string;
}

/** The newest point about an evaluation in each pembahasan that is open today, where it asks for a change. */
export async function waitingPoints(
  tx: Tx,
  { today }: Pick<Actor, "today">,
  evaluationId: string,
): Promise<readonly WaitingPoint[]> {
  const found = pointRows.parse(
    await tx.$queryRaw(sql`
      SELECT * FROM (
        SELECT DISTINCT ON (p.pembahasan_id) p.id, p.pembahasan_id, p.agreed::text, p.hasil::text, p.perilaku::text,
          p.reason, p.written_by_name, p.answer, p.written_at
        FROM pembahasan_point p JOIN pembahasan h ON h.agency_id = p.agency_id AND h.id = p.pembahasan_id
        WHERE p.evaluation_id = ${evaluationId}::uuid AND h.closed_at IS NULL AND h.holds_until >= ${today}::date
        ORDER BY p.pembahasan_id, p.number DESC) newest
      WHERE agreed = 'change' AND answer IS NULL ORDER BY written_at`),
  );
  return found.map(({ pembahasan_id: pembahasanId, written_by_name: writtenBy, ...point }) => ({
    ...point,
    pembahasanId,
    writtenBy,
  }));
}
