import type { Actor } from "@/lib/access/actor";
import { derive, read } from "@/lib/db/server/door";
import { orgOn } from "@/lib/employee/org-day";
import { jobActor } from "@/lib/job/server/job-actor";
import { faultFindings, simulationFindings, type Finding } from "../finding";
import { statusAfter } from "../workflow";
import { consequences } from "./consequences";
import { keepFindings } from "./findings";
import { findPlan, lockPlan } from "./plan-store";
import { tryPlan } from "./trial";

/** A simulation looks at a whole agency. */
const WHOLE_AGENCY_MS = 120_000;

/**
 * Tries a plan on the register of now and keeps what comes of it, for its pages. Nothing of the register changes.
 *
 * @returns how many lines there are to read; null where there is no such plan, or nothing to try any more
 */
export async function simulateReorganisation(actor: Actor, planId: string): Promise<number | null> {
  const { agencyId } = actor;
  const tried = await read(
    actor,
    async (tx) => {
      const plan = await findPlan(tx, agencyId, planId);
      if (plan === null || statusAfter("simulate", plan.status) === null) return null;
      const trial = await tryPlan(tx, agencyId, plan);
      const findings: Finding[] = [...faultFindings(trial.faults, trial.names)];
      const { simulation } = trial;
      if (simulation !== null) {
        findings.push(
          ...simulationFindings(simulation, orgOn(simulation.after, plan.effectiveOn), trial.names),
          ...(await consequences(tx, agencyId, trial, simulation)),
        );
      }
      return { version: plan.version, findings };
    },
    { timeout: WHOLE_AGENCY_MS },
  );
  if (tried === null) return null;
  const { version, findings } = tried;
  await derive(
    actor,
    async (tx) => {
      await lockPlan(tx, planId);
      const plan = await findPlan(tx, agencyId, planId);
      // In effect or given up meanwhile: what was told of it then stays.
      if (plan === null || statusAfter("simulate", plan.status) === null) return;
      await keepFindings(tx, agencyId, planId, findings);
      await tx.reorganisation.updateMany({
        where: { agencyId, id: planId },
        data: { isSimulating: false, simulatedVersion: version, simulatedAt: new Date() },
      });
    },
    { timeout: WHOLE_AGENCY_MS },
  );
  return findings.length;
}

/** The same as a step of the worker. */
export async function simulateReorganisationOf(agencyId: string, planId: string): Promise<void> {
  await simulateReorganisation(await jobActor(agencyId, null), planId);
}
