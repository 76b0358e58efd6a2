import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { transact } from "@/lib/db/server/door";
import { enqueue } from "@/lib/job/server/enqueue";
import { calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse } from "@/lib/kernel/result";
import type { BeginPlanInput, ChangePlanInput, PlanKeyInput } from "../../schema";
import { movePlan, type PlanOutcome } from "../plan-change";

/** Begins a plan, empty as yet. */
export async function beginPlan(actor: Actor, input: BeginPlanInput): Promise<PlanOutcome> {
  const { agencyId, accountId, name: createdByName, today } = actor;
  const { title, legalBasis, effectiveOn } = input;
  return transact(
    actor,
    async (tx, record): Promise<PlanOutcome> => {
      if (accountId === null || scopeOf(actor, "reorganisation.draft").kind !== "agency") {
        return refuse({ code: "not-yours" });
      }
      if (effectiveOn < today) return refuse({ code: "day-past" });
      const planId = randomUUID();
      await tx.reorganisation.create({
        data: {
          ...{ agencyId, id: planId, title, legalBasis, createdBy: accountId, createdByName },
          effectiveOn: calendarDateToDb(effectiveOn),
          drafters: [accountId],
        },
        select: { id: true },
      });
      record(auditEvent("reorganisation.begun", planId, { title, legalBasis, validFrom: effectiveOn }));
      return ok({ planId });
    },
    { attempt: attempted("reorganisation.begun", null) },
  );
}

/** Changes what a plan is called, its legal basis or its day. */
export function changePlan(actor: Actor, input: ChangePlanInput): Promise<PlanOutcome> {
  const { planId, title, legalBasis, effectiveOn } = input;
  return movePlan(actor, input, "write", "reorganisation.written", ({ record, plan }) => {
    if (effectiveOn < actor.today) return Promise.resolve(refuse({ code: "day-past" }));
    const changes = changesBetween(
      { title: plan.title, legalBasis: plan.legalBasis, validFrom: plan.effectiveOn },
      { title, legalBasis, validFrom: effectiveOn },
    );
    if (Object.keys(changes).length === 0) return Promise.resolve(refuse({ code: "unchanged" }));
    record(auditEvent("reorganisation.changed", planId, changes));
    return Promise.resolve(ok({ title, legalBasis, effectiveOn: calendarDateToDb(effectiveOn) }));
  });
}

/** Asks for a simulation; the worker makes it, since a whole agency takes longer than a screen may. */
export function askSimulation(actor: Actor, input: PlanKeyInput): Promise<PlanOutcome> {
  const { agencyId } = actor;
  const { planId } = input;
  return movePlan(actor, input, "simulate", "reorganisation.simulated", async ({ tx, record }) => {
    await enqueue(tx, "reorganisation.simulate", { agencyId, planId }, planId);
    record(auditEvent("reorganisation.simulated", planId, {}));
    return ok({ isSimulating: true });
  });
}
