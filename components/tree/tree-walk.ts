import type { Route } from "next";

/** A node as the tree shows it. */
export interface TreeNode {
  readonly id: string;
  readonly label: string;
  /** A second, quieter text on the line. */
  readonly note?: string;
  /** The page of the node. */
  readonly href?: Route;
  /** Known children; leave out where they are loaded when the node is opened. */
  readonly children?: readonly TreeNode[];
  /** Whether it has children at all. */
  readonly hasChildren: boolean;
  readonly current?: boolean;
}

/** A node that can be seen now, with what the keys need to know of its place. */
export interface VisibleNode {
  readonly node: TreeNode;
  readonly parentId: string | null;
  readonly level: number;
}

/** The nodes from top to bottom as they stand on the screen: the children of closed nodes are left out. */
export function visibleNodes(
  nodes: readonly TreeNode[],
  open: ReadonlySet<string>,
  childrenOf: (node: TreeNode) => readonly TreeNode[],
  parentId: string | null = null,
  level = 1,
): readonly VisibleNode[] {
  return nodes.flatMap((node) => [
    { node, parentId, level },
    ...(open.has(node.id) ? visibleNodes(childrenOf(node), open, childrenOf, node.id, level + 1) : []),
  ]);
}

/** What a key does in a tree. */
export type TreeMove =
  | { readonly kind: "focus"; readonly id: string }
  | { readonly kind: "open"; readonly id: string }
  | { readonly kind: "close"; readonly id: string };

/**
 * The move that a key means, by the tree pattern of the ARIA Authoring Practices: up and down walk what can be seen,
 * right opens and then goes in, left closes and then goes out, Home and End go to the ends, a letter goes to the next
 * node that begins with it. Null where the key means nothing here.
 */
export function treeMove(
  visible: readonly VisibleNode[],
  open: ReadonlySet<string>,
  focusedId: string,
  key: string,
): TreeMove | null {
  const index = visible.findIndex(({ node }) => node.id === focusedId);
  const here = visible[index];
  if (here === undefined) return null;
  const focus = (target: VisibleNode | undefined): TreeMove | null =>
    target === undefined || target === here ? null : { kind: "focus", id: target.node.id };
  const isOpen = here.node.hasChildren && open.has(here.node.id);
  switch (key) {
    case "ArrowDown":
      return focus(visible[index + 1]);
    case "ArrowUp":
      return focus(visible[index - 1]);
    case "Home":
      return focus(visible[0]);
    case "End":
      return focus(visible.at(-1));
    case "ArrowRight": {
      if (!here.node.hasChildren) return null;
      if (!isOpen) return { kind: "open", id: here.node.id };
      const below = visible[index + 1];
      return below?.parentId === here.node.id ? focus(below) : null;
    }
    case "ArrowLeft":
      if (isOpen) return { kind: "close", id: here.node.id };
      return here.parentId === null ? null : { kind: "focus", id: here.parentId };
    default:
      return /^[\p{L}\p{N}]$/u.test(key) ? focus(nextBeginningWith(visible, index, key)) : null;
  }
}

function nextBeginningWith(
  visible: readonly VisibleNode[],
  from: number,
  letter: string,
): VisibleNode | undefined {
  const wanted = letter.toLocaleLowerCase("id-ID");
  const afterwards = [...visible.slice(from + 1), ...visible.slice(0, from + 1)];
  return afterwards.find(({ node }) => node.label.toLocaleLowerCase("id-ID").startsWith(wanted));
}

/** The ids of the nodes on the way down to the current one, so that it can be seen from the start. */
export function pathToCurrent(nodes: readonly TreeNode[]): readonly string[] {
  for (const node of nodes) {
    if (node.current) return [node.id];
    const below = pathToCurrent(node.children ?? []);
    if (below.length > 0) return [node.id, ...below];
  }
  return [];
}
