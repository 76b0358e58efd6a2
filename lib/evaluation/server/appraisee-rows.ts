import { z } from "zod";
import { sql } from "@/lib/db/server/gate";
import { nameWithTitles } from "@/lib/employee/employee";
import { calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import { RHYTHMS } from "@/lib/period/period";
import { SKP_STATUSES } from "@/lib/skp/skp";
import { EVALUATION_STATUSES, NOT_EVALUATED_REASONS, PREDIKATS } from "../rating";
import type { AppraiseeRow, LateKind } from "../appraisee-view";
import type { EvaluatedPeriod } from "./evaluation-row";
import { endedEarly, endedElsewhere } from "./people-of";

/** Whose people, in which period, on which day. */
export interface AskedAppraisees {
  readonly appraiserId: string;
  readonly period: EvaluatedPeriod;
  /** The annual period of the year, with which planning is scheduled. */
  readonly annualId: string | null;
  readonly today: CalendarDate;
}

/** Whether a window closed before today, and is not held open longer for the person (alias `person`). */
function isOver(periodId: string | null, kind: LateKind, today: CalendarDate) {
  const name = kind === "skp" ? "planning" : kind;
  return sql`(
    EXISTS (
      SELECT 1 FROM period_window w
      WHERE w.period_id = ${periodId}::uuid AND w.kind::text = ${name} AND w.closes_on < ${today}::date)
    AND NOT EXISTS (
      SELECT 1 FROM window_extension x
      WHERE x.period_id = ${periodId}::uuid AND x.kind::text = ${name} AND x.closes_on >= ${today}::date
        AND (x.employee_id = person.employee_id OR x.group_key = person.group_key
          OR num_nonnulls(x.employee_id, x.unit_id, x.group_key) = 0
          OR person.unit_id IN (SELECT u.unit_id FROM app.unit_subtree(ARRAY[x.unit_id], ${today}::date) u))))`;
}

/**
 * Those whom somebody appraises, with the SKP that the period falls in (the part that ended early under him as a line
 * of its own), its evaluation, and where they are late. Defines `appraisee`.
 */
export function appraisees({ appraiserId, period, annualId, today }: AskedAppraisees) {
  const { id: periodId, year, rhythm, span } = period;
  const within = sql`s.year = ${year}::int AND s.starts_on <= ${span.to}::date AND s.ends_on >= ${span.from}::date`;
  const columns = sql`s.id AS skp_id, s.status AS skp_status, s.agreed_version, s.ends_on, s.unit_id AS skp_unit_id,
    s.is_external AS is_planned_outside,
    ${endedEarly(today)} AS is_part`;
  return sql`
    person AS (
      SELECT r.employee_id, r.position_name, r.unit_id, r.group_key, r.rhythm, r.is_external, s.*
      FROM appraisal_relation r
      LEFT JOIN LATERAL (
        SELECT ${columns} FROM skp s
        WHERE s.agency_id = r.agency_id AND s.employee_id = r.employee_id AND ${within}
          AND NOT ${endedElsewhere(appraiserId, today)}
        ORDER BY s.starts_on DESC LIMIT 1
      ) s ON true
      WHERE r.appraiser_id = ${appraiserId}::uuid AND r.makes_skp
      UNION
      SELECT s.employee_id, r.position_name, r.unit_id, r.group_key, r.rhythm, coalesce(r.is_external, false), part.*
      FROM skp s
      LEFT JOIN appraisal_relation r ON r.agency_id = s.agency_id AND r.employee_id = s.employee_id
      CROSS JOIN LATERAL (SELECT ${columns}) part
      WHERE s.appraiser_id = ${appraiserId}::uuid AND s.agreed_version > 0 AND ${within} AND ${endedEarly(today)}
    ),
    report AS (
      SELECT i.skp_id, count(*)::int AS indicators, count(*) FILTER (WHERE EXISTS (
          SELECT 1 FROM realisasi x JOIN period q ON q.agency_id = x.agency_id AND q.id = x.period_id
          WHERE x.agency_id = i.agency_id AND x.iki_id = i.id
            AND (q.id = ${periodId}::uuid OR (${rhythm} = 'annual' AND q.year = ${year}::int))
            AND num_nonnulls(x.value_number, x.value_date, x.value_text) > 0))::int AS reported
      FROM iki i WHERE i.removed_in IS NULL AND i.skp_id IN (SELECT skp_id FROM person) GROUP BY i.skp_id
    ),
    stated AS (
      SELECT person.*, coalesce(person.agreed_version, 0) > 0 AS is_agreed,
        person.rhythm::text = ${rhythm} OR ${rhythm} = 'annual' AS has_rhythm,
        coalesce(report.indicators, 0) AS indicators, coalesce(report.reported, 0) AS reported,
        v.id AS evaluation_id, v.status, v.predikat, v.not_evaluated,
        (SELECT max(f.date) FROM feedback f WHERE f.skp_id = person.skp_id) AS last_feedback
      FROM person
      LEFT JOIN report ON report.skp_id = person.skp_id
      LEFT JOIN evaluation v ON v.skp_id = person.skp_id AND v.period_id = ${periodId}::uuid
    ),
    appraisee AS (
      SELECT person.*, e.name, e.front_title, e.back_title,
        NOT is_external AND NOT is_agreed AND ${isOver(annualId, "skp", today)} AS late_skp,
        NOT is_external AND NOT coalesce(is_planned_outside, false) AND has_rhythm AND is_agreed AND reported < indicators
          AND (status IS NULL OR status IN ('open', 'self_assessed'))
          AND ${isOver(periodId, "realisasi", today)} AS late_realisasi,
        status IN ('open', 'self_assessed') AND ${isOver(periodId, "evaluation", today)} AS late_evaluation
      FROM stated person JOIN employee e ON e.id = person.employee_id
    )`;
}

const day = z.string().transform(calendarDateOf);

export const appraiseeRow = z.object({
  employee_id: z.uuid(),
  name: z.string(),
  front_title: z.string().nullable(),
  back_title: z.string().nullable(),
  position_name: z.string().nullable(),
  unit_name: z.string().nullable(),
  skp_id: z.uuid().nullable(),
  skp_status: z.enum(SKP_STATUSES).nullable(),
  is_agreed: z.boolean(),
  is_part: z.boolean().nullable(),
  ends_on: day.nullable(),
  is_external: z.boolean(),
  rhythm: z.enum(RHYTHMS).nullable(),
  has_rhythm: z.boolean().nullable(),
  indicators: z.number().int(),
  reported: z.number().int(),
  last_feedback: day.nullable(),
  evaluation_id: z.uuid().nullable(),
  status: z.enum(EVALUATION_STATUSES).nullable(),
  predikat: z.enum(PREDIKATS).nullable(),
  not_evaluated: z.enum(NOT_EVALUATED_REASONS).nullable(),
  late_skp: z.boolean(),
  late_realisasi: z.boolean().nullable(),
  late_evaluation: z.boolean().nullable(),
});

export function appraiseeOf(row: z.output<typeof appraiseeRow>): AppraiseeRow {
  const late: LateKind[] = [];
  if (row.late_skp) late.push("skp");
  if (row.late_realisasi === true) late.push("realisasi");
  if (row.late_evaluation === true) late.push("evaluation");
  return {
    employeeId: row.employee_id,
    name: nameWithTitles({ name: row.name, frontTitle: row.front_title, backTitle: row.back_title }),
    jabatan: row.position_name ?? "",
    unit: row.unit_name ?? "",
    skpId: row.skp_id,
    skpStatus: row.skp_status,
    isAgreed: row.is_agreed,
    endedOn: row.is_part === true ? row.ends_on : null,
    isExternal: row.is_external,
    otherRhythm: row.has_rhythm === false ? row.rhythm : null,
    indicators: row.indicators,
    reported: row.reported,
    lastFeedbackOn: row.last_feedback,
    evaluationId: row.evaluation_id,
    status: row.status,
    predikat: row.predikat,
    notEvaluated: row.not_evaluated,
    late,
  };
}
