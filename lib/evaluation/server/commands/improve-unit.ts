import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { transact, type Tx } from "@/lib/db/server/door";
import { calendarDateFromDb, calendarDateToDb, type CalendarDate } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { doneAfter, mayImprove, type ImprovementMove } from "../../improvement";
import type {
  AddImprovementInput,
  BeginImprovementInput,
  ChangeImprovementInput,
  ExplainImprovementInput,
  ImprovementRefusal,
  ReportImprovementInput,
} from "../../improvement-schema";
import { evaluationOutbox } from "../../outbox";
import { improvementPerson, leadsUnit, possibleOwners } from "../improvement-page";

type Done = Promise<Result<{ readonly planId: string }, ImprovementRefusal>>;

/** The head of a unit begins its improvement plan after a predikat of its own: what stood in the way, and why. */
export async function beginImprovement(actor: Actor, input: BeginImprovementInput): Done {
  const { agencyId, accountId } = actor;
  const { unitId, periodId, cause } = input;
  return transact(
    actor,
    async (tx, record): Done => {
      if (accountId === null || !(await leadsUnit(tx, actor, unitId))) return refuse({ code: "not-found" });
      const set = await tx.unitPredikat.findUnique({
        where: { agencyId_unitId_periodId: { agencyId, unitId, periodId } },
        select: { id: true },
      });
      if (set === null) return refuse({ code: "not-set" });
      const [plan] = await tx.improvementPlan.createManyAndReturn({
        data: [{ agencyId, unitId, periodId, cause, createdBy: accountId }],
        skipDuplicates: true,
        select: { id: true },
      });
      if (plan === undefined) return refuse({ code: "already" });
      record(auditEvent("improvement.begun", unitId, { words: cause }));
      return ok({ planId: plan.id });
    },
    { attempt: attempted("improvement.begun", unitId) },
  );
}

export async function explainImprovement(actor: Actor, input: ExplainImprovementInput): Done {
  const { agencyId } = actor;
  const { planId, version, cause } = input;
  return transact(
    actor,
    async (tx, record): Done => {
      const plan = await planFor(tx, actor, planId, "explain");
      if (plan === null) return refuse({ code: "not-found" });
      if (plan.cause === cause) return refuse({ code: "unchanged" });
      const { count } = await tx.improvementPlan.updateMany({
        where: { agencyId, id: planId, version },
        data: { cause, version: { increment: 1 } },
      });
      if (count === 0) return refuse({ code: "stale" });
      const changes = changesBetween({ words: plan.cause }, { words: cause });
      record(auditEvent("improvement.explained", plan.unitId, changes));
      return ok({ planId });
    },
    { attempt: attempted("improvement.explained", null) },
  );
}

/** A plan that the actor may make a move on as the head of its unit. */
async function planFor(tx: Tx, actor: Actor, planId: string, move: ImprovementMove) {
  const plan = await tx.improvementPlan.findUnique({
    where: { agencyId_id: { agencyId: actor.agencyId, id: planId } },
    select: { id: true, unitId: true, cause: true },
  });
  if (plan === null) return null;
  const person = await improvementPerson(tx, actor, plan.unitId, []);
  return person !== null && mayImprove(person, move) ? plan : null;
}

/** Why a task cannot be given to somebody for a day; null where it can. */
async function taskFault(
  tx: Tx,
  actor: Actor,
  unitId: string,
  { ownerId, dueOn }: { readonly ownerId: string; readonly dueOn: CalendarDate },
): Promise<ImprovementRefusal | null> {
  if (dueOn < actor.today) return { code: "due-past" };
  const [owner] = await possibleOwners(tx, unitId, actor.today, ownerId);
  return owner === undefined ? { code: "not-theirs" } : null;
}

async function tellOwner(tx: Tx, agencyId: string, actionId: string): Promise<void> {
  await tx.outboxEvent.create({
    data: evaluationOutbox(agencyId, "improvement.assigned", { actionId }),
    select: { id: true },
  });
}

/** Adds a task with its owner, who is told, and its day. */
export async function addImprovement(actor: Actor, input: AddImprovementInput): Done {
  const { agencyId } = actor;
  const { planId, text, ownerId, dueOn } = input;
  return transact(
    actor,
    async (tx, record): Done => {
      const plan = await planFor(tx, actor, planId, "add");
      if (plan === null) return refuse({ code: "not-found" });
      const fault = await taskFault(tx, actor, plan.unitId, input);
      if (fault !== null) return refuse(fault);
      const sortOrder = await tx.improvementAction.count({ where: { agencyId, planId } });
      const { id } = await tx.improvementAction.create({
        data: { agencyId, planId, text, ownerId, dueOn: calendarDateToDb(dueOn), sortOrder },
        select: { id: true },
      });
      await tellOwner(tx, agencyId, id);
      record(auditEvent("improvement.added", plan.unitId, { words: text, employeeId: ownerId, to: dueOn }));
      return ok({ planId });
    },
    { attempt: attempted("improvement.added", null) },
  );
}

async function actionRow(tx: Tx, agencyId: string, actionId: string) {
  return tx.improvementAction.findUnique({
    where: { agencyId_id: { agencyId, id: actionId } },
    select: {
      ...{ id: true, planId: true, text: true, ownerId: true, dueOn: true, doneOn: true, progress: true },
      plan: { select: { unitId: true } },
    },
  });
}

/** Changes what is done, by whom and until when, while it is not done; the trail keeps what it was. */
export async function changeImprovement(actor: Actor, input: ChangeImprovementInput): Done {
  const { agencyId } = actor;
  const { actionId, version, text, ownerId, dueOn } = input;
  return transact(
    actor,
    async (tx, record): Done => {
      const row = await actionRow(tx, agencyId, actionId);
      const plan = row === null ? null : await planFor(tx, actor, row.planId, "change");
      if (row === null || plan === null) return refuse({ code: "not-found" });
      if (row.doneOn !== null) return refuse({ code: "done" });
      const before = { words: row.text, employeeId: row.ownerId, to: calendarDateFromDb(row.dueOn) };
      const changes = changesBetween(before, { words: text, employeeId: ownerId, to: dueOn });
      if (Object.keys(changes).length === 0) return refuse({ code: "unchanged" });
      const fault = await taskFault(tx, actor, plan.unitId, input);
      // A day that is over may stay while the words or the owner change.
      if (fault !== null && !(fault.code === "due-past" && dueOn === before.to)) return refuse(fault);
      const { count } = await tx.improvementAction.updateMany({
        where: { agencyId, id: actionId, version },
        data: { text, ownerId, dueOn: calendarDateToDb(dueOn), version: { increment: 1 } },
      });
      if (count === 0) return refuse({ code: "stale" });
      await tellOwner(tx, agencyId, actionId);
      record(auditEvent("improvement.changed", plan.unitId, changes));
      return ok({ planId: row.planId });
    },
    { attempt: attempted("improvement.changed", null) },
  );
}

/** Its owner, or the head of the unit, says how far a task is; at 100 % it is done. */
export async function reportImprovement(actor: Actor, input: ReportImprovementInput): Done {
  const { agencyId, accountId, today } = actor;
  const { actionId, version, progress, text } = input;
  return transact(
    actor,
    async (tx, record): Done => {
      const row = await actionRow(tx, agencyId, actionId);
      if (row === null || accountId === null) return refuse({ code: "not-found" });
      const { unitId } = row.plan;
      const person = await improvementPerson(tx, actor, unitId, [row.ownerId]);
      if (person === null || !mayImprove(person, "report")) return refuse({ code: "not-found" });
      const doneOn = doneAfter(progress, row.doneOn === null ? null : calendarDateFromDb(row.doneOn), today);
      const { count } = await tx.improvementAction.updateMany({
        where: { agencyId, id: actionId, version },
        data: {
          ...{ progress, doneOn: doneOn === null ? null : calendarDateToDb(doneOn) },
          result: text,
          version: { increment: 1 },
        },
      });
      if (count === 0) return refuse({ code: "stale" });
      await tx.improvementNote.create({
        data: { agencyId, actionId, progress, text, writtenBy: accountId, writtenByName: actor.name },
        select: { id: true },
      });
      if (person === "owner") {
        await tx.outboxEvent.create({
          data: evaluationOutbox(agencyId, "improvement.reported", { actionId }),
          select: { id: true },
        });
      }
      record(auditEvent("improvement.reported", unitId, { words: row.text, note: text, count: progress }));
      return ok({ planId: row.planId });
    },
    { attempt: attempted("improvement.reported", null) },
  );
}
