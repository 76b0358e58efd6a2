import { z } from "zod";

const skp = z.object({ skpId: z.uuid() });

/** What this room tells later rooms by the outbox. Payloads name ids, never persons. */
export const SKP_TOPICS = {
  "skp.submitted": skp,
  "skp.returned": skp,
  "skp.approved": skp,
  "skp.revised": skp.extend({ by: z.enum(["own", "appraiser"]) }),
  "skp.placed": skp,
  "skp.commented": skp.extend({ commentId: z.uuid() }),
} as const;

export type SkpTopic = keyof typeof SKP_TOPICS;

/** An outbox row, to be written in the transaction of the change that it tells of. */
export function skpOutbox<T extends SkpTopic>(
  agencyId: string,
  topic: T,
  payload: z.infer<(typeof SKP_TOPICS)[T]>,
) {
  return { agencyId, topic, payload };
}
