"use server";

import type { Route } from "next";
import { action } from "@/lib/action/server/action";
import { perjanjianRefusalField, perjanjianRefusalMessage } from "@/lib/iku/perjanjian-refusal";
import {
  addBudgetSchema,
  beginPerjanjianSchema,
  chooseIkusSchema,
  recordPerjanjianSchema,
  removeBudgetSchema,
  returnPerjanjianSchema,
  revisePerjanjianSchema,
  seenPerjanjianSchema,
} from "@/lib/iku/perjanjian-schema";
import {
  agreePerjanjian,
  beginPerjanjian,
  discardPerjanjian,
  returnPerjanjian,
  revisePerjanjian,
  submitPerjanjian,
  withdrawPerjanjian,
} from "@/lib/iku/server/commands/perjanjian";
import { recordPerjanjian } from "@/lib/iku/server/commands/record-perjanjian";
import { addBudget, chooseIkus, removeBudget } from "@/lib/iku/server/commands/write-perjanjian";

const said = { messages: perjanjianRefusalMessage, field: perjanjianRefusalField };
const edits = { permission: "iku.edit-perjanjian", ...said } as const;

function to(news: string) {
  return ({ id }: { readonly id: string }) => ({ href: `/perjanjian-kinerja/${id}?kabar=${news}` as Route });
}

export const beginPerjanjianAction = action({
  ...edits,
  schema: beginPerjanjianSchema,
  command: beginPerjanjian,
  done: to("dimulai"),
});
export const chooseIkusAction = action({
  ...edits,
  schema: chooseIkusSchema,
  command: chooseIkus,
  done: to("tersimpan"),
});
export const addBudgetAction = action({
  ...edits,
  schema: addBudgetSchema,
  command: addBudget,
  done: to("tersimpan"),
});
export const removeBudgetAction = action({
  ...edits,
  schema: removeBudgetSchema,
  command: removeBudget,
  done: to("tersimpan"),
});
export const submitPerjanjianAction = action({
  ...edits,
  schema: seenPerjanjianSchema,
  command: submitPerjanjian,
  done: to("diajukan"),
});
export const withdrawPerjanjianAction = action({
  ...edits,
  schema: seenPerjanjianSchema,
  command: withdrawPerjanjian,
  done: to("ditarik"),
});
export const returnPerjanjianAction = action({
  ...edits,
  schema: returnPerjanjianSchema,
  command: returnPerjanjian,
  done: to("dikembalikan"),
});
export const agreePerjanjianAction = action({
  ...edits,
  schema: seenPerjanjianSchema,
  command: agreePerjanjian,
  done: to("disepakati"),
});
export const revisePerjanjianAction = action({
  ...edits,
  schema: revisePerjanjianSchema,
  command: revisePerjanjian,
  done: to("perubahan"),
});
export const discardPerjanjianAction = action({
  ...edits,
  schema: seenPerjanjianSchema,
  command: discardPerjanjian,
  done: () => ({ href: "/perjanjian-kinerja?kabar=dibatalkan" as Route }),
});
export const recordPerjanjianAction = action({
  permission: "iku.record-perjanjian",
  ...said,
  schema: recordPerjanjianSchema,
  command: recordPerjanjian,
  done: to("dicatat"),
});
