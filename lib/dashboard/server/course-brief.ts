import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { read } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { CourseGroup } from "../course-view";
import { courseRoots } from "./course";
import { courseBase, courseCounts } from "./course-base";
import { courseCountRow, courseGroup } from "./course-counted";
import { overseenRoots } from "./reach";
import { unitPath } from "./unit-path";

export interface CourseBrief {
  readonly unit: { readonly id: string; readonly name: string };
  readonly year: number;
  readonly all: CourseGroup;
}

/** How the unit of a head or a planner goes, for the first page; null for everybody else. */
export async function courseBrief(actor: Actor): Promise<CourseBrief | null> {
  return read(actor, async (tx) => {
    const isPlanner = scopeOf(actor, "iku.plan").kind !== "none";
    if (!isPlanner && (await overseenRoots(tx, actor)).length === 0) return null;
    const [unitId] = await courseRoots(tx, actor);
    const way = unitId === undefined ? [] : await unitPath(tx, unitId, actor.today);
    const unit = way.at(-1);
    if (unit === undefined) return null;
    const year = Number(actor.today.slice(0, 4));
    const { course: limits } = await kebijakanOf(tx, actor.agencyId, year);
    const asked = { year, today: actor.today, unitId: unit.id, isTop: way.length === 1, limits };
    const [row] = z
      .array(courseCountRow)
      .parse(await tx.$queryRaw(sql`WITH ${courseBase(asked)} SELECT ${courseCounts} FROM indicator`));
    return row === undefined || row.total === 0 ? null : { unit, year, all: courseGroup(row) };
  });
}
