import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { COURSE_STANDS, type CourseStand } from "@/lib/iku/course";
import { comparableBefore, storedYears, yearAtItsEnd } from "@/lib/iku/server/years";
import { courseRow, type CountedIku } from "../course-rows";
import type { BranchCourse, CourseGroup, CourseRow, CourseView, Debtor, SasaranCourse } from "../course-view";
import { courseBase, courseCounts, type CourseAsked } from "./course-base";
import { overseenRoots } from "./reach";
import { unitPath } from "./unit-path";

const PAGE = 12;
const MOST_WORST = 3;
const MOST_DEBTORS = 10;
const MOST_SASARAN = 60;

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

const groupRows = z.array(
  courseCountRow.extend({
    part: z.enum(["all", "branch", "sasaran", "debtor"]),
    id: z.uuid().nullable(),
    name: z.string().nullable(),
    owing: z.number().int(),
    mean: z.string().nullable(),
    least: z.string().nullable(),
    most: z.string().nullable(),
    counted: z.number().int(),
  }),
);

/** All that is counted, in one look at the indicators: together, by unit below, by sasaran, and who owes figures. */
async function groupsOf(tx: Tx, asked: CourseAsked): Promise<z.output<typeof groupRows>> {
  const { unitId, isTop, today } = asked;
  return groupRows.parse(
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
      SELECT k.part, k.id, coalesce(n.code || ' ' || n.text, u.name) AS name, k.total, k.missing, k."off", k.attention,
        k."on", k.judged, k.empty, k.owing, round(k.mean, 2)::text AS mean, k.least::text, k.most::text, k.counted
      FROM counted k
      LEFT JOIN planning_node n ON k.part = 'sasaran' AND n.id = k.id
      LEFT JOIN unit_version u ON k.part IN ('branch', 'debtor') AND u.unit_id = k.id
        AND u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to >= ${today}::date)
      ORDER BY k.part, k.id IS NULL, n.code, n.sort_order, CASE WHEN k.part = 'debtor' THEN k.missing END DESC,
        k."off" DESC, k.attention DESC, u.sort_order, u.name, k.id`),
  );
}

const indicatorRows = z.array(
  z.object({
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
  }),
);

interface ListAsked {
  readonly stand: CourseStand | null;
  /** The code after which, or before which, the list goes on. */
  readonly after: string | null;
  readonly before: string | null;
  /** The furthest off first, instead of by code. */
  readonly isWorstFirst: boolean;
  readonly most: number;
}

const FROM_THE_WORST = { after: null, before: null, isWorstFirst: true } as const;

/** Indicators with their courses, some of them. */
async function rowsOf(tx: Tx, asked: CourseAsked, list: ListAsked): Promise<readonly CourseRow[]> {
  const { year, today, limits } = asked;
  const byCode = list.before === null ? sql`i.code` : sql`i.code DESC`;
  const order = list.isWorstFirst ? sql`i.reading NULLS LAST, i.code` : byCode;
  const found = indicatorRows.parse(
    await tx.$queryRaw(sql`
      WITH ${courseBase(asked)}
      SELECT i.id, i.code, i.name, u.name AS owner, i.stand, i.reading::text, i.best::text, i.to_date::text,
        i.has_figure, i.missing
      FROM indicator i LEFT JOIN unit_version u ON u.unit_id = i.unit_id
        AND u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to >= ${today}::date)
      WHERE (${list.stand}::text IS NULL OR i.stand = ${list.stand}) AND (${list.after}::text IS NULL OR i.code > ${list.after})
        AND (${list.before}::text IS NULL OR i.code < ${list.before})
      ORDER BY ${order} LIMIT ${list.most}::int`),
  );
  const ids = found.map(({ id }) => id);
  const [years, earlier] = [await storedYears(tx, ids, year), await storedYears(tx, ids, year - 1)];
  return found.flatMap((row): CourseRow[] => {
    const { id, code, name, owner, stand, reading, best, missing } = row;
    const stored = years.get(id);
    const of = stored === undefined ? null : yearAtItsEnd(year, stored);
    if (of === null) return [];
    const counted: CountedIku = {
      ...{ id, code, name, owner, stand, reading, best, missing },
      ...{ toDate: row.to_date, hasFigure: row.has_figure },
    };
    return [courseRow(counted, { year, of, before: comparableBefore(year, of, earlier.get(id)) }, limits)];
  });
}

/** Which units the page begins with: those that the actor oversees or plans for; for all others the whole agency. */
export async function courseRoots(tx: Tx, actor: Actor): Promise<readonly string[]> {
  const overseen = await overseenRoots(tx, actor);
  if (overseen.length > 0) return overseen;
  const scope = scopeOf(actor, "iku.plan");
  if (scope.kind === "units") return scope.rootUnitIds;
  const day = new Date(`${actor.today}T00:00:00Z`);
  const tops = await tx.unitVersion.findMany({
    where: {
      ...{ agencyId: actor.agencyId, parentId: null, validFrom: { lte: day } },
      OR: [{ validTo: null }, { validTo: { gte: day } }],
    },
    orderBy: [{ sortOrder: "asc" }, { name: "asc" }],
    select: { unitId: true },
  });
  return tops.map(({ unitId }) => unitId);
}

export interface CourseQuestion {
  readonly year: number;
  readonly unitId: string | null;
  readonly stand: CourseStand | null;
  readonly after: string | null;
  readonly before: string | null;
}

function branchOf(row: z.output<typeof groupRows>[number], own: string, share: number): BranchCourse {
  const group = courseGroup(row);
  return {
    ...group,
    unitId: row.id,
    name: row.id === null ? `Dipikul ${own} sendiri` : (row.name ?? ""),
    isRed: group.total > 0 && group.counts.off * 100 >= share * group.total && group.counts.off > 0,
  };
}

function sasaranOf(row: z.output<typeof groupRows>[number]): SasaranCourse {
  const { mean, least, most, counted } = row;
  return {
    ...courseGroup(row),
    ...{ nodeId: row.id, text: row.name?.trim() ?? "Tujuan, di luar sasaran" },
    capaian: mean === null || least === null || most === null ? null : { mean, least, most, of: counted },
  };
}

function debtorOf({ id, name, missing, owing }: z.output<typeof groupRows>[number]): Debtor[] {
  return id === null ? [] : [{ id, name: name ?? "", missing, indicators: owing }];
}

/** Whether a unit and all under it are on course in a year; null where the agency has no such unit. */
export async function coursePage(actor: Actor, question: CourseQuestion): Promise<CourseView | null> {
  const { year, stand, after } = question;
  const before = after === null ? question.before : null;
  return read(actor, async (tx): Promise<CourseView | null> => {
    const rootIds = await courseRoots(tx, actor);
    const unitId = question.unitId ?? rootIds[0];
    if (unitId === undefined) return null;
    const way = await unitPath(tx, unitId, actor.today);
    const own = way.at(-1);
    if (own === undefined) return null;
    const { course: limits } = await kebijakanOf(tx, actor.agencyId, year);
    const asked: CourseAsked = { year, today: actor.today, unitId, isTop: way.length === 1, limits };
    const groups = await groupsOf(tx, asked);
    const list = await rowsOf(tx, asked, { stand, after, before, isWorstFirst: false, most: PAGE + 1 });
    const isMore = list.length > PAGE;
    const rows = before === null ? list.slice(0, PAGE) : list.slice(0, PAGE).toReversed();
    const part = (of: string) => groups.filter((row) => row.part === of);
    const [all] = part("all");
    const roots = await tx.unitVersion.findMany({
      where: { agencyId: actor.agencyId, unitId: { in: [...rootIds] }, validTo: null },
      select: { unitId: true, name: true },
      orderBy: { name: "asc" },
    });
    return {
      ...{ year, unit: own, path: way.slice(0, -1), limits, rows },
      roots: roots.map(({ unitId: id, name }) => ({ id, name })),
      all: courseGroup(all ?? { total: 0, missing: 0, off: 0, attention: 0, on: 0, judged: 0, empty: 0 }),
      branches: part("branch").map((row) => branchOf(row, own.name, limits.unitRedShare)),
      sasaran: part("sasaran").slice(0, MOST_SASARAN).map(sasaranOf),
      debtors: part("debtor").flatMap(debtorOf),
      worst:
        after === null && before === null && stand === null && (all?.off ?? 0) > 0
          ? await rowsOf(tx, asked, { ...FROM_THE_WORST, stand: "off", most: MOST_WORST })
          : [],
      previous: (before === null ? after !== null : isMore) ? (rows[0]?.code ?? null) : null,
      next: before !== null || isMore ? (rows.at(-1)?.code ?? null) : null,
    };
  });
}
