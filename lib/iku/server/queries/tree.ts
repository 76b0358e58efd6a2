import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { unitReach } from "@/lib/agency/server/reach";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { PLANNING_NODE_LABELS } from "../../labels";
import { PLANNING_NODE_KINDS } from "../../planning";
import { keptCapaian } from "../../shown";
import type { PathStep, TreeNodeView } from "../../view";

const rows = z.array(
  z.object({
    kind: z.enum([...PLANNING_NODE_KINDS, "iku", "rhk"]),
    id: z.uuid(),
    parent: z.string().nullable(),
    label: z.string(),
    text: z.string(),
    carrier: z.string().nullable(),
    capaian: z.string().nullable(),
    because: z.string().nullable(),
    children: z.boolean(),
    gap: z.string().nullable(),
  }),
);

const PREFIX = { iku: "i", rhk: "r" } as const;

function viewOf(row: z.output<typeof rows>[number]): TreeNodeView {
  const { kind, id, parent, text, carrier, gap, children } = row;
  const prefix = kind === "iku" || kind === "rhk" ? PREFIX[kind] : "n";
  const isPlan = kind !== "iku" && kind !== "rhk";
  return {
    ...{ key: `${prefix}${id}`, parentKey: parent, kind, text, carrier, gap, hasChildren: children },
    label: isPlan ? `${PLANNING_NODE_LABELS[kind]} ${row.label}`.trim() : row.label,
    capaian: kind === "iku" ? keptCapaian(row.capaian, row.because) : null,
  };
}

/**
 * Whose lines of SKP the actor may see in the tree: those whom the role reaches, whom he or she appraises, and the own.
 * Inspektorat reads plans one by one, where its reading is recorded.
 */
async function seenPeople(tx: Tx, actor: Actor) {
  const grants = actor.grants.filter(({ role }) => role !== "inspektorat");
  const reach = await unitReach(tx, { ...actor, grants }, "skp.read");
  const units = reach.kind === "units" ? [...reach.unitIds] : [];
  return sql`(${reach.kind === "agency"} OR s.unit_id = ANY (${units}::uuid[])
    OR s.employee_id = ${actor.employeeId}::uuid OR s.appraiser_id = ${actor.employeeId}::uuid)`;
}

async function childrenOf(
  tx: Tx,
  actor: Actor,
  keys: readonly string[] | null,
  year: number,
): Promise<readonly TreeNodeView[]> {
  const of = (prefix: string): string[] =>
    (keys ?? []).flatMap((key) => (key.startsWith(prefix) ? [key.slice(1)] : []));
  const [nodes, ikus, rhks] = [of("n"), of("i"), of("r")];
  const seen = await seenPeople(tx, actor);
  const today = actor.today;
  const found = rows.parse(
    await tx.$queryRaw(sql`
      WITH child AS (
        SELECT n.kind::text AS kind, n.id, 'n' || n.parent_id AS parent, n.code AS label, n.text, n.sort_order, n.unit_id,
          n.position_id
        FROM planning_node n
        WHERE CASE WHEN ${keys === null} THEN n.parent_id IS NULL ELSE n.parent_id = ANY (${nodes}::uuid[]) END
      ), indicator AS (
        SELECT i.id, i.code, 'n' || i.node_id AS parent FROM iku i WHERE i.node_id = ANY (${nodes}::uuid[])
          AND i.retired_on IS NULL
          -- What stands under another indicator of the same node is shown there.
          AND NOT EXISTS (SELECT 1 FROM iku_link l JOIN iku p ON p.id = l.parent_id
            WHERE l.child_id = i.id AND p.node_id = i.node_id)
        UNION ALL
        SELECT i.id, i.code, 'i' || l.parent_id FROM iku_link l JOIN iku i ON i.id = l.child_id
        WHERE l.parent_id = ANY (${ikus}::uuid[]) AND i.retired_on IS NULL
      ), line AS (
        SELECT r.id, r.text, r.sort_order, 'i' || l.iku_id AS parent, s.employee_id
        FROM iku_rhk l JOIN rhk r ON r.id = l.rhk_id AND r.removed_in IS NULL JOIN skp s ON s.id = r.skp_id
        WHERE l.iku_id = ANY (${ikus}::uuid[]) AND s.year = ${year} AND ${seen}
        UNION ALL
        SELECT r.id, r.text, r.sort_order, 'r' || r.parent_id, s.employee_id
        FROM rhk r JOIN skp s ON s.id = r.skp_id
        WHERE r.parent_id = ANY (${rhks}::uuid[]) AND r.removed_in IS NULL AND ${seen}
      )
      SELECT * FROM (
        SELECT c.kind, c.id, c.parent, c.label, c.text, coalesce(p.name, u.name) AS carrier,
          NULL::text AS capaian, NULL::text AS because,
          EXISTS (SELECT 1 FROM planning_node b WHERE b.parent_id = c.id)
            OR EXISTS (SELECT 1 FROM iku b WHERE b.node_id = c.id AND b.retired_on IS NULL) AS children,
          CASE WHEN c.kind IN ('tujuan', 'sasaran')
            AND NOT EXISTS (SELECT 1 FROM iku b WHERE b.node_id = c.id AND b.retired_on IS NULL)
            THEN 'belum berindikator' END AS gap, 0 AS rank, c.sort_order, c.label AS by_label
        FROM child c
        LEFT JOIN unit_version u ON u.unit_id = c.unit_id AND daterange(u.valid_from, u.valid_to, '[]') @> ${today}::date
        LEFT JOIN "position" p ON p.id = c.position_id
        UNION ALL
        SELECT 'iku', i.id, i.parent, i.code, v.name, u.name, r.capaian, r.because,
          EXISTS (SELECT 1 FROM iku_link l WHERE l.parent_id = i.id) OR EXISTS (SELECT 1 FROM iku_rhk l
            JOIN rhk k ON k.id = l.rhk_id AND k.removed_in IS NULL WHERE l.iku_id = i.id),
          CASE WHEN NOT EXISTS (SELECT 1 FROM iku_link l WHERE l.parent_id = i.id) AND NOT EXISTS (
            SELECT 1 FROM iku_rhk l JOIN rhk k ON k.id = l.rhk_id AND k.removed_in IS NULL WHERE l.iku_id = i.id)
            THEN 'belum dijenjangkan' END, 1, 0, i.code
        FROM indicator i
        CROSS JOIN LATERAL (SELECT v.name, v.rhythm FROM iku_version v WHERE v.iku_id = i.id
          AND v.valid_from <= make_date(${year}, 12, 31) ORDER BY v.valid_from DESC, v.number DESC LIMIT 1) v
        LEFT JOIN iku_owner o ON o.iku_id = i.id AND daterange(o.valid_from, o.valid_to, '[]') @> ${today}::date
        LEFT JOIN unit_version u ON u.unit_id = o.unit_id AND daterange(u.valid_from, u.valid_to, '[]') @> ${today}::date
        LEFT JOIN LATERAL (SELECT coalesce(r.capaian, r.year_capaian)::text AS capaian,
            coalesce(r.because, r.year_because) AS because
          FROM iku_realisasi r WHERE r.iku_id = i.id AND r.year = ${year} AND r.rhythm = v.rhythm
          ORDER BY r.ordinal DESC LIMIT 1) r ON true
        UNION ALL
        SELECT 'rhk', l.id, l.parent, 'RHK', l.text, e.name, NULL, NULL,
          EXISTS (SELECT 1 FROM rhk b WHERE b.parent_id = l.id AND b.removed_in IS NULL), NULL, 2, l.sort_order, e.name
        FROM line l JOIN employee e ON e.id = l.employee_id
      ) AS every
      ORDER BY rank, sort_order, by_label, id LIMIT 400`),
  );
  return found.map(viewOf);
}

/** The roots of the tree with what stands directly under them. */
export async function treeTop(actor: Actor, year: number): Promise<readonly TreeNodeView[]> {
  return read(actor, async (tx) => {
    const roots = await childrenOf(tx, actor, null, year);
    const first = await childrenOf(
      tx,
      actor,
      roots.map(({ key }) => key),
      year,
    );
    return [...roots, ...first];
  });
}

/** What stands directly under a node, within a query that is under way. */
export async function treeUnderIn(
  tx: Tx,
  actor: Actor,
  key: string,
  year: number,
): Promise<readonly TreeNodeView[]> {
  return childrenOf(tx, actor, [key], year);
}

/** What stands directly under a node, for a tree that is opened. */
export async function treeUnder(actor: Actor, key: string, year: number): Promise<readonly TreeNodeView[]> {
  return read(actor, (tx) => treeUnderIn(tx, actor, key, year));
}

/** So many nodes one picture holds; what is beyond is a step further in. */
const MOST_DRAWN = 60;

export interface PictureView {
  /** From the root to the node in the middle. */
  readonly path: readonly PathStep[];
  readonly nodes: readonly TreeNodeView[];
}

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

/** A node with two levels under it, as far as a picture holds them; null where there is none. */
export async function treePicture(
  actor: Actor,
  key: string | null,
  year: number,
): Promise<PictureView | null> {
  return read(actor, async (tx) => {
    let path: readonly PathStep[] = [];
    let middle: TreeNodeView | undefined;
    if (key === null) {
      middle = (await childrenOf(tx, actor, null, year))[0];
    } else {
      const id = key.slice(1);
      const where = { agencyId_id: { agencyId: actor.agencyId, id } };
      const nodeId = key.startsWith("i")
        ? ((await tx.iku.findUnique({ where, select: { nodeId: true } }))?.nodeId ?? null)
        : id;
      path = nodeId === null ? [] : await pathTo(tx, nodeId);
      const above = key.startsWith("i") ? path.at(-1) : path.at(-2);
      const beside = await childrenOf(tx, actor, above === undefined ? null : [above.key], year);
      middle = beside.find((node) => node.key === key);
    }
    if (middle === undefined) return null;
    const first = await childrenOf(tx, actor, [middle.key], year);
    const second =
      first.length === 0
        ? []
        : await childrenOf(
            tx,
            actor,
            first.map((node) => node.key),
            year,
          );
    const drawn = [...first, ...(first.length + second.length <= MOST_DRAWN ? second : [])];
    return { path, nodes: [{ ...middle, parentKey: null }, ...drawn.slice(0, MOST_DRAWN)] };
  });
}
