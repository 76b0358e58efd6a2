import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { attempted, type EventKey } from "@/lib/audit/event";
import type { RecordedEvent } from "@/lib/db/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { mayMovePlan, mayReadPlan, type PlanFacts, type PlanRelation } from "../policy";
import type { PlanRefusal } from "../refusal";
import type { PlanKeyInput } from "../schema";
import { statusAfter, type ReorganisationMove } from "../workflow";
import { findPlan, lockPlan, type HeldPlan } from "./plan-store";

/** How an actor stands to a plan: both sides work for the whole agency, since a structure does. */
export async function relationToPlan(tx: Tx, actor: Actor, plan: HeldPlan): Promise<PlanRelation> {
  const { agencyId, accountId, employeeId } = actor;
  const named =
    employeeId === null
      ? 0
      : await tx.reorganisationPost.count({ where: { agencyId, planId: plan.id, employeeId } });
  return {
    drafts: scopeOf(actor, "reorganisation.draft").kind === "agency",
    decides: scopeOf(actor, "reorganisation.decide").kind === "agency",
    isDrafter: accountId !== null && plan.drafters.includes(accountId),
    isNamed: named > 0,
  };
}

export async function factsOf(tx: Tx, { agencyId, today }: Actor, plan: HeldPlan): Promise<PlanFacts> {
  const where = { agencyId, planId: plan.id };
  const lines =
    (await tx.reorganisationUnit.count({ where })) +
    (await tx.reorganisationPost.count({ where })) +
    (await tx.reorganisationIku.count({ where }));
  return {
    ...{ status: plan.status, effectiveOn: plan.effectiveOn, today },
    hasLines: lines > 0,
    isSimulated: plan.simulatedVersion === plan.version,
    faults: await tx.reorganisationFinding.count({ where: { ...where, kind: "fault" } }),
  };
}

/** What a command works with: the plan as it is, held for this transaction. */
export interface PlanChange {
  readonly tx: Tx;
  readonly record: (event: RecordedEvent) => void;
  readonly plan: HeldPlan;
}

export type PlanOutcome = Result<{ readonly planId: string }, PlanRefusal>;

/** What else a move writes into the plan itself. */
type Extra = Readonly<Record<string, unknown>>;

type Work = (change: PlanChange) => Promise<Result<Extra, PlanRefusal>>;

/**
 * Makes a move with a plan: holds it, asks the policy, compares the version that the page showed, runs `work`, raises
 * the version. Who writes is a drafter from then on; a move that changes no line leaves the simulation as it was.
 */
export async function movePlan(
  actor: Actor,
  key: PlanKeyInput,
  move: ReorganisationMove,
  event: EventKey,
  work: Work,
): Promise<PlanOutcome> {
  return transact(actor, (tx, record) => movePlanWithin(tx, record, actor, key, move, work), {
    attempt: attempted(event, key.planId),
  });
}

/** As `movePlan`, as a part of what a transaction does; a refusal is the caller's to roll back. */
export async function movePlanWithin(
  tx: Tx,
  record: PlanChange["record"],
  actor: Actor,
  { planId, version }: PlanKeyInput,
  move: ReorganisationMove,
  work: Work,
): Promise<PlanOutcome> {
  const { agencyId, accountId } = actor;
  await lockPlan(tx, planId);
  const plan = await findPlan(tx, agencyId, planId);
  if (plan === null) return refuse({ code: "not-found" });
  const relation = await relationToPlan(tx, actor, plan);
  const readable = mayReadPlan(relation);
  if (!readable.allowed) return refuse({ code: readable.reason });
  if (plan.version !== version) return refuse({ code: "stale" });
  const may = mayMovePlan(relation, move, await factsOf(tx, actor, plan));
  if (!may.allowed) return refuse({ code: may.reason });
  const done = await work({ tx, record, plan });
  if (!done.ok) return done;
  const isWriting = move === "write";
  const isNewDrafter = isWriting && accountId !== null && !plan.drafters.includes(accountId);
  await tx.reorganisation.updateMany({
    where: { agencyId, id: planId },
    data: {
      ...done.value,
      status: statusAfter(move, plan.status) ?? plan.status,
      version: plan.version + 1,
      ...(!isWriting && plan.simulatedVersion === plan.version ? { simulatedVersion: plan.version + 1 } : {}),
      ...(isNewDrafter ? { drafters: [...plan.drafters, accountId] } : {}),
    },
  });
  return ok({ planId });
}

/** Whether the actor may write on a plan now. */
export async function mayWritePlan(tx: Tx, actor: Actor, planId: string): Promise<boolean> {
  const plan = await findPlan(tx, actor.agencyId, planId);
  if (plan === null) return false;
  const relation = await relationToPlan(tx, actor, plan);
  return mayMovePlan(relation, "write", await factsOf(tx, actor, plan)).allowed;
}
