import { z } from "zod";

/** Every kind of job, by the name of its queue, and what it is told. A job names ids, never rows. */
export const JOBS = {
  "import.check": z.object({ agencyId: z.uuid(), accountId: z.uuid(), batchId: z.uuid() }),
  "import.apply": z.object({ agencyId: z.uuid(), accountId: z.uuid(), batchId: z.uuid() }),
  "outbox.deliver": z.object({}),
  "employee.settle-departures": z.object({}),
  /** Of one agency, or of all (null). */
  "employee.refresh-relations": z.object({ agencyId: z.uuid().nullable().default(null) }),
  /** Evaluations that are due are made; those that time moves on are moved. */
  "evaluation.keep-moving": z.object({}),
  /** After the relations: SKP of one agency, or of all (null), follow what has become of their people. */
  "skp.follow-changes": z.object({ agencyId: z.uuid().nullable().default(null) }),
  /** What waits in the figures of dashboards is counted. */
  "dashboard.count": z.object({}),
  /** Figures are proved equal to a recount of everything. */
  "dashboard.prove": z.object({}),
  "reorganisation.simulate": z.object({ agencyId: z.uuid(), planId: z.uuid() }),
  /** Structures take effect whose day has come, of one agency or of all (null). */
  "reorganisation.apply": z.object({ agencyId: z.uuid().nullable().default(null) }),
  "audit.export-heads": z.object({}),
} as const;

export type JobName = keyof typeof JOBS;
export type JobInput<N extends JobName> = z.infer<(typeof JOBS)[N]>;
