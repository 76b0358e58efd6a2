import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { read, type Tx } from "@/lib/db/server/door";
import { isUnitRed, type CourseStand } from "@/lib/iku/course";
import { comparableBefore, storedYears, yearAtItsEnd } from "@/lib/iku/server/years";
import { courseRow, type CountedIku } from "../course-rows";
import type { BranchCourse, CourseRow, CourseView, Debtor, SasaranCourse } from "../course-view";
import type { CourseAsked } from "./course-base";
import { courseCounted, courseGroup, type CountedGroup, type CountedRow } from "./course-counted";
import { overseenRoots } from "./reach";
import { unitPath } from "./unit-path";

const PAGE = 12;
const MOST_SASARAN = 60;

/** Indicators as they were counted, with the years that their pictures show. */
async function withYears(
  tx: Tx,
  { year, limits }: CourseAsked,
  found: readonly CountedRow[],
): Promise<ReadonlyMap<string, CourseRow>> {
  const ids = [...new Set(found.map(({ id }) => id))];
  const [years, earlier] = [await storedYears(tx, ids, year), await storedYears(tx, ids, year - 1)];
  const rows = found.flatMap((row): CourseRow[] => {
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
  return new Map(rows.map((row) => [row.id, row] as const));
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

function branchOf(row: CountedGroup, own: string, share: number): BranchCourse {
  const group = courseGroup(row);
  return {
    ...group,
    unitId: row.id,
    name: row.id === null ? `Dipikul ${own} sendiri` : (row.name ?? ""),
    isRed: isUnitRed(group.counts.off, group.total, share),
  };
}

function sasaranOf(row: CountedGroup): SasaranCourse {
  const { mean, least, most, counted } = row;
  return {
    ...courseGroup(row),
    ...{ nodeId: row.id, text: row.name?.trim() ?? "Tujuan, di luar sasaran" },
    capaian: mean === null || least === null || most === null ? null : { mean, least, most, of: counted },
  };
}

function debtorOf({ id, name, missing, owing }: CountedGroup): Debtor[] {
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
    const counted = await courseCounted(tx, asked, { stand, after, before, most: PAGE + 1 });
    const years = await withYears(tx, asked, [...counted.list, ...counted.worst]);
    const withYear = (rows: readonly CountedRow[]) => rows.flatMap(({ id }) => years.get(id) ?? []);
    const isMore = counted.list.length > PAGE;
    const listed = withYear(counted.list.slice(0, PAGE));
    const rows = before === null ? listed : listed.toReversed();
    const isStart = after === null && before === null && stand === null;
    const part = (of: string) => counted.groups.filter((row) => row.part === of);
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
      worst: isStart ? withYear(counted.worst) : [],
      previous: (before === null ? after !== null : isMore) ? (rows[0]?.code ?? null) : null,
      next: before !== null || isMore ? (rows.at(-1)?.code ?? null) : null,
    };
  });
}
