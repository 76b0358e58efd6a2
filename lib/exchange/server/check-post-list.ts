import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { findPlan } from "@/lib/reorganisation/server/plan-store";
import { checkPosts, type PostOutcome } from "../check-posts";
import { POST_COLUMNS } from "../post-columns";
import { postRows } from "../post-row";
import type { ListEnd } from "./list-rows";
import { agencyKindOf, knownPositions, plannedUnitLookups, postPeople, writtenPosts } from "./plan-register";
import type { StagedRow } from "./stage";
import { stageAll, wholeList, type GivenList } from "./whole-list";

/** What is staged names the version of the plan that it was held against: one that has changed since is asked again. */
function stager(
  version: number,
  raw: ReadonlyMap<number, { readonly number: string; readonly name: string }>,
) {
  return ({ line, outcome, employeeId, planned, faults }: PostOutcome): StagedRow => {
    const told = { line, outcome, targetId: employeeId, targetVersion: version, faults };
    const said = raw.get(line);
    if (planned === null) return { ...told, record: said ?? {}, change: null };
    const { unit, position, isHead, fields, name } = planned;
    return {
      ...told,
      record: {
        ...{ number: said?.number ?? "", name, unitName: unit.name, position: { name: position.name } },
        headTitle: isHead ? "memimpin unit" : null,
      },
      change: { fields, employeeId: planned.employeeId, unitId: unit.id, position, isHead },
    };
  };
}

/** Reads a whole list of posts, holds it against the plan and the register after it, and stages what came of it. */
export async function checkPostList(
  tx: Tx,
  actor: Actor,
  planId: string | null,
  list: GivenList,
): Promise<ListEnd> {
  const plan = planId === null ? null : await findPlan(tx, actor.agencyId, planId);
  if (plan === null) throw new Error("a list of posts is of a plan");
  const { columns, lines, raw, end } = await wholeList(list, POST_COLUMNS, postRows);
  const { there, ending } = await plannedUnitLookups(tx, plan);
  const outcomes = checkPosts(
    lines,
    {
      agencyKind: await agencyKindOf(tx, actor),
      people: await postPeople(
        tx,
        lines.flatMap(({ record }) => record?.number ?? []),
      ),
      units: there,
      ending,
      positions: await knownPositions(tx),
      written: await writtenPosts(tx, plan.id, [there, ending]),
      ownEmployeeId: actor.employeeId,
    },
    columns,
  );
  await stageAll(list.stage, outcomes, stager(plan.version, raw));
  await list.stage.blame(end.merged);
  return end;
}
