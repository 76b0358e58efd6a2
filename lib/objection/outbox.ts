import { z } from "zod";

const about = z.object({ evaluationId: z.uuid(), employeeId: z.uuid() });

/** What this room tells later rooms by the outbox. Payloads name ids, never what was said. */
export const OBJECTION_TOPICS = {
  "objection.filed": about.extend({
    appraiserId: z.uuid().nullable(),
    superiorId: z.uuid().nullable(),
  }),
  "objection.explained": about.extend({ superiorId: z.uuid().nullable() }),
  "objection.decided": about.extend({ appraiserId: z.uuid().nullable() }),
} as const;

export type ObjectionTopic = keyof typeof OBJECTION_TOPICS;

export function objectionOutbox<T extends ObjectionTopic>(
  agencyId: string,
  topic: T,
  payload: z.infer<(typeof OBJECTION_TOPICS)[T]>,
) {
  return { agencyId, topic, payload };
}
