import { z } from "zod";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Tx } from "@/lib/db/server/door";
import { UNIT_KINDS } from "../../unit";

/** Up to so many units a tree is loaded whole; a larger one two levels deep, and further as it is opened. */
const WHOLE = 150;

/** Ways of heading a unit, as placements name them. */
export const HEAD_KINDS = ["plh", "definitif", "tugas_tambahan", "pj", "plt", "rangkap"] as const;

const head = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  frontTitle: z.string().nullable(),
  backTitle: z.string().nullable(),
  kind: z.enum(HEAD_KINDS),
});

const rows = z.array(
  z.object({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    name: z.string(),
    kind: z.enum(UNIT_KINDS),
    headTitle: z.string().nullable(),
    children: z.number(),
    people: z.number(),
    allPeople: z.number(),
    isOrphan: z.boolean(),
    heads: z.array(head),
  }),
);

/** Who leads a unit; a Plh comes before the one whose place he or she keeps. */
export type HeadView = z.infer<typeof head>;

/** A unit of the tree with what one wants to know of it at a glance. */
export interface UnitNodeView {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: (typeof UNIT_KINDS)[number];
  readonly headTitle: string | null;
  /** How many units hang directly under it. */
  readonly children: number;
  /** People with a definitive post in the unit itself, and in it and all under it. */
  readonly people: number;
  readonly allPeople: number;
  /** Its parent is not in force on that day. */
  readonly isOrphan: boolean;
  readonly heads: readonly HeadView[];
}

/** Which units: the upper two levels (all, where there are few), those directly under one, or one alone. */
export type UnitChoice = "upper" | { readonly under: string } | { readonly only: string };

/** Units in force on a day, with how many people and who leads them, in their order; one statement, whatever the size. */
export async function unitNodes(
  tx: Tx,
  day: CalendarDate,
  choice: UnitChoice,
): Promise<readonly UnitNodeView[]> {
  const under = typeof choice === "object" && "under" in choice ? choice.under : null;
  const only = typeof choice === "object" && "only" in choice ? choice.only : null;
  const found = await tx.$queryRaw`
    WITH RECURSIVE live AS MATERIALIZED (
      SELECT unit_id, parent_id, name, kind::text, head_title, sort_order
      FROM unit_version
      WHERE valid_from <= ${day}::date AND (valid_to IS NULL OR valid_to >= ${day}::date)
    ), top AS (
      SELECT l.unit_id FROM live l LEFT JOIN live p ON p.unit_id = l.parent_id WHERE p.unit_id IS NULL
    ), shown AS MATERIALIZED (
      SELECT l.*, l.unit_id IN (SELECT unit_id FROM top) AS is_top FROM live l
      WHERE CASE
        WHEN ${only}::uuid IS NOT NULL THEN l.unit_id = ${only}::uuid
        WHEN ${under}::uuid IS NOT NULL THEN l.parent_id = ${under}::uuid
        ELSE (SELECT count(*) FROM live) <= ${WHOLE}::int
          OR l.unit_id IN (SELECT unit_id FROM top) OR l.parent_id IN (SELECT unit_id FROM top)
        END
    ), below AS (
      SELECT unit_id AS root, unit_id FROM shown
      UNION
      SELECT b.root, l.unit_id FROM below b JOIN live l ON l.parent_id = b.unit_id
    ), own AS MATERIALIZED (
      SELECT unit_id, count(*)::int AS people FROM placement
      WHERE kind = 'definitif' AND valid_from <= ${day}::date AND (valid_to IS NULL OR valid_to >= ${day}::date)
      GROUP BY unit_id
    ), total AS (
      SELECT b.root, sum(o.people)::int AS people FROM below b JOIN own o ON o.unit_id = b.unit_id GROUP BY b.root
    ), offspring AS (
      SELECT parent_id, count(*)::int AS units FROM live GROUP BY parent_id
    )
    SELECT s.unit_id AS id, s.parent_id AS "parentId", s.name, s.kind, s.head_title AS "headTitle",
           coalesce(c.units, 0) AS children, coalesce(o.people, 0) AS people, coalesce(t.people, 0) AS "allPeople",
           s.is_top AND s.parent_id IS NOT NULL AS "isOrphan", coalesce(l.heads, '[]') AS heads
    FROM shown s
    LEFT JOIN offspring c ON c.parent_id = s.unit_id
    LEFT JOIN own o ON o.unit_id = s.unit_id
    LEFT JOIN total t ON t.root = s.unit_id
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object(
          'employeeId', e.id, 'name', e.name, 'frontTitle', e.front_title, 'backTitle', e.back_title, 'kind', p.kind)
        ORDER BY array_position(${[...HEAD_KINDS]}::text[], p.kind::text), e.name) AS heads
      FROM placement p JOIN employee e ON e.agency_id = p.agency_id AND e.id = p.employee_id
      WHERE p.is_head AND p.unit_id = s.unit_id
        AND p.valid_from <= ${day}::date AND (p.valid_to IS NULL OR p.valid_to >= ${day}::date)
    ) l ON true
    ORDER BY s.sort_order, s.name, s.unit_id`;
  return rows.parse(found);
}
