import { z } from "zod";

const plan = z.object({ planId: z.uuid() });

/** What this room tells later rooms by the outbox. Payloads name ids, never persons. */
export const REORGANISATION_TOPICS = {
  /** Waits for somebody who sets it. */
  "reorganisation.submitted": plan,
  "reorganisation.returned": plan,
  "reorganisation.approved": plan,
  "reorganisation.revoked": plan,
  "reorganisation.applied": plan,
  /** Did not fit the register on its day. */
  "reorganisation.refused": plan,
} as const;

export type ReorganisationTopic = keyof typeof REORGANISATION_TOPICS;

/** An outbox row, to be written in the transaction of the change that it tells of. */
export function reorganisationOutbox(agencyId: string, topic: ReorganisationTopic, planId: string) {
  return { agencyId, topic, payload: { planId } };
}
