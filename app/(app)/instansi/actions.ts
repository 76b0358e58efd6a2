"use server";

import type { Route } from "next";

import { action } from "@/lib/action/server/action";
import { agencyRefusalMessage } from "@/lib/agency/agency-refusal";
import { agencySettingsSchema } from "@/lib/agency/schema";
import { changeAgencySettings } from "@/lib/agency/server/commands/change-settings";

export const changeAgencySettingsAction = action({
  permission: "agency.edit-settings",
  schema: agencySettingsSchema,
  command: changeAgencySettings,
  messages: agencyRefusalMessage,
  // The version in the address makes each saved form begin anew from what is stored.
  done: (_nothing, { version }) => ({ href: `/instansi?tersimpan=${String(version + 1)}` as Route }),
});
