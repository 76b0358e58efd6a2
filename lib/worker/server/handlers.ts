import { settleAllDepartures } from "@/lib/employee/server/commands/settle-departures";
import type { JobInput, JobName } from "@/lib/job/job";
import { deliverOutbox } from "@/lib/notification/server/deliver";

/** What a handler may do besides its work: stop when the worker is asked to. */
export type JobHandler<N extends JobName> = (input: JobInput<N>, signal: AbortSignal) => Promise<void>;

/** The rooms' handlers by job; the one place where the worker and the rooms meet. */
export const HANDLERS: { readonly [N in JobName]?: JobHandler<N> } = {
  "outbox.deliver": (_input, signal) => deliverOutbox(signal),
  "employee.settle-departures": (_input, signal) => settleAllDepartures(signal),
};
