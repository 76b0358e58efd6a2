/** A node of a picture: what it is called by, and what it hangs under. */
export interface Drawn {
  readonly key: string;
  readonly parentKey: string | null;
}

/** Where a node stands: its column by how deep it lies, its row by what lies under it. */
export interface Placed<Node> {
  readonly node: Node;
  readonly column: number;
  readonly row: number;
}

export interface Layout<Node> {
  readonly placed: readonly Placed<Node>[];
  readonly columns: number;
  readonly rows: number;
}

/**
 * Lays a tree out from left to right: each node without children takes a row of its own, each parent stands in the
 * middle of its children, so that no two lines cross.
 */
export function layoutOf<Node extends Drawn>(nodes: readonly Node[]): Layout<Node> {
  const known = new Set(nodes.map(({ key }) => key));
  const byParent = Map.groupBy(nodes, ({ parentKey }) =>
    parentKey !== null && known.has(parentKey) ? parentKey : null,
  );
  const placed: Placed<Node>[] = [];
  let rows = 0;
  let columns = 0;
  const place = (node: Node, column: number): number => {
    columns = Math.max(columns, column + 1);
    const below = (byParent.get(node.key) ?? []).map((child) => place(child, column + 1));
    const [first, last] = [below[0], below.at(-1)];
    const row = first === undefined || last === undefined ? rows++ : (first + last) / 2;
    placed.push({ node, column, row });
    return row;
  };
  for (const root of byParent.get(null) ?? []) place(root, 0);
  return { placed, columns, rows };
}
