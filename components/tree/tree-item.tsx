"use client";

import { clsx } from "clsx";
import Link from "next/link";
import { useId } from "react";

import { Glyph } from "@/components/ui/glyph";

import type { TreeNode } from "./tree-walk";

/** What an item asks of and tells its tree. */
export interface TreeControl {
  readonly focusedId: string;
  readonly isOpen: (id: string) => boolean;
  readonly childrenOf: (node: TreeNode) => readonly TreeNode[];
  readonly stateOf: (id: string) => "pending" | "failed" | null;
  readonly toggle: (node: TreeNode, open: boolean) => void;
  readonly focus: (id: string) => void;
}

/** One line of the tree and, when open, the lines below it. */
export function TreeItem({ node, level, control }: { node: TreeNode; level: number; control: TreeControl }) {
  const labelId = useId();
  const open = node.hasChildren && control.isOpen(node.id);
  return (
    <li
      role="treeitem"
      data-node={node.id}
      aria-labelledby={labelId}
      aria-level={level}
      aria-expanded={node.hasChildren ? open : undefined}
      aria-selected={node.current ?? false}
      tabIndex={control.focusedId === node.id ? 0 : -1}
      onFocus={(event) => {
        if (event.target === event.currentTarget) control.focus(node.id);
      }}
      className="outline-none [&:focus-visible>div]:outline-2 [&:focus-visible>div]:-outline-offset-2 [&:focus-visible>div]:outline-focus"
    >
      <div
        className={clsx(
          "flex min-h-10 items-center gap-1 rounded-md py-1 pr-2",
          node.current ? "bg-primary-soft font-semibold text-primary" : "hover:bg-sunken",
        )}
        style={{ paddingInlineStart: `${String((level - 1) * 1.25)}rem` }}
      >
        <span
          aria-hidden="true"
          className={clsx(
            "flex size-8 shrink-0 items-center justify-center rounded-md text-ink-soft",
            node.hasChildren ? "cursor-pointer hover:bg-line/60" : "invisible",
          )}
          onClick={() => {
            control.toggle(node, !open);
          }}
        >
          <Glyph name="chevron-right" className={clsx("size-4 transition-transform", open && "rotate-90")} />
        </span>
        <span id={labelId} className="min-w-0 leading-5">
          {node.href === undefined ? (
            node.label
          ) : (
            <Link href={node.href} prefetch={false} tabIndex={-1} className="hover:underline">
              {node.label}
            </Link>
          )}
          {node.note !== undefined && (
            <span className="block text-sm font-normal text-ink-soft">{node.note}</span>
          )}
        </span>
      </div>
      {open && <Children node={node} level={level + 1} control={control} />}
    </li>
  );
}

function Children({ node, level, control }: { node: TreeNode; level: number; control: TreeControl }) {
  const state = control.stateOf(node.id);
  if (state === "pending") return <Message level={level}>Memuat…</Message>;
  if (state === "failed") return <Message level={level}>Gagal dimuat. Tutup, lalu buka lagi.</Message>;
  return (
    <ul role="group">
      {control.childrenOf(node).map((child) => (
        <TreeItem key={child.id} node={child} level={level} control={control} />
      ))}
    </ul>
  );
}

function Message({ level, children }: { level: number; children: string }) {
  return (
    <p
      role="status"
      className="py-2 text-sm text-ink-soft"
      style={{ paddingInlineStart: `${String((level - 1) * 1.25 + 2.25)}rem` }}
    >
      {children}
    </p>
  );
}
