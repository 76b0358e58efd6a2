import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { COURSE_STANDS, type CourseStand } from "@/lib/iku/course";
import type { CourseGroup } from "../course-view";
import { courseBase, courseCounts, type CourseAsked } from "./course-base";

const MOST_DEBTORS = 10;
const MOST_WORST = 3;

export const courseCountRow = z.object({
  total: z.number().int(),
  missing: z.number().int(),
  off: z.number().int(),
  attention: z.number().int(),
  on: z.number().int(),
  judged: z.number().int(),
  empty: z.number().int(),
});

export function courseGroup({
  total,
  missing,
  off,
  attention,
  on,
  judged,
  empty,
}: z.output<typeof courseCountRow>): CourseGroup {
  return { total, missing, counts: { off, attention, on, judged, empty } };
}

const groupRow = courseCountRow.extend({
  part: z.enum(["all", "branch", "sasaran", "debtor"]),
  id: z.uuid().nullable(),
  name: z.string().nullable(),
  owing: z.number().int(),
  mean: z.string().nullable(),
  least: z.string().nullable(),
  most: z.string().nullable(),
  counted: z.number().int(),
});

const indicatorRow = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  owner: z.string().nullable(),
  stand: z.enum(COURSE_STANDS),
  reading: z.string().nullable(),
  best: z.string().nullable(),
  to_date: z.string().nullable(),
  has_figure: z.boolean(),
  missing: z.number().int(),
});

export type CountedGroup = z.output<typeof groupRow>;
export type CountedRow = z.output<typeof indicatorRow>;

const counted = z.tuple([
  z.object({ groups: z.array(groupRow), list: z.array(indicatorRow), worst: z.array(indicatorRow) }),
]);

export interface ListAsked {
  readonly stand: CourseStand | null;
  /** The code after which, or before which, the list goes on. */
  readonly after: string | null;
  readonly before: string | null;
  readonly most: number;
}

/** The rows of a query in their order, as one value. */
const listOf = (rows: ReturnType<typeof sql>) =>
  sql`coalesce((SELECT jsonb_agg(one) FROM (${rows}) one), '[]')`;

/**
 * All that is counted and listed, in one look at the indicators: together, by unit below, by sasaran, who owes figures;
 * some of them by code, and those furthest off.
 */
export async function courseCounted(
  tx: Tx,
  asked: CourseAsked,
  { stand, after, before, most }: ListAsked,
): Promise<z.output<typeof counted>[0]> {
  const { unitId, isTop, today } = asked;
  const shown = sql`SELECT i.id, i.code, i.name, u.name AS owner, i.stand, i.reading::text, i.best::text,
      i.to_date::text, i.has_figure, i.missing
    FROM indicator i LEFT JOIN unit_version u ON u.unit_id = i.unit_id
      AND u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to >= ${today}::date)`;
  const list = sql`${shown}
    WHERE (${stand}::text IS NULL OR i.stand = ${stand}) AND (${after}::text IS NULL OR i.code > ${after})
      AND (${before}::text IS NULL OR i.code < ${before})
    ORDER BY ${before === null ? sql`i.code` : sql`i.code DESC`} LIMIT ${most}::int`;
  const worst = sql`${shown} WHERE i.stand = 'off' ORDER BY i.reading NULLS LAST, i.code LIMIT ${MOST_WORST}::int`;
  const groups = sql`
      SELECT k.part, k.id, coalesce(n.code || ' ' || n.text, u.name) AS name, k.total, k.missing, k."off", k.attention,
        k."on", k.judged, k.empty, k.owing, round(k.mean, 2)::text AS mean, k.least::text, k.most::text, k.counted
      FROM counted k
      LEFT JOIN planning_node n ON k.part = 'sasaran' AND n.id = k.id
      LEFT JOIN unit_version u ON k.part IN ('branch', 'debtor') AND u.unit_id = k.id
        AND u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to >= ${today}::date)
      ORDER BY k.part, k.id IS NULL, n.code, n.sort_order, CASE WHEN k.part = 'debtor' THEN k.missing END DESC,
        k."off" DESC, k.attention DESC, u.sort_order, u.name, k.id`;
  const [found] = counted.parse(
    await tx.$queryRaw(sql`
      WITH RECURSIVE ${courseBase(asked)},
      child AS (
        SELECT v.unit_id, v.name, v.sort_order FROM unit_version v WHERE v.parent_id = ${unitId}::uuid
          AND v.valid_from <= ${today}::date AND (v.valid_to IS NULL OR v.valid_to >= ${today}::date)
      ),
      branch AS MATERIALIZED (
        SELECT c.unit_id AS branch_id, s.unit_id FROM child c
        CROSS JOIN LATERAL app.unit_subtree(ARRAY[c.unit_id], ${today}::date) s
      ),
      -- Seen from the top, the sasaran of the agency; from a unit, the nearest: what lies below counts for it.
      walk(id, sasaran) AS (
        SELECT n.id, CASE WHEN n.kind = 'sasaran' THEN n.id END FROM planning_node n WHERE n.parent_id IS NULL
        UNION ALL
        SELECT n.id, CASE WHEN n.kind = 'sasaran' AND (w.sasaran IS NULL OR NOT ${isTop} OR d.kind = 'rpjmd')
          THEN n.id ELSE w.sasaran END
        FROM walk w JOIN planning_node n ON n.parent_id = w.id JOIN planning_document d ON d.id = n.document_id
      ),
      counted AS (
        SELECT 'all' AS part, NULL::uuid AS id, ${courseCounts}, 0 AS owing,
          NULL::numeric AS mean, NULL::numeric AS least, NULL::numeric AS most, 0 AS counted FROM indicator
        UNION ALL
        SELECT 'branch', b.branch_id, ${courseCounts}, 0, NULL, NULL, NULL, 0
        FROM indicator i LEFT JOIN branch b ON b.unit_id = i.unit_id GROUP BY b.branch_id
        UNION ALL
        SELECT 'sasaran', w.sasaran, ${courseCounts}, 0, avg(to_date), min(to_date), max(to_date), count(to_date)::int
        FROM indicator i JOIN walk w ON w.id = i.node_id GROUP BY w.sasaran
        UNION ALL
        SELECT * FROM (
          SELECT 'debtor', i.unit_id, ${courseCounts}, (count(*) FILTER (WHERE i.missing > 0))::int AS owing,
            NULL::numeric, NULL::numeric, NULL::numeric, 0
          FROM indicator i WHERE i.missing > 0 GROUP BY i.unit_id ORDER BY sum(i.missing) DESC, i.unit_id
          LIMIT ${MOST_DEBTORS}::int) debtor
      )
      SELECT ${listOf(groups)} AS groups, ${listOf(list)} AS list, ${listOf(worst)} AS worst`),
  );
  return found;
}
