"use server";

import { unitHref } from "@/components/agency/unit-href";
import { action } from "@/lib/action/server/action";
import { changeUnitSchema, closeUnitSchema, createUnitSchema, reopenUnitSchema } from "@/lib/agency/schema";
import { changeUnit } from "@/lib/agency/server/commands/change-unit";
import { closeUnit, reopenUnit } from "@/lib/agency/server/commands/close-unit";
import { createUnit } from "@/lib/agency/server/commands/create-unit";
import { unitRefusalMessage } from "@/lib/agency/unit-refusal";

const permission = "agency.edit-units";
const messages = unitRefusalMessage;

export const createUnitAction = action({
  permission,
  schema: createUnitSchema,
  command: createUnit,
  messages,
  field: (refusal) =>
    refusal.code === "code-taken" ? "code" : refusal.code === "needs-parent" ? "parentId" : null,
  done: ({ unitId }, { validFrom }) => ({ href: unitHref(unitId, { day: validFrom, news: "dibuat" }) }),
});

export const changeUnitAction = action({
  permission,
  schema: changeUnitSchema,
  command: changeUnit,
  messages,
  field: (refusal) => (refusal.code === "needs-parent" ? "parentId" : null),
  done: ({ unitId }, input) => ({
    href: unitHref(unitId, { day: input.mode === "change" ? input.from : input.on, news: "diubah" }),
  }),
});

export const closeUnitAction = action({
  permission,
  schema: closeUnitSchema,
  command: closeUnit,
  messages,
  done: ({ unitId }) => ({ href: unitHref(unitId, { news: "ditutup" }) }),
});

export const reopenUnitAction = action({
  permission,
  schema: reopenUnitSchema,
  command: reopenUnit,
  messages,
  done: ({ unitId }) => ({ href: unitHref(unitId, { news: "diubah" }) }),
});
