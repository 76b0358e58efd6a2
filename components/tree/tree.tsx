"use client";

import { useRef, useState, type KeyboardEvent } from "react";

import { TreeItem, type TreeControl } from "./tree-item";
import { pathToCurrent, treeMove, visibleNodes, type TreeNode } from "./tree-walk";

interface TreeProps {
  label: string;
  nodes: readonly TreeNode[];
  /** Where the children of a node are fetched when it is first opened; `{id}` stands for it. Answers `{ nodes: TreeNode[] }`. */
  childrenAt?: string;
  /** Nodes that are open from the start, besides the way to the current one. */
  openIds?: readonly string[];
}

type Loaded = Readonly<Record<string, readonly TreeNode[] | "pending" | "failed">>;

/**
 * A tree that is walked by the keys of the ARIA pattern. One stop for Tab; Enter opens the page of a node. Before the
 * script has loaded it is a nested list of links.
 */
export function Tree({ label, nodes, childrenAt, openIds = [] }: TreeProps) {
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([...openIds, ...pathToCurrent(nodes)]));
  const [loaded, setLoaded] = useState<Loaded>({});
  const [focusedId, setFocusedId] = useState(() => pathToCurrent(nodes).at(-1) ?? nodes[0]?.id ?? "");

  const childrenOf = (node: TreeNode): readonly TreeNode[] => {
    if (node.children !== undefined) return node.children;
    const known = loaded[node.id];
    return known === undefined || typeof known === "string" ? [] : known;
  };

  async function load(id: string): Promise<void> {
    if (childrenAt === undefined) return;
    setLoaded((before) => ({ ...before, [id]: "pending" }));
    const children = await nodesAt(childrenAt.replace("{id}", encodeURIComponent(id)));
    setLoaded((before) => ({ ...before, [id]: children }));
  }

  function toggle(node: TreeNode, wanted: boolean): void {
    setOpen((before) => {
      const after = new Set(before);
      if (wanted) after.add(node.id);
      else after.delete(node.id);
      return after;
    });
    const missing =
      node.children === undefined && (loaded[node.id] === undefined || loaded[node.id] === "failed");
    if (wanted && missing) void load(node.id);
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const visible = visibleNodes(nodes, open, childrenOf);
    const here = visible.find(({ node }) => node.id === focusedId)?.node;
    if (here === undefined) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (here.href === undefined) toggle(here, !open.has(here.id));
      else item(here.id)?.querySelector("a")?.click();
      return;
    }
    const move = treeMove(visible, open, focusedId, event.key);
    if (move === null) return;
    event.preventDefault();
    if (move.kind === "focus") {
      setFocusedId(move.id);
      item(move.id)?.focus();
    } else {
      toggle(here, move.kind === "open");
    }
  }

  function item(id: string): HTMLElement | null {
    return list.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`) ?? null;
  }

  const control: TreeControl = {
    isOpen: (id) => open.has(id),
    focusedId,
    childrenOf,
    stateOf: (id) => (typeof loaded[id] === "string" ? loaded[id] : null),
    toggle,
    focus: setFocusedId,
  };
  return (
    <ul ref={list} role="tree" aria-label={label} onKeyDown={press} className="text-[0.9375rem]">
      {nodes.map((node) => (
        <TreeItem key={node.id} node={node} level={1} control={control} />
      ))}
    </ul>
  );
}

async function nodesAt(address: string): Promise<readonly TreeNode[] | "failed"> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return "failed";
    const { nodes } = (await answer.json()) as { nodes: readonly TreeNode[] };
    return nodes;
  } catch {
    return "failed";
  }
}
