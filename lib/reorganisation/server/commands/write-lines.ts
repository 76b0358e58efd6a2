import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import type { Tx } from "@/lib/db/server/door";
import { positionIdOf } from "@/lib/employee/server/commands/place-employee";
import { addDays, calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { PlanRefusal } from "../../refusal";
import type { IkuLineInput, PostLineInput, RemoveLineInput, UnitLineInput } from "../../schema";
import { movePlan, type PlanOutcome } from "../plan-change";
import type { HeldPlan } from "../plan-store";
import { ikusAt } from "../register";

type Written = Promise<Result<Readonly<Record<string, never>>, PlanRefusal>>;

/** The version of a unit that is in force on a day. */
async function unitOn(tx: Tx, agencyId: string, unitId: string, day: Date) {
  return tx.unitVersion.findFirst({
    where: { agencyId, unitId, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
    select: { name: true, kind: true, parentId: true, unit: { select: { version: true } } },
  });
}

/** Whether a unit is there once the plan is in effect. */
async function isThere(tx: Tx, agencyId: string, plan: HeldPlan, unitId: string): Promise<boolean> {
  const line = await tx.reorganisationUnit.findFirst({
    where: { agencyId, planId: plan.id, unitId },
    select: { ends: true },
  });
  if (line !== null) return !line.ends;
  return (await unitOn(tx, agencyId, unitId, calendarDateToDb(plan.effectiveOn))) !== null;
}

async function endUnit(
  tx: Tx,
  agencyId: string,
  plan: HeldPlan,
  input: Extract<UnitLineInput, { mode: "end" }>,
): Promise<Result<{ readonly name: string }, PlanRefusal>> {
  const { unitId, intoId, heirId } = input;
  if (intoId === unitId || heirId === unitId) return refuse({ code: "into-itself" });
  const unit = await unitOn(tx, agencyId, unitId, calendarDateToDb(addDays(plan.effectiveOn, -1)));
  if (unit === null) return refuse({ code: "unit-unknown" });
  for (const receiver of [intoId, heirId]) {
    if (receiver !== null && !(await isThere(tx, agencyId, plan, receiver))) {
      return refuse({ code: "unit-ends" });
    }
  }
  const data = {
    ...{ isNew: false, ends: true, code: null, name: unit.name, kind: unit.kind, headTitle: null },
    ...{ parentId: null, appraisalSuperiorId: null, sortOrder: 0, intoId, heirId },
    basisVersion: unit.unit.version,
  };
  await tx.reorganisationUnit.upsert({
    where: { agencyId_planId_unitId: { agencyId, planId: plan.id, unitId } },
    create: { agencyId, planId: plan.id, unitId, ...data },
    update: data,
    select: { id: true },
  });
  return ok({ name: unit.name });
}

async function keepUnit(
  tx: Tx,
  agencyId: string,
  plan: HeldPlan,
  input: Exclude<UnitLineInput, { mode: "end" }>,
): Promise<Result<{ readonly name: string }, PlanRefusal>> {
  const { name, kind, headTitle, parentId, appraisalSuperiorId, sortOrder } = input;
  const eve = calendarDateToDb(addDays(plan.effectiveOn, -1));
  const isNew = input.mode === "open";
  const earlier = input.unitId;
  const kept =
    earlier === null
      ? null
      : await tx.reorganisationUnit.findFirst({
          where: { agencyId, planId: plan.id, unitId: earlier, isNew: true },
          select: { unitId: true },
        });
  // A unit that the plan opens keeps its id while its line is written again; one that nobody knows gets none of its own choosing.
  const unitId = isNew ? (kept?.unitId ?? randomUUID()) : input.unitId;
  const unit = isNew ? null : await unitOn(tx, agencyId, unitId, eve);
  if (!isNew && unit === null) return refuse({ code: "unit-unknown" });
  if (parentId === null && unit?.parentId !== null) return refuse({ code: "needs-parent" });
  if (parentId !== null && !(await isThere(tx, agencyId, plan, parentId))) {
    return refuse({ code: "unit-ends" });
  }
  const code = isNew ? input.code : null;
  if (code !== null) {
    const taken = await tx.unit.count({ where: { agencyId, code } });
    const twice = await tx.reorganisationUnit.count({
      where: { agencyId, planId: plan.id, code, unitId: { not: unitId } },
    });
    if (taken + twice > 0) return refuse({ code: "code-taken", unitCode: code });
  }
  const data = {
    ...{ isNew, ends: false, code, name, kind, headTitle, parentId, appraisalSuperiorId, sortOrder },
    ...{ intoId: null, heirId: null, basisVersion: unit?.unit.version ?? null },
  };
  await tx.reorganisationUnit.upsert({
    where: { agencyId_planId_unitId: { agencyId, planId: plan.id, unitId } },
    create: { agencyId, planId: plan.id, unitId, ...data },
    update: data,
    select: { id: true },
  });
  return ok({ name });
}

/** Writes how a unit stands from the day on: opened, as it will be, or ended. Written again it takes the place of the line before. */
export function writeUnitLine(actor: Actor, input: UnitLineInput): Promise<PlanOutcome> {
  const { agencyId } = actor;
  return movePlan(actor, input, "write", "reorganisation.written", async ({ tx, record, plan }): Written => {
    const written =
      input.mode === "end"
        ? await endUnit(tx, agencyId, plan, input)
        : await keepUnit(tx, agencyId, plan, input);
    if (!written.ok) return written;
    record(auditEvent("reorganisation.written", plan.id, { line: input.mode, name: written.value.name }));
    return ok({});
  });
}

/** Writes the one post that a person holds from the day on. */
export function writePostLine(actor: Actor, input: PostLineInput): Promise<PlanOutcome> {
  const { agencyId } = actor;
  const { employeeId, unitId, isHead, position } = input;
  return movePlan(actor, input, "write", "reorganisation.written", async ({ tx, record, plan }): Written => {
    // Nobody administers his own record.
    if (employeeId === actor.employeeId) return refuse({ code: "own-record" });
    const person = await tx.employee.count({ where: { agencyId, id: employeeId } });
    if (person === 0) return refuse({ code: "person-unknown" });
    if (!(await isThere(tx, agencyId, plan, unitId))) return refuse({ code: "unit-ends" });
    const positionId = await positionIdOf(tx, agencyId, position);
    if (!positionId.ok) return refuse({ code: "position", refusal: positionId.refusal });
    const eve = calendarDateToDb(addDays(plan.effectiveOn, -1));
    const now = await tx.placement.findFirst({
      where: {
        ...{ agencyId, employeeId, kind: "definitif", validFrom: { lte: eve } },
        OR: [{ validTo: null }, { validTo: { gte: eve } }],
      },
      select: { id: true },
    });
    const data = { unitId, positionId: positionId.value, isHead, basisPlacementId: now?.id ?? null };
    await tx.reorganisationPost.upsert({
      where: { agencyId_planId_employeeId: { agencyId, planId: plan.id, employeeId } },
      create: { agencyId, planId: plan.id, employeeId, ...data },
      update: data,
      select: { id: true },
    });
    record(
      auditEvent("reorganisation.written", plan.id, {
        ...{ line: "post", employeeId, unitId, positionId: positionId.value, isHead },
      }),
    );
    return ok({});
  });
}

/** Writes who answers for an indicator from the day on. */
export function writeIkuLine(actor: Actor, input: IkuLineInput): Promise<PlanOutcome> {
  const { agencyId } = actor;
  const { ikuId, unitId } = input;
  return movePlan(actor, input, "write", "reorganisation.written", async ({ tx, record, plan }): Written => {
    const [iku] = await ikusAt(tx, plan.effectiveOn, { unitIds: [], ikuIds: [ikuId] });
    if (iku === undefined) return refuse({ code: "iku-unknown" });
    if (!(await isThere(tx, agencyId, plan, unitId))) return refuse({ code: "unit-ends" });
    if (iku.unitId === unitId) return refuse({ code: "into-itself" });
    await tx.reorganisationIku.upsert({
      where: { agencyId_planId_ikuId: { agencyId, planId: plan.id, ikuId } },
      create: { agencyId, planId: plan.id, ikuId, fromUnitId: iku.unitId, unitId },
      update: { fromUnitId: iku.unitId, unitId },
      select: { id: true },
    });
    record(auditEvent("reorganisation.written", plan.id, { line: "iku", childId: ikuId, unitId }));
    return ok({});
  });
}

/** Takes a line out of a plan. */
export function removeLine(actor: Actor, input: RemoveLineInput): Promise<PlanOutcome> {
  const { agencyId } = actor;
  const { line, lineId } = input;
  return movePlan(actor, input, "write", "reorganisation.removed", async ({ tx, record, plan }): Written => {
    const where = { agencyId, planId: plan.id, id: lineId };
    const removed = {
      unit: () => tx.reorganisationUnit.deleteMany({ where }),
      post: () => tx.reorganisationPost.deleteMany({ where }),
      iku: () => tx.reorganisationIku.deleteMany({ where }),
    };
    const { count } = await removed[line]();
    if (count === 0) return refuse({ code: "not-found" });
    record(auditEvent("reorganisation.removed", plan.id, { line }));
    return ok({});
  });
}
