import { z } from "zod";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { PLANNING_NODE_LABELS } from "../../labels";
import { PLANNING_NODE_KINDS } from "../../planning";
import type { Sight, SightStep } from "../../sight";

/** A line of a plan, drafted or agreed: what it says it stands on. */
export interface SightStart {
  readonly lineId: string;
  readonly parentId: string | null;
  /** Indicators that its IKI measure. */
  readonly ikuIds: readonly string[];
}

const chainRows = z.array(
  z.object({ line: z.uuid(), depth: z.number(), text: z.string(), unit: z.string().nullable() }),
);
const ikuRows = z.array(
  z.object({ line: z.uuid(), depth: z.number(), code: z.string(), name: z.string(), node: z.uuid() }),
);
const nodeRows = z.array(
  z.object({
    start: z.uuid(),
    kind: z.enum(PLANNING_NODE_KINDS),
    code: z.string(),
    text: z.string(),
    service: z.string(),
  }),
);

/** From each line up the RHK pimpinan that it stands on, one above the other. */
const UP = (starts: readonly SightStart[]) => sql`
  start AS (
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(
      starts.map(({ lineId, parentId, ikuIds }) => ({ line: lineId, parent: parentId, ikus: ikuIds })),
    )}::jsonb) AS s(line uuid, parent uuid, ikus jsonb)
  ), up(line, rhk, depth) AS (
    SELECT line, parent, 1 FROM start WHERE parent IS NOT NULL
    UNION ALL
    SELECT up.line, r.parent_id, up.depth + 1 FROM up JOIN rhk r ON r.id = up.rhk
    WHERE r.parent_id IS NOT NULL AND up.depth < 12
  )`;

async function chainsOf(tx: Tx, starts: readonly SightStart[], today: CalendarDate) {
  return chainRows.parse(
    await tx.$queryRaw(sql`
      WITH RECURSIVE ${UP(starts)}
      SELECT up.line, up.depth, r.text, u.name AS unit FROM up JOIN rhk r ON r.id = up.rhk JOIN skp s ON s.id = r.skp_id
      LEFT JOIN unit_version u ON u.unit_id = s.unit_id AND daterange(u.valid_from, u.valid_to, '[]') @> ${today}::date
      ORDER BY up.line, up.depth`),
  );
}

/** The nearest indicator on each way: of the line itself, else of the nearest RHK above that carries one. */
async function ikusOf(tx: Tx, starts: readonly SightStart[], today: CalendarDate) {
  return ikuRows.parse(
    await tx.$queryRaw(sql`
      WITH RECURSIVE ${UP(starts)}, carried AS (
        SELECT s.line, 0 AS depth, i.id::uuid AS iku_id FROM start s, jsonb_array_elements_text(s.ikus) AS i(id)
        UNION ALL
        SELECT s.line, 0, l.iku_id FROM start s JOIN iku_rhk l ON l.rhk_id = s.line
        UNION ALL
        SELECT up.line, up.depth, l.iku_id FROM up JOIN iku_rhk l ON l.rhk_id = up.rhk
      )
      SELECT DISTINCT ON (c.line) c.line, c.depth, i.code, v.name, i.node_id AS node
      FROM carried c JOIN iku i ON i.id = c.iku_id AND (i.retired_on IS NULL OR i.retired_on > ${today}::date)
      CROSS JOIN LATERAL (SELECT name FROM iku_version v WHERE v.iku_id = i.id AND v.valid_from <= ${today}::date
        ORDER BY v.valid_from DESC, v.number DESC LIMIT 1) v
      ORDER BY c.line, c.depth, i.is_utama DESC, i.code`),
  );
}

/** From nodes of the plan up to the visi, by the node that each way begins with. */
async function nodesAbove(tx: Tx, nodeIds: readonly string[]) {
  return nodeRows.parse(
    await tx.$queryRaw(sql`
      WITH RECURSIVE up(start, id, depth) AS (
        SELECT id, id, 0 FROM unnest(${[...nodeIds]}::uuid[]) AS s(id)
        UNION ALL
        SELECT up.start, n.parent_id, up.depth + 1 FROM up JOIN planning_node n ON n.id = up.id
        WHERE n.parent_id IS NOT NULL AND up.depth < 30
      )
      SELECT up.start, n.kind::text, n.code, n.text, n.service FROM up JOIN planning_node n ON n.id = up.id
      ORDER BY up.start, up.depth`),
  );
}

type NodeRow = z.output<typeof nodeRows>[number];

function nodeSteps(nodes: readonly NodeRow[]): readonly SightStep[] {
  return nodes.map(({ kind, code, text }) => ({
    kind: "node",
    label: `${PLANNING_NODE_LABELS[kind]} ${code}`.trim(),
    text,
  }));
}

/** The service written down nearest to the indicator. */
function serviceOf(nodes: readonly NodeRow[]): string | null {
  return nodes.find(({ service }) => service !== "")?.service ?? null;
}

/** The way of each line from what it stands on up to the visi. */
export async function sightsOf(
  tx: Tx,
  starts: readonly SightStart[],
  today: CalendarDate,
): Promise<Readonly<Record<string, Sight>>> {
  if (starts.length === 0) return {};
  const chains = Map.groupBy(await chainsOf(tx, starts, today), ({ line }) => line);
  const ikus = new Map((await ikusOf(tx, starts, today)).map((row) => [row.line, row] as const));
  const nodeIds = [...new Set([...ikus.values()].map(({ node }) => node))];
  const nodes = Map.groupBy(nodeIds.length === 0 ? [] : await nodesAbove(tx, nodeIds), ({ start }) => start);
  return Object.fromEntries(
    starts.map(({ lineId }): [string, Sight] => {
      const iku = ikus.get(lineId);
      const above = iku === undefined ? [] : (nodes.get(iku.node) ?? []);
      const rhks = (chains.get(lineId) ?? [])
        .filter(({ depth }) => iku === undefined || depth <= iku.depth)
        .map(({ text, unit }): SightStep => ({
          kind: "rhk",
          label: `RHK pimpinan ${unit ?? ""}`.trim(),
          text,
        }));
      const measured: SightStep[] =
        iku === undefined ? [] : [{ kind: "iku", label: iku.code, text: iku.name }];
      return [lineId, { steps: [...rhks, ...measured, ...nodeSteps(above)], service: serviceOf(above) }];
    }),
  );
}

const unitRows = z.array(
  z.object({ code: z.string(), name: z.string(), node: z.uuid(), unit: z.string().nullable() }),
);

/** So many indicators say what a unit is for. */
const MOST_OF_UNIT = 3;

export interface UnitSight extends Sight {
  /** The unit that answers for the indicator: the person's, or the nearest above that has one. */
  readonly unit: string;
}

/** The ways up of a unit's indicators, or of those of the nearest unit above that has any. */
export async function unitSights(tx: Tx, unitId: string, today: CalendarDate): Promise<readonly UnitSight[]> {
  const found = unitRows.parse(
    await tx.$queryRaw(sql`
      WITH RECURSIVE up(id, depth) AS (
        SELECT ${unitId}::uuid, 0
        UNION ALL
        SELECT v.parent_id, up.depth + 1 FROM up JOIN unit_version v ON v.unit_id = up.id
          AND daterange(v.valid_from, v.valid_to, '[]') @> ${today}::date
        WHERE v.parent_id IS NOT NULL AND up.depth < 20
      ), owned AS (
        SELECT up.id, up.depth, o.iku_id FROM up JOIN iku_owner o ON o.unit_id = up.id
          AND daterange(o.valid_from, o.valid_to, '[]') @> ${today}::date
        JOIN iku i ON i.id = o.iku_id AND (i.retired_on IS NULL OR i.retired_on > ${today}::date)
      )
      SELECT i.code, v.name, i.node_id AS node, u.name AS unit
      FROM owned o JOIN iku i ON i.id = o.iku_id
      CROSS JOIN LATERAL (SELECT name FROM iku_version v WHERE v.iku_id = i.id AND v.valid_from <= ${today}::date
        ORDER BY v.valid_from DESC, v.number DESC LIMIT 1) v
      LEFT JOIN unit_version u ON u.unit_id = o.id AND daterange(u.valid_from, u.valid_to, '[]') @> ${today}::date
      WHERE o.depth = (SELECT min(depth) FROM owned)
      ORDER BY i.is_utama DESC, i.code LIMIT ${MOST_OF_UNIT}::int`),
  );
  const nodeIds = [...new Set(found.map(({ node }) => node))];
  const nodes = Map.groupBy(nodeIds.length === 0 ? [] : await nodesAbove(tx, nodeIds), ({ start }) => start);
  return found.map(({ code, name, node, unit }) => {
    const above = nodes.get(node) ?? [];
    return {
      unit: unit ?? "",
      steps: [{ kind: "iku", label: code, text: name }, ...nodeSteps(above)],
      service: serviceOf(above),
    };
  });
}
