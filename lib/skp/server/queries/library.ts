import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import { exampleIkis } from "../../example";
import { mayMove, mayReadSkp } from "../../policy";
import type { ExampleView } from "../../skp-view";
import { ownPostOn } from "../own-post";
import { findSkp, relationToSkp, standingOf } from "../store";

const PAGE = 50;

const exampleFields = { id: true, positionName: true, text: true, ikis: true, version: true } as const;

function viewOf({ ikis, ...row }: Omit<ExampleView, "ikis"> & { readonly ikis: unknown }): ExampleView {
  return { ...row, ikis: exampleIkis.parse(ikis).map(({ text }) => text) };
}

/** So many names of positions are offered; who has more types the rest. */
const MOST_POSITIONS = 400;

/** Names of the agency's positions, as an example has to name one to be found by its holders. */
export function positionNames(actor: Actor): Promise<readonly string[]> {
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const rows = await tx.position.findMany({
      where: { agencyId },
      select: { name: true },
      orderBy: { name: "asc" },
      take: MOST_POSITIONS,
    });
    return rows.map(({ name }) => name);
  });
}

/** The library, the newest first; `after`: the id of the last example of the page before. */
export function libraryPage(
  actor: Actor,
  after: string | null,
): Promise<{ readonly examples: readonly ExampleView[]; readonly next: string | null }> {
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const rows = await tx.rhkExample.findMany({
      where: { agencyId, isActive: true },
      select: exampleFields,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...(after === null ? {} : { cursor: { agencyId_id: { agencyId, id: after } }, skip: 1 }),
      take: PAGE + 1,
    });
    const examples = rows.slice(0, PAGE).map(viewOf);
    return { examples, next: rows.length > PAGE ? (examples.at(-1)?.id ?? null) : null };
  });
}

interface SkpExamples {
  readonly positionName: string | null;
  readonly examples: readonly ExampleView[];
  /** Whether the actor writes the plan. */
  readonly mayAdd: boolean;
}

/** Examples for the jabatan of the person whose SKP it is, then those for all; null where it is not there for the actor. */
export function examplesFor(actor: Actor, skpId: string): Promise<SkpExamples | null> {
  const { agencyId, today } = actor;
  return read(actor, async (tx) => {
    const skp = await findSkp(tx, agencyId, skpId);
    if (skp === null) return null;
    const relation = await relationToSkp(tx, actor, skp);
    if (!mayReadSkp(relation).allowed) return null;
    const mayAdd = mayMove("write", relation, await standingOf(tx, actor, skp)).allowed;
    const post = await ownPostOn(tx, actor, skp.employeeId, today);
    const positionName = post?.positionName ?? null;
    const rows = await tx.rhkExample.findMany({
      where: { agencyId, isActive: true, OR: [{ positionName }, { positionName: null }] },
      select: exampleFields,
      orderBy: [{ positionName: { sort: "asc", nulls: "last" } }, { createdAt: "desc" }, { id: "desc" }],
      take: PAGE,
    });
    return { positionName, examples: rows.map(viewOf), mayAdd };
  });
}
