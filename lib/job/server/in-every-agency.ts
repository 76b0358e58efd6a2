import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { askGate, sql } from "@/lib/db/server/gate";
import { reportFault } from "@/lib/log";
import { jobActor } from "./job-actor";

const agencies = z.array(z.object({ agency_id: z.uuid() }));

async function allAgencies(): Promise<readonly string[]> {
  const all = agencies.parse(await askGate(sql`SELECT agency_ids AS agency_id FROM app.agency_ids()`));
  return all.map(({ agency_id }) => agency_id);
}

/**
 * Does a step of the worker in one agency after another (`agencyIds`: null is all), as the system itself and on each
 * one's own present day, until it is asked to stop. An agency in which it fails is reported and keeps no other from
 * its turn.
 *
 * @throws at the end, when it failed in any.
 */
export async function inEveryAgency(
  agencyIds: readonly string[] | null,
  signal: AbortSignal | undefined,
  work: (actor: Actor) => Promise<unknown>,
): Promise<void> {
  const incidents: string[] = [];
  for (const agency of agencyIds ?? (await allAgencies())) {
    if (signal?.aborted === true) break;
    try {
      await work(await jobActor(agency, null));
    } catch (error) {
      incidents.push(reportFault(error, { agency }));
    }
  }
  if (incidents.length > 0) throw new Error(`failed in some agencies, incidents ${incidents.join(", ")}`);
}
