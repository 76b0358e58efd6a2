"use server";

import { refresh } from "next/cache";
import type { Route } from "next";

import { action } from "@/lib/action/server/action";
import { grantField, grantMessage, revokeField, revokeMessage } from "@/lib/auth/role-grant-messages";
import { grantRoleSchema, revokeRoleSchema } from "@/lib/auth/role-grant-schema";
import { grantRole, revokeRole } from "@/lib/auth/server/grants-commands";

const permission = "auth.grant-roles";

export const grantRoleAction = action({
  permission,
  schema: grantRoleSchema,
  command: grantRole,
  messages: grantMessage,
  field: grantField,
  done: () => ({ href: "/peran/pemegang?kabar=diberikan" as Route }),
});

export const revokeRoleAction = action({
  permission,
  schema: revokeRoleSchema,
  command: revokeRole,
  messages: revokeMessage,
  field: revokeField,
  done: ({ name }) => {
    refresh();
    return { message: `Peran ${name} sudah dicabut.` };
  },
});
