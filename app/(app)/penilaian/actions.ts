"use server";

import type { Route } from "next";
import { action } from "@/lib/action/server/action";
import { adviceRefusalMessage, preparerRefusalMessage } from "@/lib/evaluation/messages";
import {
  distributionNoteSchema,
  namePreparerSchema,
  recommendSchema,
  releasePreparerSchema,
} from "@/lib/evaluation/schema";
import { explainDistribution, recommend } from "@/lib/evaluation/server/commands/advise";
import { namePreparer, releasePreparer } from "@/lib/evaluation/server/commands/preparer";

export const explainDistributionAction = action({
  permission: "evaluation.appraise",
  schema: distributionNoteSchema,
  command: explainDistribution,
  messages: adviceRefusalMessage,
  done: ({ periodId }) => ({ href: `/penilaian?periode=${periodId}&kabar=alasan` as Route }),
});

export const namePreparerAction = action({
  permission: "evaluation.appraise",
  schema: namePreparerSchema,
  command: namePreparer,
  messages: preparerRefusalMessage,
  field: ({ code }) => (code === "already-over" ? "to" : "employeeId"),
  done: () => ({ href: "/penilaian?kabar=penyiap" as Route }),
});

export const releasePreparerAction = action({
  permission: "evaluation.appraise",
  schema: releasePreparerSchema,
  command: releasePreparer,
  messages: preparerRefusalMessage,
  done: () => ({ href: "/penilaian?kabar=penyiap-selesai" as Route }),
});

export const recommendAction = action({
  permission: "evaluation.recommend",
  schema: recommendSchema,
  command: recommend,
  messages: adviceRefusalMessage,
  done: () => ({ href: "/penilaian/tim?kabar=advis" as Route }),
});
