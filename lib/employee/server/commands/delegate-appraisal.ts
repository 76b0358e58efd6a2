import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { transact, type Tx } from "@/lib/db/server/door";
import { calendarDateToDb, isWithin } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { firstGap } from "@/lib/kernel/span";
import { delegationFaults, type Delegation, type DelegationFault } from "../../delegation";
import { nameWithTitles } from "../../employee";
import { employeeOutbox } from "../../outbox";
import type { DelegationRefusal } from "../../refusal";
import type { DelegationInput, EndDelegationInput } from "../../schema-delegation";
import { stillOpenOn, validityOf, validityRow } from "../store";

/** The delegations that share a day with the new one, and touch its people. */
async function neighbours(
  tx: Tx,
  agencyId: string,
  { from, delegateId, people }: DelegationInput,
): Promise<Delegation[]> {
  const touched = [...people, delegateId];
  const rows = await tx.appraisalDelegation.findMany({
    where: {
      agencyId,
      ...stillOpenOn(from),
      AND: { OR: [{ delegateId: { in: touched } }, { members: { some: { employeeId: { in: touched } } } }] },
    },
    select: {
      id: true,
      unitId: true,
      delegateId: true,
      decree: true,
      validFrom: true,
      validTo: true,
      members: { select: { employeeId: true } },
    },
  });
  return rows.map((row) => ({
    ...row,
    employeeIds: row.members.map((member) => member.employeeId),
    validity: validityOf(row),
  }));
}

/** The fault with the names that its sentence needs: people by name, delegations by SK. */
async function faultRefusal(
  tx: Tx,
  agencyId: string,
  fault: DelegationFault,
  delegations: readonly Delegation[],
): Promise<DelegationRefusal> {
  const people =
    "employeeId" in fault
      ? await tx.employee.findMany({
          where: { agencyId, id: fault.employeeId },
          select: { id: true, name: true, frontTitle: true, backTitle: true },
        })
      : [];
  const names = Object.fromEntries([
    ...people.map((person) => [person.id, nameWithTitles(person)]),
    ...delegations.map(({ id, decree }) => [id, `SK ${decree}`]),
  ]) as Record<string, string>;
  return { code: "fault", fault, names };
}

async function unitRefusal(
  tx: Tx,
  agencyId: string,
  input: DelegationInput,
): Promise<DelegationRefusal | null> {
  const versions = await tx.unitVersion.findMany({
    where: { agencyId, unitId: input.unitId },
    select: { name: true, validFrom: true, validTo: true },
  });
  const [first] = versions;
  if (first === undefined) return { code: "not-found" };
  const span = { from: input.from, to: input.to };
  const gap = firstGap(span, versions.map(validityOf));
  const named = versions.find((version) => isWithin(span.from, validityOf(version))) ?? first;
  return gap === null ? null : { code: "unit-not-valid", unitName: named.name, on: gap };
}

/** Records that the head of a unit lets another appraise the people of a list, by SK, from a day on. */
export async function delegateAppraisal(
  actor: Actor,
  input: DelegationInput,
): Promise<Result<{ readonly delegationId: string }, DelegationRefusal>> {
  const { agencyId } = actor;
  const { unitId, delegateId, decree, from, to } = input;
  const people = [...new Set(input.people)];
  return transact(
    actor,
    async (tx, record): Promise<Result<{ readonly delegationId: string }, DelegationRefusal>> => {
      // Two SK about one person, recorded at once, would each look sound: one waits for the other.
      await tx.$executeRaw`SELECT 1 FROM agency WHERE id = ${agencyId}::uuid FOR NO KEY UPDATE`;
      if (actor.employeeId !== null && [...people, delegateId].includes(actor.employeeId)) {
        return refuse({ code: "own-record" });
      }
      const known = await tx.employee.count({ where: { agencyId, id: { in: [...people, delegateId] } } });
      if (known !== new Set([...people, delegateId]).size) return refuse({ code: "person-unknown" });
      const unit = await unitRefusal(tx, agencyId, input);
      if (unit !== null) return refuse(unit);

      const delegationId = randomUUID();
      const validity = { from, to };
      const fresh: Delegation = {
        id: delegationId,
        unitId,
        delegateId,
        decree,
        employeeIds: people,
        validity,
      };
      const all = [...(await neighbours(tx, agencyId, input)), fresh];
      const fault = delegationFaults(all).find((found) => isAbout(found, fresh));
      if (fault !== undefined) return refuse(await faultRefusal(tx, agencyId, fault, all));

      await tx.appraisalDelegation.create({
        data: { agencyId, id: delegationId, unitId, delegateId, decree, ...validityRow(validity) },
        select: { id: true },
      });
      await tx.appraisalDelegationMember.createMany({
        data: people.map((employeeId) => ({ agencyId, delegationId, employeeId })),
      });
      await tx.outboxEvent.create({
        data: employeeOutbox(agencyId, "delegation.created", { delegationId }),
        select: { id: true },
      });
      record(
        auditEvent("delegation.created", delegationId, {
          unitId,
          delegateId,
          decree,
          from,
          to,
          members: people.length,
        }),
      );
      return ok({ delegationId });
    },
    { attempt: attempted("delegation.created", null) },
  );
}

/** Faults that were there before are not the new SK's. */
function isAbout(fault: DelegationFault, { id, employeeIds }: Delegation): boolean {
  if ("delegationId" in fault) return fault.delegationId === id;
  return (
    fault.delegationIds.includes(id) || ("employeeId" in fault && employeeIds.includes(fault.employeeId))
  );
}

/** Ends a delegation with a last day. */
export async function endDelegation(
  actor: Actor,
  input: EndDelegationInput,
): Promise<Result<{ readonly delegationId: string }, DelegationRefusal>> {
  const { agencyId } = actor;
  const { delegationId, version, lastDay } = input;
  return transact(
    actor,
    async (tx, record): Promise<Result<{ readonly delegationId: string }, DelegationRefusal>> => {
      const row = await tx.appraisalDelegation.findUnique({
        where: { agencyId_id: { agencyId, id: delegationId } },
        select: {
          delegateId: true,
          validFrom: true,
          validTo: true,
          members: { select: { employeeId: true } },
        },
      });
      if (row === null) return refuse({ code: "not-found" });
      const touched = [row.delegateId, ...row.members.map((member) => member.employeeId)];
      if (actor.employeeId !== null && touched.includes(actor.employeeId))
        return refuse({ code: "own-record" });
      const { from, to } = validityOf(row);
      if (lastDay < from) return refuse({ code: "before-start", from });
      const { count } = await tx.appraisalDelegation.updateMany({
        where: { agencyId, id: delegationId, version },
        data: { validTo: calendarDateToDb(lastDay), version: { increment: 1 } },
      });
      if (count === 0) return refuse({ code: "stale" });
      record(
        auditEvent("delegation.ended", delegationId, changesBetween({ validTo: to }, { validTo: lastDay })),
      );
      return ok({ delegationId });
    },
    { attempt: attempted("delegation.ended", delegationId) },
  );
}
