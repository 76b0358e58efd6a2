import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { unitReach } from "@/lib/agency/server/reach";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { PLANNING_NODE_LABELS } from "../../labels";
import { PLANNING_NODE_KINDS } from "../../planning";
import { keptCapaian } from "../../shown";
import type { TreeNodeView } from "../../view";

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
    skp: z.uuid().nullable(),
    beyond: z.number().int(),
  }),
);

const PREFIX = { iku: "i", rhk: "r" } as const;

function viewOf(row: z.output<typeof rows>[number]): TreeNodeView {
  const { kind, id, parent, text, carrier, gap, children, beyond } = row;
  const prefix = kind === "iku" || kind === "rhk" ? PREFIX[kind] : "n";
  const isPlan = kind !== "iku" && kind !== "rhk";
  return {
    ...{ key: `${prefix}${id}`, parentKey: parent, kind, text, carrier, gap, hasChildren: children },
    ...{ skpId: row.skp, beyond },
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

/** What is asked for: under which nodes (null: the roots), for which year, how much of each. */
export interface ChildrenAsked {
  readonly keys: readonly string[] | null;
  readonly year: number;
  /** So many under each node. */
  readonly most?: number;
  /** Those after this one, of a single node that has more. */
  readonly after?: string | null;
  /** This node by itself, wherever it stands. */
  readonly only?: string | null;
}

/** So many children a list brings at once; further ones are asked for. */
const MOST_CHILDREN = 100;

/** What stands directly under some nodes, each with what it is called, who carries it, and how it stands. */
export async function childrenOf(
  tx: Tx,
  actor: Actor,
  asked: ChildrenAsked,
): Promise<readonly TreeNodeView[]> {
  const { keys, year, most = MOST_CHILDREN, after = null, only = null } = asked;
  const of = (prefix: string): string[] =>
    (keys ?? []).flatMap((key) => (key.startsWith(prefix) ? [key.slice(1)] : []));
  const [nodes, ikus, rhks] = [of("n"), of("i"), of("r")];
  const seen = await seenPeople(tx, actor);
  const today = actor.today;
  const found = rows.parse(
    await tx.$queryRaw(sql`
      WITH line AS (
        SELECT r.id, r.sort_order, 'i' || l.iku_id AS parent
        FROM iku_rhk l JOIN rhk r ON r.id = l.rhk_id AND r.removed_in IS NULL JOIN skp s ON s.id = r.skp_id
        WHERE l.iku_id = ANY (${ikus}::uuid[]) AND s.year = ${year} AND ${seen}
        UNION ALL
        SELECT r.id, r.sort_order, 'r' || r.parent_id
        FROM rhk r JOIN skp s ON s.id = r.skp_id
        WHERE r.parent_id = ANY (${rhks}::uuid[]) AND r.removed_in IS NULL AND ${seen}
      ), every AS (
        -- Of the roots those of a term of office in which the year lies.
        SELECT 'n' AS prefix, n.id, 'n' || n.parent_id AS parent, 0 AS rank, n.sort_order, n.code AS by_label
        FROM planning_node n JOIN planning_document d ON d.id = n.document_id
        WHERE CASE WHEN ${keys === null} THEN n.parent_id IS NULL AND ${year} BETWEEN d.starts_year AND d.ends_year
          ELSE n.parent_id = ANY (${nodes}::uuid[]) END
        UNION ALL
        SELECT 'i', i.id, 'n' || i.node_id, 1, 0, i.code FROM iku i WHERE i.node_id = ANY (${nodes}::uuid[])
          AND i.retired_on IS NULL
          -- What stands under another indicator of the same node is shown there.
          AND NOT EXISTS (SELECT 1 FROM iku_link l JOIN iku p ON p.id = l.parent_id
            WHERE l.child_id = i.id AND p.node_id = i.node_id)
        UNION ALL
        SELECT 'i', i.id, 'i' || l.parent_id, 1, 0, i.code FROM iku_link l JOIN iku i ON i.id = l.child_id
        WHERE l.parent_id = ANY (${ikus}::uuid[]) AND i.retired_on IS NULL
        UNION ALL
        SELECT 'r', l.id, l.parent, 2, l.sort_order, '' FROM line l
        UNION ALL
        SELECT left(${only}, 1), substr(${only}, 2)::uuid, NULL, 0, 0, '' WHERE ${only}::text IS NOT NULL
      ), placed AS (
        SELECT *, row_number() OVER (PARTITION BY parent ORDER BY rank, sort_order, by_label, id) AS place,
          count(*) OVER (PARTITION BY parent) AS total
        FROM every
      ), start AS (
        SELECT coalesce((SELECT place FROM placed WHERE prefix || id = ${after} LIMIT 1), 0) AS place
      ), shown AS (
        SELECT p.*, CASE WHEN p.place = s.place + ${most}::int THEN p.total - p.place ELSE 0 END::int AS beyond
        FROM placed p, start s WHERE p.place > s.place AND p.place <= s.place + ${most}::int
      )
      SELECT * FROM (
        SELECT n.kind::text AS kind, n.id, c.parent, n.code AS label, n.text, coalesce(p.name, u.name) AS carrier,
          NULL::text AS capaian, NULL::text AS because, NULL::uuid AS skp, c.beyond, c.place,
          EXISTS (SELECT 1 FROM planning_node b WHERE b.parent_id = c.id)
            OR EXISTS (SELECT 1 FROM iku b WHERE b.node_id = c.id AND b.retired_on IS NULL) AS children,
          CASE WHEN n.kind IN ('tujuan', 'sasaran')
            AND NOT EXISTS (SELECT 1 FROM iku b WHERE b.node_id = c.id AND b.retired_on IS NULL)
            THEN 'belum berindikator' END AS gap
        FROM shown c JOIN planning_node n ON n.id = c.id AND c.prefix = 'n'
        LEFT JOIN unit_version u ON u.unit_id = n.unit_id AND daterange(u.valid_from, u.valid_to, '[]') @> ${today}::date
        LEFT JOIN "position" p ON p.id = n.position_id
        UNION ALL
        SELECT 'iku', i.id, c.parent, i.code, v.name, u.name, r.capaian, r.because, NULL, c.beyond, c.place,
          EXISTS (SELECT 1 FROM iku_link l WHERE l.parent_id = i.id) OR EXISTS (SELECT 1 FROM iku_rhk l
            JOIN rhk k ON k.id = l.rhk_id AND k.removed_in IS NULL WHERE l.iku_id = i.id),
          CASE WHEN NOT EXISTS (SELECT 1 FROM iku_link l WHERE l.parent_id = i.id) AND NOT EXISTS (
            SELECT 1 FROM iku_rhk l JOIN rhk k ON k.id = l.rhk_id AND k.removed_in IS NULL WHERE l.iku_id = i.id)
            THEN 'belum dijenjangkan' END
        FROM shown c JOIN iku i ON i.id = c.id AND c.prefix = 'i'
        CROSS JOIN LATERAL (SELECT v.name, v.rhythm FROM iku_version v WHERE v.iku_id = i.id
          AND v.valid_from <= make_date(${year}, 12, 31) ORDER BY v.valid_from DESC, v.number DESC LIMIT 1) v
        LEFT JOIN iku_owner o ON o.iku_id = i.id AND daterange(o.valid_from, o.valid_to, '[]') @> ${today}::date
        LEFT JOIN unit_version u ON u.unit_id = o.unit_id AND daterange(u.valid_from, u.valid_to, '[]') @> ${today}::date
        LEFT JOIN LATERAL (SELECT coalesce(r.capaian, r.year_capaian)::text AS capaian,
            coalesce(r.because, r.year_because) AS because
          FROM iku_realisasi r WHERE r.iku_id = i.id AND r.year = ${year} AND r.rhythm = v.rhythm
          ORDER BY r.ordinal DESC LIMIT 1) r ON true
        UNION ALL
        SELECT 'rhk', k.id, c.parent, 'RHK', k.text, e.name, NULL, NULL, k.skp_id, c.beyond, c.place,
          EXISTS (SELECT 1 FROM rhk b WHERE b.parent_id = k.id AND b.removed_in IS NULL), NULL
        FROM shown c JOIN rhk k ON k.id = c.id AND c.prefix = 'r' JOIN skp s ON s.id = k.skp_id
        JOIN employee e ON e.id = s.employee_id
      ) AS every
      ORDER BY parent, place`),
  );
  return found.map(viewOf);
}

/** The roots of the tree with what stands directly under them. */
export async function treeTop(actor: Actor, year: number): Promise<readonly TreeNodeView[]> {
  return read(actor, async (tx) => {
    const roots = await childrenOf(tx, actor, { keys: null, year });
    const first = await childrenOf(tx, actor, { keys: roots.map(({ key }) => key), year });
    return [...roots, ...first];
  });
}

/** What stands directly under a node, for a tree that is opened; from one of its children on, where it has many. */
export async function treeUnder(
  actor: Actor,
  key: string,
  year: number,
  after: string | null,
): Promise<readonly TreeNodeView[]> {
  return read(actor, (tx) => childrenOf(tx, actor, { keys: [key], year, after }));
}
