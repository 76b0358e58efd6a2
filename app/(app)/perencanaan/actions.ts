"use server";

import type { Route } from "next";

import { action } from "@/lib/action/server/action";
import { ikuRefusalMessage } from "@/lib/iku/refusal";
import {
  addDocumentSchema,
  addNodeSchema,
  changeNodeSchema,
  linkNodeSchema,
  removeNodeSchema,
  unlinkNodeSchema,
} from "@/lib/iku/schema";
import {
  addDocument,
  addNode,
  changeNode,
  linkNode,
  removeNode,
  unlinkNode,
} from "@/lib/iku/server/commands/plan-tree";

const plan = { permission: "iku.plan", messages: ikuRefusalMessage } as const;
const node = ({ id }: { readonly id: string }) => ({ href: `/perencanaan/simpul/${id}` as Route });

export const addDocumentAction = action({
  ...plan,
  schema: addDocumentSchema,
  command: addDocument,
  field: (refusal) => (refusal.code === "unit-gone" ? "unitId" : null),
  done: ({ id }) => ({ href: `/perencanaan/${id}` as Route }),
});

export const addNodeAction = action({
  ...plan,
  schema: addNodeSchema,
  command: addNode,
  field: (refusal) => (refusal.code === "unit-gone" ? "unitId" : null),
  done: node,
});

export const changeNodeAction = action({
  ...plan,
  schema: changeNodeSchema,
  command: changeNode,
  field: (refusal) => (refusal.code === "unit-gone" ? "unitId" : null),
  done: node,
});

export const removeNodeAction = action({
  ...plan,
  schema: removeNodeSchema,
  command: removeNode,
  done: ({ id }) => ({ href: (id === null ? "/perencanaan" : `/perencanaan/simpul/${id}`) as Route }),
});

export const linkNodeAction = action({
  ...plan,
  schema: linkNodeSchema,
  command: linkNode,
  field: (refusal) => (refusal.code === "parent-gone" ? "servedId" : null),
  done: node,
});

export const unlinkNodeAction = action({
  ...plan,
  schema: unlinkNodeSchema,
  command: unlinkNode,
  done: node,
});
