import type { Prisma } from "@/lib/db/generated/client";
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

/** Which people are looked at, in which periods of a year. */
interface Source {
  readonly year: number;
  readonly isPresent: boolean;
  /** The units: `unit_id`, and `branch_id`, the child of the asked one through which each hangs there. */
  readonly branch: Prisma.Sql;
  /** The periods of the year: `id`, `rhythm`. */
  readonly periods: Prisma.Sql;
}

/**
 * The evaluation of an SKP in a period, found among the few of that SKP. Said as an equation, the period would be
 * looked up instead, among all people of the agency: in a database of many agencies a period seems to have a row or two.
 */
const evaluationOf = (skpId: Prisma.Sql, periodId: Prisma.Sql) => sql`
  SELECT e.id, e.status, e.predikat, e.golongan, e.not_evaluated, e.import_batch_id
  FROM evaluation e WHERE e.skp_id = ${skpId} AND e.period_id IS NOT DISTINCT FROM ${periodId}`;

/**
 * Whether somebody has had a dialog kinerja in the year that both confirmed, about whichever of the SKP; where no
 * pejabat penilai is in the application, the person's word is enough. Asked once a person, not again in each period.
 */
const talk = (employeeId: Prisma.Sql, year: number) => sql`
  SELECT count(*) > 0 AS has_talked FROM skp s JOIN dialog d ON d.skp_id = s.id
  WHERE s.employee_id = ${employeeId} AND s.year = ${year} AND d.employee_confirmed_at IS NOT NULL
    AND (d.appraiser_confirmed_at IS NOT NULL OR s.appraiser_id IS NULL)`;

/** The indicators of an SKP. */
const indicators = (skpId: Prisma.Sql) => sql`
  SELECT coalesce(array_agg(i.id), '{}') AS iki_ids FROM iki i WHERE i.skp_id = ${skpId} AND i.removed_in IS NULL`;

/**
 * Who is looked at: everybody whose SKP is expected; of a year that is over, those who had one. Their newest SKP is
 * looked up one by one: as a list beside theirs it would be gone through again for each of them, once an agency seems
 * small in a database of many.
 */
const whom = ({ isPresent, year }: Source) =>
  isPresent
    ? sql`
      SELECT asked.id AS period_id, r.employee_id, r.unit_id, b.branch_id, p.id AS skp_id, p.status AS skp_status,
        p.agreed_version, r.is_external OR coalesce(p.is_external, false) AS is_external,
        r.appraiser_id, r.appraiser_title, r.position_name,
        r.rhythm = asked.rhythm OR asked.rhythm = 'annual' AS has_rhythm, talk.has_talked, plan.iki_ids
      FROM appraisal_relation r JOIN branch b ON b.unit_id = r.unit_id
      LEFT JOIN LATERAL (
        SELECT s.id, s.status, s.agreed_version, s.is_external FROM skp s
        WHERE s.employee_id = r.employee_id AND s.year = ${year} ORDER BY s.starts_on DESC LIMIT 1
      ) p ON true
      CROSS JOIN LATERAL (${talk(sql`r.employee_id`, year)}) talk
      CROSS JOIN LATERAL (${indicators(sql`p.id`)}) plan
      CROSS JOIN asked
      WHERE r.makes_skp AND r.is_counted`
    : sql`
      SELECT asked.id AS period_id, p.employee_id, p.unit_id, b.branch_id, p.id AS skp_id, p.status AS skp_status,
        p.agreed_version, p.is_external, p.appraiser_id, NULL::text AS appraiser_title, NULL::text AS position_name,
        EXISTS (${evaluationOf(sql`p.id`, sql`asked.id`)}) AS has_rhythm,
        talk.has_talked, plan.iki_ids
      FROM branch b JOIN skp p ON p.unit_id = b.unit_id AND p.year = ${year}
      CROSS JOIN LATERAL (${talk(sql`p.employee_id`, year)}) talk
      CROSS JOIN LATERAL (${indicators(sql`p.id`)}) plan
      CROSS JOIN asked
      WHERE p.starts_on = (SELECT max(n.starts_on) FROM skp n WHERE n.employee_id = p.employee_id AND n.year = p.year)`;

/** How many indicators of a `person` are reported in the period. */
const reportOfPerson = sql`
  SELECT count(*)::int AS reported FROM realisasi r
  WHERE r.iki_id = ANY (person.iki_ids) AND r.period_id = person.period_id
    AND num_nonnulls(r.value_number, r.value_text, r.value_date) > 0`;

/**
 * The one place that says who counts, so that a figure and the list beneath it cannot differ: one row for a person and
 * period. Defines `branch`, `asked`, `person` and `population`.
 */
export function populationOf(source: Source): Prisma.Sql {
  return sql`
    WITH RECURSIVE branch(unit_id, branch_id) AS (${source.branch}), asked AS (${source.periods}),
    person AS (${whom(source)}),
    population AS (
      SELECT person.*, cardinality(person.iki_ids) AS ikis, report.reported,
        coalesce(person.agreed_version, 0) > 0 AS is_agreed,
        NOT person.is_external AND person.skp_id IS NOT NULL AS is_planned,
        NOT person.is_external AND person.has_rhythm AND coalesce(person.agreed_version, 0) > 0
          AND e.import_batch_id IS NULL AS is_expected,
        e.import_batch_id IS NOT NULL AND e.predikat IS NOT NULL AS is_imported,
        e.id AS evaluation_id, e.status AS evaluation, e.predikat,
        CASE WHEN e.golongan LIKE '%/%' THEN split_part(e.golongan, '/', 1)
          WHEN e.golongan IS NOT NULL THEN 'PPPK' END AS golongan_group,
        e.not_evaluated IS NOT NULL AS is_excused
      FROM person
      LEFT JOIN LATERAL (${reportOfPerson}) report ON true
      LEFT JOIN LATERAL (${evaluationOf(sql`person.skp_id`, sql`person.period_id`)}) e ON true
    )`;
}

/** Those of one unit and all below it in one period: what the list beneath the figures shows. */
export function population({ unitId, period, day, isPresent }: Asked): Prisma.Sql {
  return populationOf({
    year: period.year,
    isPresent,
    branch: sql`
      SELECT ${unitId}::uuid, NULL::uuid
      UNION ALL
      SELECT v.unit_id, coalesce(b.branch_id, v.unit_id)
      FROM branch b JOIN unit_version v ON v.parent_id = b.unit_id
      WHERE v.valid_from <= ${day}::date AND (v.valid_to IS NULL OR v.valid_to >= ${day}::date)`,
    periods: sql`SELECT id, rhythm FROM period WHERE id = ${period.id}::uuid`,
  });
}
