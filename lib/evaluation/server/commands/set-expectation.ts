import type { Actor } from "@/lib/access/actor";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { transact, type Tx } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { evaluationOutbox } from "../../outbox";
import type { UnitPredikatRefusal } from "../../refusal";
import type { SetExpectationInput } from "../../schema";
import { answeringUnit, followsAbove } from "../../unit-predikat";
import { expectationView } from "../expectation";
import { predikatUnits } from "../organisasi";
import { unitSetters } from "../unit-setter";
import { setsUnit } from "./set-unit-predikat";

type Done = Promise<Result<{ readonly unitId: string; readonly year: number }, UnitPredikatRefusal>>;

/** The period of the year itself, and whether the unit's predikat of it is set. */
async function annualOf(tx: Tx, agencyId: string, { unitId, year }: SetExpectationInput) {
  return tx.period.findFirst({
    where: { agencyId, year, rhythm: "annual" },
    select: { id: true, unitPredikats: { where: { unitId }, select: { id: true } } },
  });
}

async function save(tx: Tx, actor: Actor, input: SetExpectationInput, setByName: string): Promise<boolean> {
  const { agencyId, accountId } = actor;
  if (accountId === null) throw new Error("an ekspektasi is written by somebody");
  const { unitId, year, version, text } = input;
  const set = { text, setBy: accountId, setByName, setAt: new Date() };
  if (version === 0) {
    const made = await tx.unitExpectation.createMany({
      data: [{ agencyId, unitId, year, ...set }],
      skipDuplicates: true,
    });
    return made.count === 1;
  }
  const { count } = await tx.unitExpectation.updateMany({
    where: { agencyId, unitId, year, version },
    data: { ...set, version: { increment: 1 } },
  });
  return count === 1;
}

/** The head one level up writes what he expects of a unit in a year, until its predikat of the year is set by it. */
export async function setExpectation(actor: Actor, input: SetExpectationInput): Done {
  const { agencyId, today } = actor;
  const { unitId, year, text } = input;
  return transact(
    actor,
    async (tx, record): Done => {
      const annual = await annualOf(tx, agencyId, input);
      if (annual === null) return refuse({ code: "not-found" });
      const { units } = await predikatUnits(tx, [unitId], annual.id, today);
      const unit = units.get(unitId);
      const setter = (await unitSetters(tx, [unitId], today)).get(unitId);
      if (unit === undefined || setter === undefined) return refuse({ code: "not-found" });
      if (!setsUnit(actor, setter)) return refuse({ code: "not-yours", setter: setter.text });
      const policy = await kebijakanOf(tx, agencyId, year);
      if (followsAbove(unit, policy.head)) {
        const above = units.get(answeringUnit(unitId, units, policy.head));
        return refuse({ code: "follows", unitName: above?.name ?? "unit di atasnya" });
      }
      if (annual.unitPredikats.length > 0) return refuse({ code: "rated" });
      const before = await expectationView(tx, agencyId, unitId, year);
      if (before?.text === text) return refuse({ code: "unchanged" });
      const setByName =
        setter.employeeId === null ? `${setter.name} (dicatat oleh ${actor.name})` : setter.name;
      if (!(await save(tx, actor, input, setByName))) return refuse({ code: "stale" });
      await tx.outboxEvent.create({
        data: evaluationOutbox(agencyId, "unit-expectation.set", { unitId, year }),
        select: { id: true },
      });
      const changes = changesBetween({ words: before?.text ?? null }, { words: text });
      record(auditEvent("unit-expectation.set", unitId, { period: String(year), changes }));
      return ok({ unitId, year });
    },
    { attempt: attempted("unit-expectation.set", unitId) },
  );
}
