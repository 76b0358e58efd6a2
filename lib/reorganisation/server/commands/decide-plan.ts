import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { enqueue } from "@/lib/job/server/enqueue";
import { ok } from "@/lib/kernel/result";
import { reorganisationOutbox, type ReorganisationTopic } from "../../outbox";
import type { PlanKeyInput, PlanReasonInput } from "../../schema";
import { movePlan, type PlanChange, type PlanOutcome } from "../plan-change";

async function tell(
  { tx }: PlanChange,
  agencyId: string,
  topic: ReorganisationTopic,
  planId: string,
): Promise<void> {
  await tx.outboxEvent.create({
    data: reorganisationOutbox(agencyId, topic, planId),
    select: { id: true },
  });
}

/** Hands a plan in to be set. */
export function submitPlan(actor: Actor, input: PlanKeyInput): Promise<PlanOutcome> {
  const { agencyId, accountId, name } = actor;
  const { planId } = input;
  return movePlan(actor, input, "submit", "reorganisation.submitted", async (change) => {
    await tell(change, agencyId, "reorganisation.submitted", planId);
    change.record(auditEvent("reorganisation.submitted", planId, {}));
    return ok({ submittedBy: accountId, submittedByName: name, submittedAt: new Date(), note: "" });
  });
}

/** Takes a plan back that was handed in and not set yet. */
export function withdrawPlan(actor: Actor, input: PlanKeyInput): Promise<PlanOutcome> {
  return movePlan(actor, input, "withdraw", "reorganisation.withdrawn", ({ record }) => {
    record(auditEvent("reorganisation.withdrawn", input.planId, {}));
    return Promise.resolve(ok({}));
  });
}

/** Sends a plan back to those who drafted it, with the reason. */
export function returnPlan(actor: Actor, input: PlanReasonInput): Promise<PlanOutcome> {
  const { planId, reason } = input;
  return movePlan(actor, input, "return", "reorganisation.returned", async (change) => {
    await tell(change, actor.agencyId, "reorganisation.returned", planId);
    change.record(auditEvent("reorganisation.returned", planId, { reason }));
    return ok({ note: reason });
  });
}

/** Sets a plan: it takes effect on its day by itself, and at once where that is today. */
export function approvePlan(actor: Actor, input: PlanKeyInput): Promise<PlanOutcome> {
  const { agencyId, accountId, name, today } = actor;
  const { planId } = input;
  return movePlan(actor, input, "approve", "reorganisation.approved", async (change) => {
    const { tx, record, plan } = change;
    await tell(change, agencyId, "reorganisation.approved", planId);
    if (plan.effectiveOn <= today) await enqueue(tx, "reorganisation.apply", { agencyId }, agencyId);
    record(auditEvent("reorganisation.approved", planId, { validFrom: plan.effectiveOn }));
    return ok({ decidedBy: accountId, decidedByName: name, decidedAt: new Date(), note: "" });
  });
}

/** Takes a plan that was set back before its day. */
export function revokePlan(actor: Actor, input: PlanReasonInput): Promise<PlanOutcome> {
  const { planId, reason } = input;
  return movePlan(actor, input, "revoke", "reorganisation.revoked", async (change) => {
    await tell(change, actor.agencyId, "reorganisation.revoked", planId);
    change.record(auditEvent("reorganisation.revoked", planId, { reason }));
    return ok({ decidedBy: null, decidedByName: null, decidedAt: null, note: reason });
  });
}

/** Begins again with a plan that did not fit on its day. */
export function mendPlan(actor: Actor, input: PlanKeyInput): Promise<PlanOutcome> {
  return movePlan(actor, input, "mend", "reorganisation.mended", ({ record }) => {
    record(auditEvent("reorganisation.mended", input.planId, {}));
    return Promise.resolve(
      ok({ decidedBy: null, decidedByName: null, decidedAt: null, simulatedVersion: null }),
    );
  });
}

/** Gives a plan up; it stays to be read. */
export function cancelPlan(actor: Actor, input: PlanReasonInput): Promise<PlanOutcome> {
  const { planId, reason } = input;
  return movePlan(actor, input, "cancel", "reorganisation.cancelled", ({ record }) => {
    record(auditEvent("reorganisation.cancelled", planId, { reason }));
    return Promise.resolve(ok({ note: reason }));
  });
}
