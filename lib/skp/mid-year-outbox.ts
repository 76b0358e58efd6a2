import { z } from "zod";

const change = z.object({ changeId: z.uuid() });

/** What is told of changes within a year. Payloads name ids, never persons. */
export const MID_YEAR_TOPICS = {
  "skp.closed": change,
  "skp.carried": change,
  "skp.team-ended": change,
} as const;

export type MidYearTopic = keyof typeof MID_YEAR_TOPICS;

/** An outbox row, to be written in the transaction of the change that it tells of. */
export function midYearOutbox<T extends MidYearTopic>(
  agencyId: string,
  topic: T,
  payload: z.infer<(typeof MID_YEAR_TOPICS)[T]>,
) {
  return { agencyId, topic, payload };
}
