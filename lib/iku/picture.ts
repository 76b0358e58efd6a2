import { hierarchy, tree, type HierarchyNode } from "d3-hierarchy";

/** A node of a picture: what it is called by, and what it hangs under. */
export interface Drawn {
  readonly key: string;
  readonly parentKey: string | null;
}

/** Where a node stands: its column by how deep it lies, its row by what lies beside and under it. */
export interface Placed<Node> {
  readonly node: Node;
  /** Its own name in the picture: what hangs under two nodes is drawn under both. */
  readonly place: string;
  readonly parentPlace: string | null;
  readonly column: number;
  readonly row: number;
}

export interface Layout<Node> {
  readonly placed: readonly Placed<Node>[];
  readonly columns: number;
  readonly rows: number;
}

/** Children of two parents stand a little further apart than those of one. */
const COUSINS_APART = 1.25;

type Spot<Node> = HierarchyNode<Node | null>;

/** The way from the root to a spot, which names it. */
function placeOf<Node extends Drawn>(spot: Spot<Node>): string {
  return spot
    .ancestors()
    .toReversed()
    .flatMap(({ data }) => (data === null ? [] : [data.key]))
    .join("/");
}

/**
 * Lays a tree, or several, out from left to right by the algorithm of Reingold and Tilford: each parent stands in the
 * middle of its children, no two boxes overlap, no two lines cross. Nodes must not make a circle.
 */
export function layoutOf<Node extends Drawn>(nodes: readonly Node[]): Layout<Node> {
  if (nodes.length === 0) return { placed: [], columns: 0, rows: 0 };
  const known = new Set(nodes.map(({ key }) => key));
  const byParent = Map.groupBy(nodes, ({ parentKey }) =>
    parentKey !== null && known.has(parentKey) ? parentKey : null,
  );
  // Several trees hang together under a root that is not drawn.
  const root = hierarchy<Node | null>(null, (node) => byParent.get(node === null ? null : node.key) ?? []);
  const laid = tree<Node | null>()
    .nodeSize([1, 1])
    .separation((a, b) => (a.parent === b.parent ? 1 : COUSINS_APART))(root);
  const shown = laid.descendants().filter(({ data }) => data !== null);
  const top = Math.min(...shown.map(({ x }) => x));
  const placed = shown.flatMap((spot): Placed<Node>[] => {
    const { data: node, parent, depth, x } = spot;
    if (node === null) return [];
    const parentPlace = parent?.data == null ? null : placeOf(parent);
    return [{ node, place: placeOf(spot), parentPlace, column: depth - 1, row: x - top }];
  });
  return {
    placed,
    columns: Math.max(...placed.map(({ column }) => column)) + 1,
    rows: Math.max(...placed.map(({ row }) => row)) + 1,
  };
}
