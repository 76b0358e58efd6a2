"use server";

import { kebijakanHref } from "@/components/kebijakan/kebijakan-href";
import { action } from "@/lib/action/server/action";
import { kebijakanRefusalField, kebijakanRefusalMessage } from "@/lib/agency/kebijakan-refusal";
import {
  changeSectionSchema,
  copyKebijakanSchema,
  raiseGroupSchema,
  removeGroupSchema,
  saveGroupSchema,
  saveRestSchema,
} from "@/lib/agency/kebijakan-schema";
import {
  changeSection,
  copyToNextYear,
  raiseGroup,
  removeGroup,
  saveGroup,
  saveRest,
} from "@/lib/agency/server/commands/change-kebijakan";

const common = {
  permission: "agency.edit-policy",
  messages: kebijakanRefusalMessage,
  field: kebijakanRefusalField,
} as const;

export const changeSectionAction = action({
  ...common,
  schema: changeSectionSchema,
  command: changeSection,
  done: ({ year }, { section }) => ({ href: kebijakanHref(year, "disimpan", section) }),
});

export const saveGroupAction = action({
  ...common,
  schema: saveGroupSchema,
  command: saveGroup,
  done: ({ year }) => ({ href: kebijakanHref(year, "disimpan") }),
});

export const saveRestAction = action({
  ...common,
  schema: saveRestSchema,
  command: saveRest,
  done: ({ year }) => ({ href: kebijakanHref(year, "disimpan") }),
});

export const removeGroupAction = action({
  ...common,
  schema: removeGroupSchema,
  command: removeGroup,
  done: ({ year }) => ({ href: kebijakanHref(year, "disimpan") }),
});

export const raiseGroupAction = action({
  ...common,
  schema: raiseGroupSchema,
  command: raiseGroup,
  done: ({ year }) => ({ href: kebijakanHref(year, "disimpan") }),
});

export const copyToNextYearAction = action({
  ...common,
  schema: copyKebijakanSchema,
  command: copyToNextYear,
  done: ({ year }) => ({ href: kebijakanHref(year, "disalin") }),
});
