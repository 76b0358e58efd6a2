"use server";

import { revalidatePath } from "next/cache";
import type { Route } from "next";
import { action } from "@/lib/action/server/action";
import { feedbackRefusalField, feedbackRefusalMessage } from "@/lib/feedback/refusal";
import { answerFeedbackSchema, giveFeedbackSchema } from "@/lib/feedback/schema";
import { answerFeedback, giveFeedback } from "@/lib/feedback/server/commands";

export const giveFeedbackAction = action({
  permission: "feedback.give",
  schema: giveFeedbackSchema,
  command: giveFeedback,
  messages: feedbackRefusalMessage,
  field: feedbackRefusalField,
  done: () => ({ href: "/umpan-balik?kabar=diberikan" as Route }),
});

export const answerFeedbackAction = action({
  permission: "feedback.answer-own",
  schema: answerFeedbackSchema,
  command: answerFeedback,
  messages: feedbackRefusalMessage,
  field: feedbackRefusalField,
  done: () => {
    revalidatePath("/umpan-balik");
    return { message: "Tanggapan sudah disimpan." };
  },
});
