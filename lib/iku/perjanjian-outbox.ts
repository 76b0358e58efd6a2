import { z } from "zod";

/** Both heads as they were, and who did it: everybody but that one is told. Payloads name ids, never persons. */
const between = z.object({
  perjanjianId: z.uuid(),
  holderId: z.uuid().nullable(),
  superiorId: z.uuid().nullable(),
  byId: z.uuid().nullable(),
});

/** What perjanjian kinerja tell later rooms by the outbox. */
export const PERJANJIAN_TOPICS = {
  "perjanjian.submitted": between,
  "perjanjian.withdrawn": between,
  "perjanjian.returned": between,
  "perjanjian.agreed": between,
  "perjanjian.recorded": between,
  "perjanjian.revised": between,
} as const;

export type PerjanjianTopic = keyof typeof PERJANJIAN_TOPICS;

interface Sides {
  readonly holderId: string | null;
  readonly superiorId: string | null;
}

/** An outbox row, to be written in the transaction of the change that it tells of. */
export function perjanjianOutbox(
  actor: { readonly agencyId: string; readonly employeeId: string | null },
  topic: PerjanjianTopic,
  perjanjianId: string,
  { holderId, superiorId }: Sides,
) {
  return {
    agencyId: actor.agencyId,
    topic,
    payload: { perjanjianId, holderId, superiorId, byId: actor.employeeId },
  };
}
