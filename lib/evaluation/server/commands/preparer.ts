import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { transact } from "@/lib/db/server/door";
import { stillOpenOn, validityRow } from "@/lib/employee/server/store";
import { addDays, calendarDateFromDb, calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { evaluationOutbox } from "../../outbox";
import type { PreparerRefusal } from "../../refusal";
import type { NamePreparerInput, ReleasePreparerInput } from "../../schema";
import { isCandidateOf } from "../preparers";

type Done = Result<{ readonly employeeId: string }, PreparerRefusal>;

/** Lets somebody put down the actor's evaluations as drafts, from today on; setting them stays with the actor. */
export async function namePreparer(actor: Actor, input: NamePreparerInput): Promise<Done> {
  const { agencyId, employeeId: appraiserId, today } = actor;
  const { employeeId: preparerId, to } = input;
  return transact(
    actor,
    async (tx, record): Promise<Done> => {
      if (appraiserId === null) return refuse({ code: "appraises-nobody" });
      if (preparerId === appraiserId) return refuse({ code: "oneself" });
      // Holds the appraiser's row, so that two presses at once name once.
      await tx.$executeRaw`SELECT 1 FROM employee WHERE id = ${appraiserId}::uuid FOR NO KEY UPDATE`;
      const appraises = await tx.appraisalRelation.findFirst({
        where: { agencyId, appraiserId },
        select: { employeeId: true },
      });
      if (appraises === null) return refuse({ code: "appraises-nobody" });
      if (!(await isCandidateOf(tx, appraiserId, preparerId, today))) return refuse({ code: "not-found" });
      if (to !== null && to < today) return refuse({ code: "already-over" });
      const named = await tx.evaluationPreparer.findFirst({
        where: { agencyId, appraiserId, preparerId, ...stillOpenOn(today) },
        select: { id: true },
      });
      if (named !== null) return refuse({ code: "already" });
      await tx.evaluationPreparer.create({
        data: { agencyId, appraiserId, preparerId, ...validityRow({ from: today, to }) },
        select: { id: true },
      });
      await tx.outboxEvent.create({
        data: evaluationOutbox(agencyId, "preparer.named", { preparerId, appraiserId }),
        select: { id: true },
      });
      record(auditEvent("preparer.named", preparerId, { from: today, to }));
      return ok({ employeeId: preparerId });
    },
    { attempt: attempted("preparer.named", preparerId) },
  );
}

/** Ends it with yesterday; one named today is as if he had never been. */
export async function releasePreparer(actor: Actor, { preparerId: id }: ReleasePreparerInput): Promise<Done> {
  const { agencyId, employeeId: appraiserId, today } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Done> => {
      const named =
        appraiserId === null
          ? null
          : await tx.evaluationPreparer.findFirst({
              where: { agencyId, id, appraiserId, ...stillOpenOn(today) },
              select: { preparerId: true, validFrom: true, validTo: true },
            });
      if (named === null) return refuse({ code: "not-found" });
      const { preparerId, validFrom, validTo } = named;
      const last = addDays(today, -1);
      const isNew = calendarDateFromDb(validFrom) > last;
      if (isNew) await tx.evaluationPreparer.deleteMany({ where: { agencyId, id } });
      else {
        await tx.evaluationPreparer.updateMany({
          where: { agencyId, id },
          data: { validTo: calendarDateToDb(last) },
        });
      }
      const before = { to: validTo === null ? null : calendarDateFromDb(validTo) };
      record(auditEvent("preparer.released", preparerId, changesBetween(before, { to: last })));
      return ok({ employeeId: preparerId });
    },
    { attempt: attempted("preparer.released", null) },
  );
}
