"use server";

import { planHref } from "@/components/reorganisation/plan-href";
import { action } from "@/lib/action/server/action";
import { planRefusalMessage, type PlanRefusal } from "@/lib/reorganisation/refusal";
import {
  beginPlanSchema,
  changePlanSchema,
  ikuLineSchema,
  planKeySchema,
  planReasonSchema,
  postLineSchema,
  removeLineSchema,
  unitLineSchema,
} from "@/lib/reorganisation/schema";
import {
  approvePlan,
  cancelPlan,
  mendPlan,
  returnPlan,
  revokePlan,
  submitPlan,
  withdrawPlan,
} from "@/lib/reorganisation/server/commands/decide-plan";
import { askSimulation, beginPlan, changePlan } from "@/lib/reorganisation/server/commands/draft-plan";
import {
  removeLine,
  writeIkuLine,
  writePostLine,
  writeUnitLine,
} from "@/lib/reorganisation/server/commands/write-lines";

const draft = "reorganisation.draft";
const decide = "reorganisation.decide";
const messages = planRefusalMessage;

const UNIT_FIELDS: Readonly<Partial<Record<PlanRefusal["code"], string>>> = {
  "code-taken": "code",
  "needs-parent": "parentId",
  "unit-unknown": "unitId",
};

const POST_FIELDS: typeof UNIT_FIELDS = {
  "person-unknown": "employeeId",
  "own-record": "employeeId",
  "unit-ends": "unitId",
};

const IKU_FIELDS: typeof UNIT_FIELDS = { "unit-ends": "unitId", "into-itself": "unitId" };

export const beginPlanAction = action({
  permission: draft,
  schema: beginPlanSchema,
  command: beginPlan,
  messages,
  field: (refusal) => (refusal.code === "day-past" ? "effectiveOn" : null),
  done: ({ planId }) => ({ href: planHref(planId, { news: "dimulai" }) }),
});

export const changePlanAction = action({
  permission: draft,
  schema: changePlanSchema,
  command: changePlan,
  messages,
  field: (refusal) => (refusal.code === "day-past" ? "effectiveOn" : null),
  done: ({ planId }) => ({ href: planHref(planId, { news: "disimpan" }) }),
});

export const writeUnitAction = action({
  permission: draft,
  schema: unitLineSchema,
  command: writeUnitLine,
  messages,
  field: (refusal) => UNIT_FIELDS[refusal.code] ?? null,
  done: ({ planId }) => ({ href: planHref(planId, { part: "unit", news: "disimpan" }) }),
});

export const writePostAction = action({
  permission: draft,
  schema: postLineSchema,
  command: writePostLine,
  messages,
  field: (refusal) => POST_FIELDS[refusal.code] ?? null,
  done: ({ planId }) => ({ href: planHref(planId, { part: "jabatan", news: "disimpan" }) }),
});

export const writeIkuAction = action({
  permission: draft,
  schema: ikuLineSchema,
  command: writeIkuLine,
  messages,
  field: (refusal) => IKU_FIELDS[refusal.code] ?? null,
  done: ({ planId }) => ({ href: planHref(planId, { part: "indikator", news: "disimpan" }) }),
});

export const removeLineAction = action({
  permission: draft,
  schema: removeLineSchema,
  command: removeLine,
  messages,
  done: () => ({ message: "Baris sudah dikeluarkan dari rancangan." }),
});

export const simulateAction = action({
  permission: decide,
  schema: planKeySchema,
  command: askSimulation,
  messages,
  done: ({ planId }) => ({ href: planHref(planId, { part: "simulasi" }) }),
});

export const submitPlanAction = action({
  permission: draft,
  schema: planKeySchema,
  command: submitPlan,
  messages,
  done: ({ planId }) => ({ href: planHref(planId, { news: "diajukan" }) }),
});

export const withdrawPlanAction = action({
  permission: draft,
  schema: planKeySchema,
  command: withdrawPlan,
  messages,
  done: ({ planId }) => ({ href: planHref(planId, { news: "ditarik" }) }),
});

export const mendPlanAction = action({
  permission: draft,
  schema: planKeySchema,
  command: mendPlan,
  messages,
  done: ({ planId }) => ({ href: planHref(planId, { news: "dibuka" }) }),
});

export const cancelPlanAction = action({
  permission: draft,
  schema: planReasonSchema,
  command: cancelPlan,
  messages,
  done: ({ planId }) => ({ href: planHref(planId) }),
});

export const approvePlanAction = action({
  permission: decide,
  schema: planKeySchema,
  command: approvePlan,
  messages,
  done: ({ planId }) => ({ href: planHref(planId, { news: "ditetapkan" }) }),
});

export const returnPlanAction = action({
  permission: decide,
  schema: planReasonSchema,
  command: returnPlan,
  messages,
  done: ({ planId }) => ({ href: planHref(planId, { news: "dikembalikan" }) }),
});

export const revokePlanAction = action({
  permission: decide,
  schema: planReasonSchema,
  command: revokePlan,
  messages,
  done: ({ planId }) => ({ href: planHref(planId, { news: "dicabut" }) }),
});
