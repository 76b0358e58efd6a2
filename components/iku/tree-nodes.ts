import type { Route } from "next";

import type { TreeNode } from "@/components/tree/tree-walk";
import type { TreeNodeView } from "@/lib/iku/view";

/** The page of a node of the tree; lines of people have none of their own here. */
export function treeHref(key: string): Route | null {
  const id = key.slice(1);
  if (key.startsWith("n")) return `/perencanaan/simpul/${id}` as Route;
  return key.startsWith("i") ? (`/iku/${id}` as Route) : null;
}

function noteOf({ label, carrier, capaian, gap }: TreeNodeView): string {
  return [label, carrier, capaian === null ? null : `capaian ${capaian.text}`, gap]
    .filter((part) => part !== null && part !== "")
    .join(" · ");
}

/** Nodes for the tree list, nested as far as they are known. */
export function treeNodes(nodes: readonly TreeNodeView[]): readonly TreeNode[] {
  const known = new Set(nodes.map(({ key }) => key));
  const byParent = Map.groupBy(nodes, ({ parentKey }) =>
    parentKey !== null && known.has(parentKey) ? parentKey : null,
  );
  const under = (parent: string | null): readonly TreeNode[] =>
    (byParent.get(parent) ?? []).map((node) => {
      const href = treeHref(node.key);
      return {
        ...{ id: node.key, label: node.text, note: noteOf(node), hasChildren: node.hasChildren },
        ...(href === null ? {} : { href }),
        ...(byParent.has(node.key) ? { children: under(node.key) } : {}),
      };
    });
  return under(null);
}
