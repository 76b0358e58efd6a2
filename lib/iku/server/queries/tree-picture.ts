import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { PLANNING_NODE_LABELS } from "../../labels";
import { PLANNING_NODE_KINDS } from "../../planning";
import type { PathStep, PictureView, TreeNodeView } from "../../view";
import { childrenOf } from "./tree";

/** So many nodes one picture holds; what is beyond is a step further in. */
const MOST_DRAWN = 120;
/** So many of the children of one node. */
const MOST_BESIDE = 40;

const steps = z.array(
  z.object({ key: z.string(), kind: z.string(), code: z.string(), text: z.string(), depth: z.number() }),
);

/** From the visi down to a node of the plan. */
export async function pathTo(tx: Tx, nodeId: string): Promise<readonly PathStep[]> {
  const found = steps.parse(
    await tx.$queryRaw(sql`
      WITH RECURSIVE up(id, depth) AS (
        SELECT ${nodeId}::uuid, 0
        UNION ALL
        SELECT n.parent_id, up.depth + 1 FROM up JOIN planning_node n ON n.id = up.id
        WHERE n.parent_id IS NOT NULL AND up.depth < 30
      )
      SELECT 'n' || n.id AS key, n.kind::text, n.code, n.text, up.depth FROM up JOIN planning_node n ON n.id = up.id
      ORDER BY up.depth DESC`),
  );
  return found.map(({ key, kind, code, text }) => {
    const known = PLANNING_NODE_KINDS.find((one) => one === kind);
    return { key, text, label: `${known === undefined ? "" : PLANNING_NODE_LABELS[known]} ${code}`.trim() };
  });
}

/** The node of the plan on which the way up to a node begins: itself, or what an indicator measures. */
async function beginningOf(tx: Tx, actor: Actor, key: string): Promise<string | null> {
  const id = key.slice(1);
  if (key.startsWith("n")) return id;
  const where = { agencyId_id: { agencyId: actor.agencyId, id } };
  return (await tx.iku.findUnique({ where, select: { nodeId: true } }))?.nodeId ?? null;
}

/** What hangs under these nodes, one query a level, as long as the picture holds a whole level. */
async function grown(
  tx: Tx,
  actor: Actor,
  year: number,
  levels: number,
  drawn: readonly TreeNodeView[],
  last: readonly TreeNodeView[],
): Promise<readonly TreeNodeView[]> {
  if (levels === 0 || last.length === 0) return drawn;
  const keys = [...new Set(last.map(({ key }) => key))];
  const next = await childrenOf(tx, actor, { keys, year, most: MOST_BESIDE });
  const isFirst = drawn.length === last.length;
  if (!isFirst && drawn.length + next.length > MOST_DRAWN) return drawn;
  return grown(tx, actor, year, levels - 1, [...drawn, ...next], next);
}

export interface PictureAsked {
  /** The node in the middle; null: all roots. */
  readonly key: string | null;
  readonly year: number;
  /** So many levels under it. */
  readonly levels: number;
}

/** A node, or all roots, with what hangs under it as far as a picture holds it; null where there is nothing. */
export async function treePicture(actor: Actor, asked: PictureAsked): Promise<PictureView | null> {
  const { key, year, levels } = asked;
  return read(actor, async (tx) => {
    const nodeId = key === null ? null : await beginningOf(tx, actor, key);
    if (key !== null && nodeId === null) return null;
    const found = await childrenOf(tx, actor, { keys: key === null ? null : [], year, only: key });
    if (found.length === 0) return null;
    const roots = found.map((root) => ({ ...root, parentKey: null }));
    return {
      path: nodeId === null ? [] : await pathTo(tx, nodeId),
      nodes: await grown(tx, actor, year, levels, roots, roots),
    };
  });
}
