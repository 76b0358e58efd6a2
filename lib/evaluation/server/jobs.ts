import { inEveryAgency } from "@/lib/job/server/in-every-agency";
import { openEvaluations } from "./commands/open-evaluations";
import { passTime } from "./commands/pass-time";
import { tellOverdue } from "./commands/tell-overdue";

/** Opens what is due and moves on what time has moved, for every agency on its own present day; a step of the worker. */
export async function keepEvaluationsMoving(signal?: AbortSignal): Promise<void> {
  await inEveryAgency(null, signal, async (actor) => {
    await openEvaluations(actor);
    await passTime(actor, signal);
    await tellOverdue(actor);
  });
}
