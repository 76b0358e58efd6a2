import { countWhatWaits, proveAllSummaries } from "@/lib/dashboard/server/keep-summaries";
import { settleAllDepartures } from "@/lib/employee/server/commands/settle-departures";
import { refreshRelationsOf } from "@/lib/employee/server/relations";
import { env } from "@/lib/env";
import { keepEvaluationsMoving } from "@/lib/evaluation/server/jobs";
import { importApply, importCheck } from "@/lib/exchange/server/jobs";
import type { JobInput, JobName } from "@/lib/job/job";
import { deliverOutbox } from "@/lib/notification/server/deliver";
import { applyDueReorganisations } from "@/lib/reorganisation/server/apply";
import { simulateReorganisationOf } from "@/lib/reorganisation/server/simulate";
import { followChangesOf } from "@/lib/skp/server/follow-changes";
import { exportAllHeads } from "./export-heads";

/** What a handler may do besides its work: stop when the worker is asked to. */
export type JobHandler<N extends JobName> = (input: JobInput<N>, signal: AbortSignal) => Promise<void>;

/** The rooms' handlers by job; the one place where the worker and the rooms meet. */
export const HANDLERS: { readonly [N in JobName]: JobHandler<N> } = {
  "outbox.deliver": (_input, signal) => deliverOutbox(signal),
  "import.check": (input) => importCheck(input),
  "import.apply": (input) => importApply(input),
  "employee.refresh-relations": ({ agencyId }, signal) => refreshRelationsOf(agencyId, signal),
  "evaluation.keep-moving": (_input, signal) => keepEvaluationsMoving(signal),
  "skp.follow-changes": ({ agencyId }, signal) => followChangesOf(agencyId, signal),
  "employee.settle-departures": (_input, signal) => settleAllDepartures(signal),
  "reorganisation.simulate": ({ agencyId, planId }) => simulateReorganisationOf(agencyId, planId),
  "reorganisation.apply": ({ agencyId }, signal) => applyDueReorganisations(agencyId, signal),
  "dashboard.count": (_input, signal) => countWhatWaits(signal),
  "dashboard.prove": (_input, signal) => proveAllSummaries(signal),
  "audit.export-heads": async (_input, signal) => {
    await exportAllHeads(env().AUDIT_HEADS_TO, signal);
  },
};
