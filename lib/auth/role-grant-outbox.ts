import { z } from "zod";
import { ROLES } from "@/lib/access/role";

const day = z.iso.date();
const held = z.object({ accountId: z.uuid(), role: z.enum(ROLES), unitId: z.uuid().nullable() });

/** What this room tells the person concerned by the outbox. Payloads name ids, never persons. */
export const ROLE_TOPICS = {
  "role.granted": held.extend({ from: day, to: day.nullable() }),
  /** `lastDay: null`: at once. */
  "role.revoked": held.extend({ lastDay: day.nullable() }),
} as const;

export type RoleTopic = keyof typeof ROLE_TOPICS;

/** An outbox row, to be written in the transaction of the change that it tells of. */
export function roleOutbox<T extends RoleTopic>(
  agencyId: string,
  topic: T,
  payload: z.infer<(typeof ROLE_TOPICS)[T]>,
) {
  return { agencyId, topic, payload };
}
