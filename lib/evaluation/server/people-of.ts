import { sql } from "@/lib/db/server/gate";
import type { CalendarDate } from "@/lib/kernel/calendar";

/**
 * The evaluations that are somebody's to appraise, of one period or of all (null): of the people whom he or she appraises
 * today, of SKP that ended early under him or her, and those already set. For lists and for the way from one to the next;
 * a decision about one asks the rule itself. Each branch goes by an index of its own. Defines `theirs(evaluation_id)`.
 */
export const evaluationsOf = (appraiserId: string, periodId: string | null, today: CalendarDate) => {
  const within = periodId === null ? sql`true` : sql`v.period_id = ${periodId}::uuid`;
  return sql`
    theirs(evaluation_id) AS (
      SELECT v.id FROM evaluation v WHERE v.appraiser_id = ${appraiserId}::uuid AND ${within}
      UNION
      SELECT v.id FROM appraisal_relation r
      JOIN evaluation v ON v.agency_id = r.agency_id AND v.employee_id = r.employee_id AND ${within}
      JOIN skp s ON s.agency_id = v.agency_id AND s.id = v.skp_id
      WHERE r.appraiser_id = ${appraiserId}::uuid AND NOT ${endedElsewhere(appraiserId, today)}
      UNION
      SELECT v.id FROM skp s
      JOIN evaluation v ON v.agency_id = s.agency_id AND v.skp_id = s.id AND ${within}
      WHERE s.appraiser_id = ${appraiserId}::uuid AND ${endedEarly(today)}
    )`;
};

/** An SKP (alias `s`) that ended before its year did. */
export const endedEarly = (today: CalendarDate) => sql`
  (s.ends_on < ${today}::date AND s.status = 'closed' AND s.close_reason <> 'year_ended')`;

/** One that ended early under somebody else. */
export const endedElsewhere = (appraiserId: string, today: CalendarDate) => sql`
  (${endedEarly(today)} AND s.appraiser_id IS DISTINCT FROM ${appraiserId}::uuid)`;
