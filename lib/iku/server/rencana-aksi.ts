import type { Actor } from "@/lib/access/actor";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { attempted, auditEvent } from "@/lib/audit/event";
import { read, transact, type Tx } from "@/lib/db/server/door";
import { inForceOn } from "@/lib/employee/server/store";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { periodName } from "@/lib/period/period";
import type {
  AddActionInput,
  RecordStepInput,
  RemoveActionInput,
  RencanaAksiPage,
  RencanaAksiRefusal,
} from "../rencana-aksi";
import { isSeen } from "./perjanjian-reach";
import { dayIn, registerOf } from "./perjanjian-register";
import { perjanjianSides } from "./perjanjian-sides";
import { relationToUnit } from "./perjanjian-store";

type Done = Promise<Result<{ readonly unitId: string; readonly year: number }, RencanaAksiRefusal>>;

/** Written by the unit's head, and by who prepares the unit's planning. */
async function mayEdit(tx: Tx, actor: Actor, unitId: string): Promise<boolean> {
  const sides = await perjanjianSides(tx, actor, unitId, actor.today);
  const { isHolder, isPlanner } = await relationToUnit(tx, actor, unitId, sides);
  return sides.unitName !== "" && (isHolder || isPlanner);
}

/** The periods of a year in which the unit's rencana aksi is measured. */
async function periodsOf(tx: Tx, agencyId: string, year: number) {
  const { rest } = await kebijakanOf(tx, agencyId, year);
  return tx.period.findMany({
    where: { agencyId, year, rhythm: rest.rhythm },
    select: { id: true, year: true, rhythm: true, ordinal: true, startsOn: true },
    orderBy: { ordinal: "asc" },
  });
}

async function ownUnit(tx: Tx, { agencyId, employeeId, today }: Actor): Promise<string | null> {
  if (employeeId === null) return null;
  const [seat] = await tx.placement.findMany({
    where: { agencyId, employeeId, ...inForceOn(today) },
    select: { unitId: true },
    orderBy: [{ isHead: "desc" }, { validFrom: "asc" }],
    take: 1,
  });
  return seat?.unitId ?? null;
}

/** The rencana aksi of a unit for a year; null where the actor sees no such unit. */
export async function rencanaAksiPage(
  actor: Actor,
  asked: { readonly unitId: string | null; readonly year: number | null },
): Promise<RencanaAksiPage | null> {
  const { agencyId, today } = actor;
  const year = asked.year ?? Number(today.slice(0, 4));
  return read(actor, async (tx) => {
    const unitId = asked.unitId ?? (await ownUnit(tx, actor));
    if (unitId === null || !(await isSeen(tx, actor, unitId))) return null;
    const { unitName } = await perjanjianSides(tx, actor, unitId, today);
    const rows = await tx.rencanaAksi.findMany({
      where: { agencyId, unitId, year },
      select: {
        ...{ id: true, version: true, text: true, unitName: true },
        iku: { select: { code: true } },
        steps: {
          select: {
            ...{ id: true, version: true, targetNumber: true, valueNumber: true, note: true },
            period: { select: { year: true, rhythm: true, ordinal: true, startsOn: true } },
          },
          orderBy: { period: { startsOn: "asc" } },
        },
      },
      orderBy: [{ sortOrder: "asc" }, { createdAt: "asc" }],
      take: 200,
    });
    const register = await registerOf(tx, unitId, year, dayIn(year, today));
    const periods = await periodsOf(tx, agencyId, year);
    return {
      ...{ unitId, unitName, year },
      mayEdit: await mayEdit(tx, actor, unitId),
      periods: periods.map((period) => ({ id: period.id, name: periodName(period) })),
      indicators: register.map(({ ikuId, code, indicator }) => ({
        id: ikuId,
        name: `${code} · ${indicator}`,
      })),
      actions: rows.map(({ iku, steps, ...action }) => ({
        ...action,
        indicator: iku?.code ?? null,
        steps: steps.map(({ period, targetNumber, valueNumber, ...step }) => ({
          ...step,
          periodName: periodName(period),
          hasBegun: calendarDateFromDb(period.startsOn) <= today,
          target: targetNumber.toFixed(),
          value: valueNumber?.toFixed() ?? null,
        })),
      })),
    };
  });
}

/** Adds an action with its target in each period for which one was given. */
export function addAction(actor: Actor, input: AddActionInput): Done {
  const { agencyId, today } = actor;
  const { unitId, year, text, unitName } = input;
  return transact(
    actor,
    async (tx, record): Done => {
      if (!(await mayEdit(tx, actor, unitId))) return refuse({ code: "not-found" });
      const register = await registerOf(tx, unitId, year, dayIn(year, today));
      const ikuId = register.find((line) => line.ikuId === input.ikuId)?.ikuId ?? null;
      const known = new Set((await periodsOf(tx, agencyId, year)).map(({ id }) => id));
      const steps = input.periodIds.flatMap((periodId, index) => {
        const target = input.targets[index] ?? null;
        return target === null || !known.has(periodId) ? [] : [{ periodId, targetNumber: target }];
      });
      if (steps.length === 0) return refuse({ code: "not-found" });
      const sortOrder = await tx.rencanaAksi.count({ where: { agencyId, unitId, year } });
      const action = await tx.rencanaAksi.create({
        data: { agencyId, unitId, year, ikuId, text, unitName, sortOrder },
        select: { id: true },
      });
      await tx.rencanaAksiStep.createMany({
        data: steps.map((step) => ({ agencyId, actionId: action.id, ...step })),
      });
      record(auditEvent("rencana-aksi.added", unitId, { year, name: text }));
      return ok({ unitId, year });
    },
    { attempt: attempted("rencana-aksi.added", unitId) },
  );
}

/** Enters what came of an action in a period; empty takes it back. */
export function recordStep(actor: Actor, input: RecordStepInput): Done {
  const { agencyId, today } = actor;
  return transact(
    actor,
    async (tx, record): Done => {
      const step = await tx.rencanaAksiStep.findUnique({
        where: { agencyId_id: { agencyId, id: input.stepId } },
        select: {
          action: { select: { unitId: true, year: true, text: true } },
          period: { select: { startsOn: true } },
        },
      });
      if (step === null || !(await mayEdit(tx, actor, step.action.unitId)))
        return refuse({ code: "not-found" });
      if (calendarDateFromDb(step.period.startsOn) > today) return refuse({ code: "not-begun" });
      const { count } = await tx.rencanaAksiStep.updateMany({
        where: { agencyId, id: input.stepId, version: input.version },
        data: { valueNumber: input.value, note: input.note, version: { increment: 1 } },
      });
      if (count === 0) return refuse({ code: "stale" });
      const { unitId, year, text } = step.action;
      record(auditEvent("rencana-aksi.recorded", unitId, { year, name: text }));
      return ok({ unitId, year });
    },
    { attempt: attempted("rencana-aksi.recorded", null) },
  );
}

/** Takes an action out under which nothing has been recorded. */
export function removeAction(actor: Actor, input: RemoveActionInput): Done {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Done => {
      const action = await tx.rencanaAksi.findUnique({
        where: { agencyId_id: { agencyId, id: input.actionId } },
        select: { unitId: true, year: true, text: true, steps: { select: { valueNumber: true } } },
      });
      if (action === null || !(await mayEdit(tx, actor, action.unitId))) return refuse({ code: "not-found" });
      if (action.steps.some(({ valueNumber }) => valueNumber !== null))
        return refuse({ code: "has-figures" });
      await tx.rencanaAksiStep.deleteMany({ where: { agencyId, actionId: input.actionId } });
      const { count } = await tx.rencanaAksi.deleteMany({
        where: { agencyId, id: input.actionId, version: input.version },
      });
      if (count === 0) return refuse({ code: "stale" });
      const { unitId, year, text } = action;
      record(auditEvent("rencana-aksi.removed", unitId, { year, name: text }));
      return ok({ unitId, year });
    },
    { attempt: attempted("rencana-aksi.removed", null) },
  );
}
