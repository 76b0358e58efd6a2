import { z } from "zod";
import { askGate, sql } from "@/lib/db/server/gate";
import { jobActor } from "@/lib/job/server/job-actor";
import { openEvaluations } from "./commands/open-evaluations";
import { passTime } from "./commands/pass-time";

const agencies = z.array(z.object({ agency_id: z.uuid() }));

/** Opens what is due and moves on what time has moved, for every agency on its own present day; a step of the worker. */
export async function keepEvaluationsMoving(signal?: AbortSignal): Promise<void> {
  const all = agencies.parse(await askGate(sql`SELECT agency_ids AS agency_id FROM app.agency_ids()`));
  for (const { agency_id: agencyId } of all) {
    if (signal?.aborted === true) return;
    const actor = await jobActor(agencyId, null);
    await openEvaluations(actor);
    await passTime(actor, signal);
  }
}
