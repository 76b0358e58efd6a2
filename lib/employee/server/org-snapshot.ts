import { KEBIJAKAN_TOPIC } from "@/lib/agency/kebijakan";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { OrgSnapshot } from "../org-snapshot";
import { snapshotOf } from "./org-rows";

/** Rows of a table that are in force on one of the days from `asked.day` to `asked.until`. */
const IN_FORCE = sql`valid_from <= asked.until AND (valid_to IS NULL OR valid_to >= asked.day)`;

/**
 * Everything that bears on who appraises one person: from the person to the units of his or her placements, from a unit
 * upwards (to its parent and its atasan penilaian) and to its heads, from anybody to the delegations that list him or
 * her, and from those to delegate and delegating unit; UNION ends it.
 */
const reachFrom = (
  kind: "person" | "unit",
  ids: readonly string[],
  day: CalendarDate,
  until: CalendarDate,
) => sql`
  asked AS (SELECT ${day}::date AS day, ${until}::date AS until, ${until}::date AS ruled_on),
  reach(kind, id) AS (
    SELECT ${kind}::text, unnest(${[...ids]}::uuid[])
    UNION
    SELECT next.kind, next.id FROM reach CROSS JOIN asked CROSS JOIN LATERAL (
      SELECT 'unit' AS kind, p.unit_id AS id FROM placement p
      WHERE reach.kind = 'person' AND p.employee_id = reach.id AND ${IN_FORCE}
      UNION ALL
      SELECT 'unit', above.id FROM unit_version v, unnest(ARRAY[v.parent_id, v.appraisal_superior_id]) AS above(id)
      WHERE reach.kind = 'unit' AND v.unit_id = reach.id AND above.id IS NOT NULL AND ${IN_FORCE}
      UNION ALL
      SELECT 'person', p.employee_id FROM placement p
      WHERE reach.kind = 'unit' AND p.unit_id = reach.id AND p.is_head AND ${IN_FORCE}
      UNION ALL
      SELECT 'delegation', m.delegation_id FROM appraisal_delegation_member m
      WHERE reach.kind = 'person' AND m.employee_id = reach.id
      UNION ALL
      SELECT side.kind, side.id FROM appraisal_delegation d,
        LATERAL (VALUES ('person', d.delegate_id), ('unit', d.unit_id)) AS side(kind, id)
      WHERE reach.kind = 'delegation' AND d.id = reach.id AND ${IN_FORCE}
    ) next
  ),
  person AS (SELECT id FROM reach WHERE kind = 'person'),
  part AS (SELECT id FROM reach WHERE kind = 'unit'),
  delegated AS (SELECT id FROM reach WHERE kind = 'delegation')`;

const wholeAgency = (day: CalendarDate) => sql`
  asked AS (SELECT ${day}::date AS day, ${day}::date AS until, ${day}::date AS ruled_on),
  person AS (SELECT id FROM employee),
  part AS (SELECT id FROM unit),
  delegated AS (SELECT id FROM appraisal_delegation)`;

/** From a day on: all that holds then or later, and of units their whole history. */
const fromDayOn = (day: CalendarDate) => sql`
  asked AS (SELECT ${day}::date AS day, 'infinity'::date AS until, ${day}::date AS ruled_on),
  person AS (SELECT id FROM employee),
  part AS (SELECT id FROM unit),
  delegated AS (SELECT id FROM appraisal_delegation)`;

/** One document instead of seven answers: the way to the database and back is what costs. */
const orgOf = (units: typeof IN_FORCE) => sql`
  SELECT jsonb_build_object(
    'units', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'unit_id', unit_id, 'name', name, 'kind', kind, 'head_title', head_title, 'parent_id', parent_id,
        'appraisal_superior_id', appraisal_superior_id, 'valid_from', valid_from, 'valid_to', valid_to)), '[]')
      FROM unit_version, asked WHERE unit_id IN (SELECT id FROM part) AND ${units}),
    'people', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', id, 'name', name, 'front_title', front_title, 'back_title', back_title)), '[]')
      FROM employee WHERE id IN (SELECT id FROM person)),
    'placements', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', placement.id, 'employee_id', employee_id, 'unit_id', unit_id, 'kind', placement.kind, 'is_head', is_head,
        'position_name', job.name, 'position_kind', job.kind, 'valid_from', valid_from, 'valid_to', valid_to)), '[]')
      FROM asked, placement JOIN position job ON job.id = position_id
      WHERE employee_id IN (SELECT id FROM person) AND ${IN_FORCE}),
    'standings', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'employee_id', employee_id, 'kind', kind, 'valid_from', valid_from, 'valid_to', valid_to)), '[]')
      FROM employee_standing, asked WHERE employee_id IN (SELECT id FROM person) AND kind <> 'aktif' AND ${IN_FORCE}),
    'leaves', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'employee_id', employee_id, 'kind', kind, 'valid_from', valid_from, 'valid_to', valid_to)), '[]')
      FROM leave, asked WHERE employee_id IN (SELECT id FROM person) AND ${IN_FORCE}),
    'delegations', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', id, 'unit_id', unit_id, 'delegate_id', delegate_id, 'decree', decree, 'employee_ids', (
          SELECT coalesce(jsonb_agg(m.employee_id), '[]') FROM appraisal_delegation_member m
          WHERE m.delegation_id = appraisal_delegation.id AND m.employee_id IN (SELECT id FROM person)),
        'valid_from', valid_from, 'valid_to', valid_to)), '[]')
      FROM appraisal_delegation, asked WHERE id IN (SELECT id FROM delegated) AND ${IN_FORCE}),
    'head', (SELECT jsonb_build_object('title', head_title, 'name', head_name) FROM agency),
    'kebijakan', (SELECT value FROM agency_setting, asked
      WHERE topic = ${KEBIJAKAN_TOPIC} AND year <= extract(year FROM asked.ruled_on) ORDER BY year DESC LIMIT 1)
  ) AS org`;

const ORG = orgOf(IN_FORCE);

/** What `appraiserOf` has to know about one person on a day: the units above and whoever leads or may appraise there. */
export async function snapshotFor(tx: Tx, employeeId: string, day: CalendarDate): Promise<OrgSnapshot> {
  return snapshotOver(tx, employeeId, { from: day, to: day });
}

/** The same for a stretch of days: asked of each of them, it answers as a snapshot of that day would. */
export async function snapshotOver(
  tx: Tx,
  employeeId: string,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<OrgSnapshot> {
  return snapshotOf(
    await tx.$queryRaw(sql`WITH RECURSIVE ${reachFrom("person", [employeeId], from, to)} ${ORG}`),
  );
}

/** What `superiorOfUnit` has to know about some units on a day: the units above them and whoever leads there. */
export async function snapshotForUnits(
  tx: Tx,
  unitIds: readonly string[],
  day: CalendarDate,
): Promise<OrgSnapshot> {
  return snapshotOf(await tx.$queryRaw(sql`WITH RECURSIVE ${reachFrom("unit", unitIds, day, day)} ${ORG}`));
}

/**
 * The whole agency on a day, in one statement. For reports over everybody; at 100,000 people it takes seconds, so a job
 * or a page that says so.
 */
export async function agencySnapshot(tx: Tx, day: CalendarDate): Promise<OrgSnapshot> {
  return snapshotOf(await tx.$queryRaw(sql`WITH ${wholeAgency(day)} ${ORG}`));
}

/**
 * The same with all that is known from the day on, and the whole history of the units: what a structure that is to take
 * effect then is tried on.
 */
export async function agencySnapshotFrom(tx: Tx, day: CalendarDate): Promise<OrgSnapshot> {
  return snapshotOf(await tx.$queryRaw(sql`WITH ${fromDayOn(day)} ${orgOf(sql`true`)}`));
}
