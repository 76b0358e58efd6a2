"use server";

import type { Route } from "next";

import { action } from "@/lib/action/server/action";
import { linkToIkuSchema, linkToRhkSchema, linkUpMessage, unlinkFromIkuSchema } from "@/lib/skp/link-up";
import { linkToIku, linkToRhk, unlinkFromIku } from "@/lib/skp/server/commands/link-up";

const link = {
  permission: "iku.link-rhk",
  messages: linkUpMessage,
  done: ({ rhkId }: { readonly rhkId: string }) => ({
    href: `/pohon-kinerja/cakupan?bagian=rhk&rhk=${rhkId}` as Route,
  }),
} as const;

export const linkToIkuAction = action({
  ...link,
  schema: linkToIkuSchema,
  command: linkToIku,
  field: ({ code }) => (code === "iku-gone" ? "ikuId" : code === "iki-gone" ? "ikiId" : null),
});

export const unlinkFromIkuAction = action({ ...link, schema: unlinkFromIkuSchema, command: unlinkFromIku });

export const linkToRhkAction = action({
  ...link,
  schema: linkToRhkSchema,
  command: linkToRhk,
  field: ({ code }) => (code === "parent-gone" ? "parentId" : null),
});
