import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/server/door";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { UNIT_KINDS } from "../../unit";

/** Up to so many units a tree is loaded whole; a larger one two levels deep, and further as it is opened. */
const WHOLE = 150;

/** Ways of being placed in a unit, in the order in which those who head it are named. */
export const HEAD_KINDS = ["plh", "definitif", "tugas_tambahan", "pj", "plt", "rangkap"] as const;

const head = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  frontTitle: z.string().nullable(),
  backTitle: z.string().nullable(),
  kind: z.enum(HEAD_KINDS),
});

/** Who leads a unit; a Plh comes before the one whose place he or she keeps. */
export type HeadView = z.infer<typeof head>;

const rows = z.array(
  z.object({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    name: z.string(),
    kind: z.enum(UNIT_KINDS),
    headTitle: z.string().nullable(),
    /** How many units hang directly under it. */
    children: z.number(),
    /** People with a definitive post in the unit itself, and in it and all under it. */
    people: z.number(),
    allPeople: z.number(),
    /** Its parent is not in force on that day. */
    isOrphan: z.boolean(),
    heads: z.array(head),
  }),
);

/** A unit of the tree with what one wants to know of it at a glance. */
export type UnitNodeView = z.infer<typeof rows>[number];

/** Rows in force on a day, of the table or alias. */
function inForce(alias: string, day: CalendarDate): Prisma.Sql {
  const from = Prisma.raw(`${alias}.valid_from`);
  const to = Prisma.raw(`${alias}.valid_to`);
  return Prisma.sql`${from} <= ${day}::date AND (${to} IS NULL OR ${to} >= ${day}::date)`;
}

const unitColumns = Prisma.raw(
  "v.unit_id, v.parent_id, v.name, v.kind::text AS kind, v.head_title, v.sort_order",
);

/**
 * What stands beside the units that a statement shows. It expects the common tables `shown` (unitColumns, is_top),
 * `below` (root, unit_id: each shown unit with all under it), `own` (unit_id, people) and `offspring` (parent_id, units).
 */
function nodesShown(day: CalendarDate): Prisma.Sql {
  return Prisma.sql`
    SELECT s.unit_id AS id, s.parent_id AS "parentId", s.name, s.kind, s.head_title AS "headTitle",
           coalesce(c.units, 0) AS children, coalesce(o.people, 0) AS people, coalesce(t.people, 0) AS "allPeople",
           s.is_top AND s.parent_id IS NOT NULL AS "isOrphan", coalesce(l.heads, '[]') AS heads
    FROM shown s
    LEFT JOIN offspring c ON c.parent_id = s.unit_id
    LEFT JOIN own o ON o.unit_id = s.unit_id
    LEFT JOIN (
      SELECT b.root, sum(o.people)::int AS people FROM below b JOIN own o ON o.unit_id = b.unit_id GROUP BY b.root
    ) t ON t.root = s.unit_id
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object(
          'employeeId', e.id, 'name', e.name, 'frontTitle', e.front_title, 'backTitle', e.back_title, 'kind', p.kind)
        ORDER BY array_position(${[...HEAD_KINDS]}::text[], p.kind::text), e.name) AS heads
      FROM placement p JOIN employee e ON e.agency_id = p.agency_id AND e.id = p.employee_id
      WHERE p.is_head AND p.unit_id = s.unit_id AND ${inForce("p", day)}
    ) l ON true
    ORDER BY s.sort_order, s.name, s.unit_id`;
}

/** The upper two levels of the tree of a day (all of it, where it is small): one statement, whatever the size. */
export async function upperUnits(tx: Tx, day: CalendarDate): Promise<readonly UnitNodeView[]> {
  const found = await tx.$queryRaw`
    WITH RECURSIVE live AS MATERIALIZED (
      SELECT ${unitColumns} FROM unit_version v WHERE ${inForce("v", day)}
    ), top AS (
      SELECT l.unit_id FROM live l LEFT JOIN live p ON p.unit_id = l.parent_id WHERE p.unit_id IS NULL
    ), shown AS MATERIALIZED (
      SELECT l.*, l.unit_id IN (SELECT unit_id FROM top) AS is_top FROM live l
      WHERE (SELECT count(*) FROM live) <= ${WHOLE}::int
         OR l.unit_id IN (SELECT unit_id FROM top) OR l.parent_id IN (SELECT unit_id FROM top)
    ), below AS (
      SELECT unit_id AS root, unit_id FROM shown
      UNION
      SELECT b.root, l.unit_id FROM below b JOIN live l ON l.parent_id = b.unit_id
    ), own AS MATERIALIZED (
      SELECT p.unit_id, count(*)::int AS people FROM placement p
      WHERE p.kind = 'definitif' AND ${inForce("p", day)} GROUP BY p.unit_id
    ), offspring AS (
      SELECT parent_id, count(*)::int AS units FROM live GROUP BY parent_id
    ) ${nodesShown(day)}`;
  return rows.parse(found);
}

/** A unit and those directly under it, as they stand on a day; the unit itself first. Empty where it is not in force. */
export async function unitWithChildren(
  tx: Tx,
  day: CalendarDate,
  unitId: string,
): Promise<readonly UnitNodeView[]> {
  const found = await tx.$queryRaw`
    WITH RECURSIVE shown AS MATERIALIZED (
      SELECT ${unitColumns}, false AS is_top FROM unit_version v WHERE v.unit_id = ${unitId}::uuid AND ${inForce("v", day)}
      UNION ALL
      SELECT ${unitColumns}, false FROM unit_version v WHERE v.parent_id = ${unitId}::uuid AND ${inForce("v", day)}
    ), below AS (
      SELECT unit_id AS root, unit_id FROM shown
      UNION
      SELECT b.root, v.unit_id FROM below b JOIN unit_version v ON v.parent_id = b.unit_id AND ${inForce("v", day)}
    ), own AS MATERIALIZED (
      SELECT u.unit_id, (
        SELECT count(*)::int FROM placement p
        WHERE p.unit_id = u.unit_id AND p.kind = 'definitif' AND ${inForce("p", day)}) AS people
      FROM (SELECT DISTINCT unit_id FROM below) u
    ), offspring AS (
      SELECT v.parent_id, count(*)::int AS units FROM unit_version v
      WHERE v.parent_id IN (SELECT unit_id FROM shown) AND ${inForce("v", day)} GROUP BY v.parent_id
    ) ${nodesShown(day)}`;
  const nodes = rows.parse(found);
  return [...nodes.filter((node) => node.id === unitId), ...nodes.filter((node) => node.id !== unitId)];
}
