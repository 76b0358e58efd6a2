import { z } from "zod";

/** What this room tells later rooms by the outbox. Payloads name ids, never persons. */
export const FEEDBACK_TOPICS = {
  "feedback.given": z.object({ employeeId: z.uuid(), feedbackId: z.uuid() }),
} as const;
