"use server";

import type { Route } from "next";
import { action } from "@/lib/action/server/action";
import {
  addImprovementSchema,
  beginImprovementSchema,
  changeImprovementSchema,
  explainImprovementSchema,
  improvementField,
  improvementMessage,
  reportImprovementSchema,
} from "@/lib/evaluation/improvement-schema";
import {
  addImprovement,
  beginImprovement,
  changeImprovement,
  explainImprovement,
  reportImprovement,
} from "@/lib/evaluation/server/commands/improve-unit";

const improves = {
  permission: "evaluation.improve-unit",
  messages: improvementMessage,
  field: improvementField,
} as const;

function hrefOf(news: string) {
  return ({ planId }: { readonly planId: string }) => ({
    href: `/rencana-perbaikan/${planId}?kabar=${news}` as Route,
  });
}

export const beginImprovementAction = action({
  ...improves,
  schema: beginImprovementSchema,
  command: beginImprovement,
  done: hrefOf("dimulai"),
});

export const explainImprovementAction = action({
  ...improves,
  schema: explainImprovementSchema,
  command: explainImprovement,
  done: hrefOf("penyebab"),
});

export const addImprovementAction = action({
  ...improves,
  schema: addImprovementSchema,
  command: addImprovement,
  done: hrefOf("tersimpan"),
});

export const changeImprovementAction = action({
  ...improves,
  schema: changeImprovementSchema,
  command: changeImprovement,
  done: hrefOf("tersimpan"),
});

export const reportImprovementAction = action({
  ...improves,
  schema: reportImprovementSchema,
  command: reportImprovement,
  done: hrefOf("dilaporkan"),
});
