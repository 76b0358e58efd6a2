import type { Actor } from "@/lib/access/actor";
import { lockUnitTree } from "@/lib/agency/server/store";
import { attempted, auditEvent } from "@/lib/audit/event";
import { read, transact, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { violatedConstraint } from "@/lib/db/server/violation";
import { inEveryAgency } from "@/lib/job/server/in-every-agency";
import { calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { faultFindings, type Finding } from "../finding";
import { reorganisationOutbox } from "../outbox";
import { keepFindings } from "./findings";
import { findPlan, lockPlan, type HeldPlan } from "./plan-store";
import { tryPlan } from "./trial";
import { endRights, writeDuties, writeIkus } from "./write-duties";
import { writePlacements, writeUnits } from "./write-structure";

/** So long may the one transaction take in which a structure takes effect. */
const APPLY_MS = 300_000;

/** What became of a plan that was due. */
export type ApplyOutcome = "applied" | "refused" | "not-due";

type Stop =
  | { readonly code: "not-due" }
  | { readonly code: "does-not-fit"; readonly findings: readonly Finding[] }
  /** Somebody changed the register at the same moment. */
  | { readonly code: "raced" };

/** Those whose posts the plan ends: nobody changes their records until commit. */
async function lockPeople(tx: Tx, planId: string, plan: HeldPlan): Promise<void> {
  await tx.$queryRaw(sql`
    SELECT e.id FROM employee e WHERE e.id IN (
      SELECT employee_id FROM reorganisation_post WHERE plan_id = ${planId}::uuid
      UNION
      SELECT p.employee_id FROM placement p JOIN reorganisation_unit u ON u.unit_id = p.unit_id
      WHERE u.plan_id = ${planId}::uuid AND u.ends
        AND (p.valid_to IS NULL OR p.valid_to >= ${plan.effectiveOn}::date))
    ORDER BY e.id FOR UPDATE`);
}

async function apply(actor: Actor, planId: string): Promise<Result<null, Stop>> {
  const { agencyId, today } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Result<null, Stop>> => {
      await lockUnitTree(tx, agencyId);
      await lockPlan(tx, planId);
      const plan = await findPlan(tx, agencyId, planId);
      if (plan?.status !== "approved" || plan.effectiveOn > today) return refuse({ code: "not-due" });
      await lockPeople(tx, planId, plan);
      const trial = await tryPlan(tx, agencyId, plan);
      const { simulation, faults, names, whole } = trial;
      if (simulation === null || faults.length > 0) {
        return refuse({ code: "does-not-fit", findings: faultFindings(faults, names) });
      }
      const units = await writeUnits(tx, agencyId, plan, trial);
      const employees = await writePlacements(tx, agencyId, plan, trial, simulation);
      const { effectiveOn, legalBasis } = plan;
      const indicators = await writeIkus(tx, effectiveOn, simulation.ikus, legalBasis);
      await writeDuties(tx, whole.structure, simulation.ikus);
      await endRights(tx, agencyId, record, whole.structure);
      await tx.reorganisation.updateMany({
        where: { agencyId, id: planId },
        data: { status: "applied", appliedAt: new Date(), version: { increment: 1 } },
      });
      await tx.outboxEvent.create({
        data: reorganisationOutbox(agencyId, "reorganisation.applied", planId),
        select: { id: true },
      });
      record(
        auditEvent("reorganisation.applied", planId, {
          ...{ validFrom: effectiveOn, legalBasis, units, employees, indicators },
        }),
      );
      return ok(null);
    },
    { timeout: APPLY_MS, attempt: attempted("reorganisation.applied", planId) },
  );
}

/** A plan that does not fit any more says so, with what stands in the way; nothing else has changed. */
async function fail(actor: Actor, planId: string, findings: readonly Finding[]): Promise<void> {
  const { agencyId } = actor;
  await transact(actor, async (tx, record): Promise<Result<null, { readonly code: "not-due" }>> => {
    await lockPlan(tx, planId);
    const { count } = await tx.reorganisation.updateMany({
      where: { agencyId, id: planId, status: "approved" },
      data: { status: "refused", version: { increment: 1 } },
    });
    if (count === 0) return refuse({ code: "not-due" });
    await keepFindings(tx, agencyId, planId, findings);
    await tx.outboxEvent.create({
      data: reorganisationOutbox(agencyId, "reorganisation.refused", planId),
      select: { id: true },
    });
    record(auditEvent("reorganisation.refused", planId, { faults: findings.length }));
    return ok(null);
  });
}

/**
 * Lets a plan take effect whose day has come: all of it in one transaction, or nothing. Killed half-way it has changed
 * nothing and runs again; one that is in effect already is left alone.
 */
export async function applyReorganisation(actor: Actor, planId: string): Promise<ApplyOutcome> {
  const attempt = async (): Promise<Result<null, Stop>> => {
    try {
      return await apply(actor, planId);
    } catch (error) {
      if (violatedConstraint(error) === null) throw error;
      return refuse({ code: "raced" });
    }
  };
  let outcome = await attempt();
  // What has come in between is there to be seen the second time.
  if (!outcome.ok && outcome.refusal.code === "raced") outcome = await attempt();
  if (outcome.ok) return "applied";
  switch (outcome.refusal.code) {
    case "not-due":
      return "not-due";
    case "does-not-fit":
      await fail(actor, planId, outcome.refusal.findings);
      return "refused";
    case "raced":
      throw new Error("a reorganisation met a constraint twice");
  }
}

/** Plans of one agency, or of all, whose day has come, each on its agency's own present day; a step of the worker. */
export async function applyDueReorganisations(agencyId: string | null, signal?: AbortSignal): Promise<void> {
  await inEveryAgency(agencyId === null ? null : [agencyId], signal, async (actor) => {
    const due = await read(actor, (tx) =>
      tx.reorganisation.findMany({
        where: {
          ...{ agencyId: actor.agencyId, status: "approved" },
          effectiveOn: { lte: calendarDateToDb(actor.today) },
        },
        select: { id: true },
        orderBy: [{ effectiveOn: "asc" }, { id: "asc" }],
      }),
    );
    for (const { id } of due) {
      if (signal?.aborted === true) return;
      await applyReorganisation(actor, id);
    }
  });
}
