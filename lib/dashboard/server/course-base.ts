import { periodsDue, type CourseLimits } from "@/lib/iku/course";
import { sql } from "@/lib/db/server/gate";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Rhythm } from "@/lib/period/period";

/** What a count of courses is about. */
export interface CourseAsked {
  readonly year: number;
  readonly today: CalendarDate;
  readonly unitId: string;
  /** The unit is at the top, so that what nobody answers for is its own as well. */
  readonly isTop: boolean;
  readonly limits: CourseLimits & { readonly dueDays: number };
}

/** How many periods of the year are over for so long that their figures are due. */
function due({ year, today, limits }: CourseAsked, rhythm: Rhythm): number {
  return periodsDue(year, rhythm, today, limits.dueDays);
}

/**
 * One row for each indicator of the unit and of those under it, with the last figure of the year and where it stands: the
 * rule of `courseStand`, over rows that are kept (a test holds the two against each other). `indicator` after WITH.
 */
export function courseBase(asked: CourseAsked) {
  const { year, today, unitId, isTop, limits } = asked;
  const [months, quarters, whole] = [due(asked, "monthly"), due(asked, "quarterly"), due(asked, "annual")];
  return sql`
    reached AS MATERIALIZED (SELECT unit_id FROM app.unit_subtree(ARRAY[${unitId}]::uuid[], ${today}::date)),
    figure AS MATERIALIZED (
      SELECT i.id, i.code, i.node_id, o.unit_id, v.id AS version_id, v.name, v.rhythm,
        r.ordinal,
        coalesce(r.course_capaian, r.capaian, r.year_capaian) AS to_date,
        coalesce(r.forecast_capaian, r.course_capaian, r.capaian, r.year_capaian) AS reading,
        coalesce(r.forecast_best, r.course_capaian, r.capaian, r.year_capaian) AS best,
        r.ordinal IS NOT NULL AS has_figure,
        CASE WHEN EXISTS (SELECT 1 FROM iku_cascade c WHERE c.iku_id = i.id) THEN 0
          ELSE greatest(0, d.due - coalesce(r.entered, 0)) END AS missing
      FROM iku i
      CROSS JOIN LATERAL (SELECT v.* FROM iku_version v WHERE v.iku_id = i.id
        AND v.valid_from <= make_date(${year}::int, 12, 31) ORDER BY v.valid_from DESC, v.number DESC LIMIT 1) v
      CROSS JOIN LATERAL (SELECT CASE v.rhythm WHEN 'monthly' THEN ${months}::int WHEN 'quarterly' THEN ${quarters}::int
        ELSE ${whole}::int END AS due) d
      LEFT JOIN iku_owner o ON o.iku_id = i.id AND o.valid_from <= ${today}::date
        AND (o.valid_to IS NULL OR o.valid_to >= ${today}::date)
      LEFT JOIN LATERAL (SELECT r.*, (count(*) FILTER (WHERE r.ordinal <= d.due) OVER ())::int AS entered
        FROM iku_realisasi r WHERE r.iku_id = i.id AND r.year = ${year}::int AND r.rhythm = v.rhythm
        ORDER BY r.ordinal DESC LIMIT 1) r ON true
      WHERE (i.retired_on IS NULL OR i.retired_on > make_date(${year}::int, 1, 1))
        AND (o.unit_id IN (SELECT unit_id FROM reached) OR (${isTop} AND o.unit_id IS NULL))
        -- Without a target of the year there is no course.
        AND EXISTS (SELECT 1 FROM iku_target t WHERE t.version_id = v.id AND t.year = ${year}::int)
    ),
    indicator AS MATERIALIZED (
      SELECT f.*, CASE
        WHEN reading < ${limits.redBelow}::numeric THEN 'off'
        WHEN missing > 0 THEN CASE WHEN has_figure THEN 'attention' ELSE 'off' END
        WHEN reading < ${limits.onFrom}::numeric THEN 'attention'
        WHEN reading IS NOT NULL THEN 'on'
        WHEN has_figure THEN 'judged' ELSE 'empty' END AS stand
      FROM figure f
    )`;
}

/** Counts over rows of `indicator`. */
export const courseCounts = sql`count(*)::int AS total, coalesce(sum(missing), 0)::int AS missing,
  (count(*) FILTER (WHERE stand = 'off'))::int AS "off", (count(*) FILTER (WHERE stand = 'attention'))::int AS attention,
  (count(*) FILTER (WHERE stand = 'on'))::int AS "on", (count(*) FILTER (WHERE stand = 'judged'))::int AS judged,
  (count(*) FILTER (WHERE stand = 'empty'))::int AS empty`;
