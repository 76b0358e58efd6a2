import { createHash } from "node:crypto";

import type { Route } from "next";

import type { TreeNode } from "@/components/tree/tree-walk";
import type { TreeNodeView } from "@/lib/iku/view";

/** The page of a node of the tree: of the plan, of an indicator, or the SKP on which a line of a person stands. */
export function treeHref({ key, skpId }: Pick<TreeNodeView, "key" | "skpId">): Route | null {
  const id = key.slice(1);
  if (key.startsWith("n")) return `/perencanaan/simpul/${id}` as Route;
  if (key.startsWith("i")) return `/iku/${id}` as Route;
  return skpId === null ? null : (`/skp/${skpId}` as Route);
}

/**
 * Where a node stands in the list. An indicator may hang under several, and each of these places opens by itself: the key
 * is followed by a mark of the place above.
 */
export function placeIn(above: string, key: string): string {
  return `${key}~${createHash("sha256").update(above).digest("hex").slice(0, 10)}`;
}

function noteOf({ label, carrier, capaian, gap }: TreeNodeView): string {
  return [label, carrier, capaian === null ? null : `capaian ${capaian.text}`, gap]
    .filter((part) => part !== null && part !== "")
    .join(" · ");
}

/** Where the node at a place has more children than come at once, a last line brings the next of them. */
function further(place: string, last: TreeNodeView | undefined): readonly TreeNode[] {
  if (last === undefined || last.beyond === 0 || place === "") return [];
  const [node = ""] = place.split("+");
  return [{ id: `${node}+${last.key}`, label: `${String(last.beyond)} lagi`, hasChildren: true }];
}

/** Nodes for the tree list, nested as far as they are known; `above`: the place of the node under which they stand. */
export function treeNodes(nodes: readonly TreeNodeView[], above = ""): readonly TreeNode[] {
  const known = new Set(nodes.map(({ key }) => key));
  const byParent = Map.groupBy(nodes, ({ parentKey }) =>
    parentKey !== null && known.has(parentKey) ? parentKey : null,
  );
  const under = (parent: string | null, place: string): readonly TreeNode[] => {
    const children = byParent.get(parent) ?? [];
    const lines = children.map((node): TreeNode => {
      const id = placeIn(place, node.key);
      const href = treeHref(node);
      return {
        ...{ id, label: node.text, note: noteOf(node), hasChildren: node.hasChildren },
        ...(href === null ? {} : { href }),
        ...(byParent.has(node.key) ? { children: under(node.key, id) } : {}),
      };
    });
    return [...lines, ...further(place, children.at(-1))];
  };
  return under(null, above);
}
