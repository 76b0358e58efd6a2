"use server";

import type { Route } from "next";
import { action } from "@/lib/action/server/action";
import { evaluationRefusalField, evaluationRefusalMessage } from "@/lib/evaluation/messages";
import {
  appraiseSchema,
  correctSchema,
  dismissSchema,
  evaluationKeySchema,
  keepDraftSchema,
  recordPaperSchema,
  selfAssessSchema,
} from "@/lib/evaluation/schema";
import { acknowledgeResult, receiveResult, selfAssess } from "@/lib/evaluation/server/commands/answer-own";
import { appraise, dismiss } from "@/lib/evaluation/server/commands/appraise";
import { correctResult } from "@/lib/evaluation/server/commands/correct-result";
import { keepDraft } from "@/lib/evaluation/server/commands/keep-draft";
import { recordPaper } from "@/lib/evaluation/server/commands/record-paper";
import { objectionRefusalField, objectionRefusalMessage } from "@/lib/objection/messages";
import {
  decideObjectionSchema,
  explainObjectionSchema,
  fileObjectionSchema,
  recordDecisionSchema,
} from "@/lib/objection/schema";
import { decideObjection, recordDecision } from "@/lib/objection/server/commands/decide-objection";
import { explainObjection, fileObjection } from "@/lib/objection/server/commands/file-objection";

/** Back to the evaluation, which says what has been done. */
function pageHref(evaluationId: string, news: string): Route {
  return `/evaluasi/${evaluationId}?kabar=${news}` as Route;
}

function ownHref(evaluationId: string, news: string): Route {
  return `/evaluasi/saya?evaluasi=${evaluationId}&kabar=${news}` as Route;
}

const words = { messages: evaluationRefusalMessage, field: evaluationRefusalField };

export const appraiseAction = action({
  permission: "evaluation.appraise",
  schema: appraiseSchema,
  command: appraise,
  ...words,
  done: ({ evaluationId }) => ({ href: pageHref(evaluationId, "ditetapkan") }),
});

export const keepDraftAction = action({
  permission: "evaluation.appraise",
  schema: keepDraftSchema,
  command: keepDraft,
  ...words,
  done: () => ({ message: "Konsep tersimpan." }),
});

export const dismissAction = action({
  permission: "evaluation.appraise",
  schema: dismissSchema,
  command: dismiss,
  ...words,
  done: ({ evaluationId }) => ({ href: pageHref(evaluationId, "tidak-dievaluasi") }),
});

export const recordPaperAction = action({
  permission: "evaluation.record-paper",
  schema: recordPaperSchema,
  command: recordPaper,
  ...words,
  done: ({ evaluationId }) => ({ href: pageHref(evaluationId, "dicatat") }),
});

export const correctAction = action({
  permission: "evaluation.correct",
  schema: correctSchema,
  command: correctResult,
  ...words,
  done: ({ evaluationId }) => ({ href: pageHref(evaluationId, "dikoreksi") }),
});

export const selfAssessAction = action({
  permission: "evaluation.answer-own",
  schema: selfAssessSchema,
  command: selfAssess,
  ...words,
  done: ({ evaluationId }) => ({ href: ownHref(evaluationId, "menilai-diri") }),
});

export const receiveAction = action({
  permission: "evaluation.answer-own",
  schema: evaluationKeySchema,
  command: receiveResult,
  ...words,
  done: ({ evaluationId }) => ({ href: ownHref(evaluationId, "dibuka") }),
});

export const acknowledgeAction = action({
  permission: "evaluation.answer-own",
  schema: evaluationKeySchema,
  command: acknowledgeResult,
  ...words,
  done: ({ evaluationId }) => ({ href: ownHref(evaluationId, "disetujui") }),
});

const answers = { messages: objectionRefusalMessage, field: objectionRefusalField };

export const fileObjectionAction = action({
  permission: "objection.file-own",
  schema: fileObjectionSchema,
  command: fileObjection,
  ...answers,
  done: ({ evaluationId }) => ({ href: ownHref(evaluationId, "keberatan") }),
});

export const explainObjectionAction = action({
  permission: "objection.answer",
  schema: explainObjectionSchema,
  command: explainObjection,
  ...answers,
  done: ({ evaluationId }) => ({ href: pageHref(evaluationId, "dijelaskan") }),
});

export const decideObjectionAction = action({
  permission: "objection.answer",
  schema: decideObjectionSchema,
  command: decideObjection,
  ...answers,
  done: ({ evaluationId }) => ({ href: pageHref(evaluationId, "diputuskan") }),
});

export const recordDecisionAction = action({
  permission: "evaluation.record-paper",
  schema: recordDecisionSchema,
  command: recordDecision,
  ...answers,
  done: ({ evaluationId }) => ({ href: pageHref(evaluationId, "diputuskan") }),
});
