"use server";

import type { Route } from "next";
import { action } from "@/lib/action/server/action";
import { evaluationRefusalField, evaluationRefusalMessage } from "@/lib/evaluation/messages";
import { pembahasanRefusalField, pembahasanRefusalMessage } from "@/lib/evaluation/pembahasan-messages";
import {
  agreePointSchema,
  closePembahasanSchema,
  keepRatingSchema,
  notePembahasanSchema,
  openPembahasanSchema,
} from "@/lib/evaluation/pembahasan-schema";
import { agreePoint } from "@/lib/evaluation/server/commands/agree-point";
import { keepRating } from "@/lib/evaluation/server/commands/keep-rating";
import {
  closePembahasan,
  notePembahasan,
  openPembahasan,
} from "@/lib/evaluation/server/commands/lead-pembahasan";

function hrefOf(news: string) {
  return ({ pembahasanId }: { readonly pembahasanId: string }) => ({
    href: `/pembahasan/${pembahasanId}?kabar=${news}` as Route,
  });
}

const leads = {
  permission: "evaluation.lead-pembahasan",
  messages: pembahasanRefusalMessage,
  field: pembahasanRefusalField,
} as const;

export const openPembahasanAction = action({
  ...leads,
  schema: openPembahasanSchema,
  command: openPembahasan,
  done: hrefOf("dibuka"),
});

export const notePembahasanAction = action({
  ...leads,
  schema: notePembahasanSchema,
  command: notePembahasan,
  done: hrefOf("dicatat"),
});

export const closePembahasanAction = action({
  ...leads,
  schema: closePembahasanSchema,
  command: closePembahasan,
  done: hrefOf("ditutup"),
});

export const agreePointAction = action({
  ...leads,
  schema: agreePointSchema,
  command: agreePoint,
  done: ({ pembahasanId, evaluationId }) => ({
    href: `/pembahasan/${pembahasanId}/${evaluationId}?kabar=butir` as Route,
  }),
});

export const keepRatingAction = action({
  permission: "evaluation.appraise",
  schema: keepRatingSchema,
  command: keepRating,
  messages: evaluationRefusalMessage,
  field: evaluationRefusalField,
  done: ({ evaluationId }) => ({ href: `/evaluasi/${evaluationId}?kabar=dipertahankan` as Route }),
});
