import { scopeOf } from "@/lib/access/scope";
import type { Actor } from "@/lib/access/actor";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import type { Prisma } from "@/lib/db/generated/client";
import { transact, type Tx } from "@/lib/db/server/door";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { periodName } from "@/lib/period/period";
import { evaluationOutbox } from "../../outbox";
import type { UnitPredikatRefusal } from "../../refusal";
import type { SetUnitPredikatInput } from "../../schema";
import { answeringUnit, followsAbove } from "../../unit-predikat";
import { predikatUnits } from "../organisasi";
import { organisasiSuggested } from "../organisasi-suggested";
import { unitSetters, type UnitSetter } from "../unit-setter";

/** Whether the actor sets it: the head one level up himself; for officials who do not sign in, the administrator. */
export function setsUnit(actor: Actor, setter: UnitSetter): boolean {
  if (setter.employeeId !== null) return setter.employeeId === actor.employeeId;
  return scopeOf(actor, "evaluation.set-organisasi").kind === "agency";
}

async function save(
  tx: Tx,
  { agencyId, accountId }: Actor,
  input: SetUnitPredikatInput,
  setByName: string,
  suggestion: Prisma.InputJsonValue,
): Promise<boolean> {
  if (accountId === null) throw new Error("a predikat is set by somebody");
  const { unitId, periodId, version, predikat, reason } = input;
  const set = { suggestion, predikat, reason, setBy: accountId, setByName, setAt: new Date() };
  if (version === 0) {
    const { count } = await tx.unitPredikat.createMany({
      data: [{ agencyId, unitId, periodId, ...set }],
      skipDuplicates: true,
    });
    return count === 1;
  }
  const { count } = await tx.unitPredikat.updateMany({
    where: { agencyId, unitId, periodId, version },
    data: { ...set, version: { increment: 1 } },
  });
  return count === 1;
}

/** Sets the predikat kinerja organisasi of a unit in a period, with what it rests on; or sets it anew. */
export async function setUnitPredikat(
  actor: Actor,
  input: SetUnitPredikatInput,
): Promise<Result<{ readonly unitId: string }, UnitPredikatRefusal>> {
  const { agencyId, today } = actor;
  const { unitId, periodId, predikat, reason } = input;
  return transact(
    actor,
    async (tx, record): Promise<Result<{ readonly unitId: string }, UnitPredikatRefusal>> => {
      const period = await tx.period.findUnique({
        where: { agencyId_id: { agencyId, id: periodId } },
        select: { year: true, rhythm: true, ordinal: true, startsOn: true, endsOn: true, ruleset: true },
      });
      if (period === null) return refuse({ code: "not-found" });
      const end = calendarDateFromDb(period.endsOn);
      const { units } = await predikatUnits(tx, [unitId], periodId, today < end ? today : end);
      const unit = units.get(unitId);
      if (unit === undefined) return refuse({ code: "not-found" });
      const setter = (await unitSetters(tx, [unitId], today)).get(unitId);
      if (setter === undefined) return refuse({ code: "not-found" });
      if (!setsUnit(actor, setter)) return refuse({ code: "not-yours", setter: setter.text });
      if (calendarDateFromDb(period.startsOn) > today) return refuse({ code: "not-begun" });
      const policy = await kebijakanOf(tx, agencyId, period.year);
      if (followsAbove(unit, policy.head)) {
        const above = units.get(answeringUnit(unitId, units, policy.head));
        return refuse({ code: "follows", unitName: above?.name ?? "unit di atasnya" });
      }
      const before = await tx.unitPredikat.findUnique({
        where: { agencyId_unitId_periodId: { agencyId, unitId, periodId } },
        select: { predikat: true, reason: true },
      });
      if (before?.predikat === predikat && before.reason === reason) return refuse({ code: "unchanged" });
      const isOwn = setter.employeeId !== null;
      const setByName = isOwn ? setter.name : `${setter.name} (dicatat oleh ${actor.name})`;
      const suggestion = await organisasiSuggested(tx, unitId, { ...period, id: periodId });
      const kept = { ...suggestion, expectation: input.expectation };
      if (!(await save(tx, actor, input, setByName, kept))) return refuse({ code: "stale" });
      if (period.rhythm === "annual" && input.expectation !== null) {
        await tx.unitExpectation.updateMany({
          where: { agencyId, unitId, year: period.year },
          data: { rating: input.expectation, note: reason },
        });
      }
      await tx.outboxEvent.create({
        data: evaluationOutbox(agencyId, "unit-predikat.set", { unitId, periodId }),
        select: { id: true },
      });
      const changes = changesBetween(
        { predikatOrganisasi: before?.predikat ?? null, reason: before?.reason ?? null },
        { predikatOrganisasi: predikat, reason },
      );
      record(auditEvent("unit-predikat.set", unitId, { period: periodName(period), changes }));
      return ok({ unitId });
    },
    { attempt: attempted("unit-predikat.set", unitId) },
  );
}
