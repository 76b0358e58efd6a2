import { sql } from "@/lib/db/server/gate";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { PeriodChoice } from "@/lib/period/chosen-period";

/** Whose figures, in which period, as of which day. */
export interface Asked {
  readonly unitId: string;
  readonly period: PeriodChoice;
  /** The present day; for a period of an earlier year the last day of that period. */
  readonly day: CalendarDate;
  /** Whether the year of the period is the one that runs: then people are counted who have no SKP yet. */
  readonly isPresent: boolean;
}

export function askedOf(unitId: string, period: PeriodChoice, today: CalendarDate): Asked {
  const isPresent = period.year === Number(today.slice(0, 4));
  return { unitId, period, isPresent, day: isPresent ? today : period.span.to };
}

/** The units under `unitId` with the child through which each hangs there (null: the unit itself). */
const tree = ({ unitId, day }: Asked) => sql`
  branch(unit_id, branch_id) AS (
    SELECT ${unitId}::uuid, NULL::uuid
    UNION ALL
    SELECT v.unit_id, coalesce(b.branch_id, v.unit_id)
    FROM branch b JOIN unit_version v ON v.parent_id = b.unit_id
    WHERE v.valid_from <= ${day}::date AND (v.valid_to IS NULL OR v.valid_to >= ${day}::date)
  )`;

/** The newest SKP of each person in the year. */
const newestSkp = ({ period }: Asked) => sql`
  plan AS (
    SELECT DISTINCT ON (employee_id) employee_id, id, unit_id, status, agreed_version, is_external, appraiser_id
    FROM skp WHERE year = ${period.year} ORDER BY employee_id, starts_on DESC
  )`;

/** Who is looked at: everybody whose SKP is expected; of a year that is over, those who had one. */
const whom = ({ isPresent, period }: Asked) =>
  isPresent
    ? sql`
      SELECT r.employee_id, r.unit_id, b.branch_id, p.id AS skp_id, p.status AS skp_status, p.agreed_version,
        r.is_external OR coalesce(p.is_external, false) AS is_external, r.appraiser_id, r.appraiser_title, r.position_name,
        r.rhythm::text = ${period.rhythm} OR ${period.rhythm} = 'annual' AS has_rhythm
      FROM appraisal_relation r JOIN branch b ON b.unit_id = r.unit_id
      LEFT JOIN plan p ON p.employee_id = r.employee_id
      WHERE r.makes_skp AND r.is_counted`
    : sql`
      SELECT p.employee_id, p.unit_id, b.branch_id, p.id AS skp_id, p.status AS skp_status, p.agreed_version,
        p.is_external, p.appraiser_id, NULL::text AS appraiser_title, NULL::text AS position_name,
        EXISTS (SELECT 1 FROM evaluation e WHERE e.skp_id = p.id AND e.period_id = ${period.id}::uuid) AS has_rhythm
      FROM plan p JOIN branch b ON b.unit_id = p.unit_id`;

/** How many indicators each SKP has, and how many of them are reported in the period. */
const reports = ({ period }: Asked) => sql`
  report AS (
    SELECT i.skp_id, count(*)::int AS ikis,
      count(*) FILTER (WHERE r.value_number IS NOT NULL OR r.value_text IS NOT NULL OR r.value_date IS NOT NULL)::int
        AS reported
    FROM iki i LEFT JOIN realisasi r ON r.iki_id = i.id AND r.period_id = ${period.id}::uuid
    WHERE i.removed_in IS NULL AND i.skp_id IN (SELECT skp_id FROM person) GROUP BY i.skp_id
  )`;

/**
 * The people whom figures and list are made from, one row each: the one place that says who counts, so that a figure
 * and the list beneath it cannot differ. Defines `person` and `population`.
 */
export function population(asked: Asked) {
  return sql`
    WITH RECURSIVE ${tree(asked)}, ${newestSkp(asked)},
    person AS (${whom(asked)}), ${reports(asked)},
    population AS (
      SELECT person.*, coalesce(report.ikis, 0) AS ikis, coalesce(report.reported, 0) AS reported,
        coalesce(person.agreed_version, 0) > 0 AS is_agreed,
        NOT person.is_external AND person.has_rhythm AND coalesce(person.agreed_version, 0) > 0
          AND e.import_batch_id IS NULL AS is_expected,
        e.import_batch_id IS NOT NULL AND e.predikat IS NOT NULL AS is_imported,
        e.id AS evaluation_id, e.status AS evaluation, e.predikat, e.golongan, e.not_evaluated IS NOT NULL AS is_excused
      FROM person
      LEFT JOIN report ON report.skp_id = person.skp_id
      LEFT JOIN evaluation e ON e.skp_id = person.skp_id AND e.period_id = ${asked.period.id}::uuid
    )`;
}
