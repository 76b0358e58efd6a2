import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import type { Decider } from "@/lib/evaluation/server/deciders";
import { stanceFor } from "@/lib/evaluation/server/stance";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { objectionOutbox } from "../../outbox";
import type { ObjectionRefusal } from "../../refusal";
import type { ExplainObjectionInput, FileObjectionInput } from "../../schema";

export type ObjectionDone = Result<{ readonly evaluationId: string }, ObjectionRefusal>;

/** The employee who decides, where it is one. */
export function idOfDecider(decider: Decider | { readonly kind: "final" }): string | null {
  return decider.kind === "employee" ? decider.employeeId : null;
}

/** Objects to a received result, with reasons, within the days that the law gives. */
export async function fileObjection(actor: Actor, input: FileObjectionInput): Promise<ObjectionDone> {
  const { agencyId } = actor;
  const { evaluationId, version, reason } = input;
  return transact(
    actor,
    async (tx, record): Promise<ObjectionDone> => {
      const found = await stanceFor(tx, actor, input, "object");
      if (!found.ok) return found;
      const { evaluation, deciders } = found.value;
      const { count } = await tx.evaluation.updateMany({
        where: { agencyId, id: evaluationId, version },
        data: { status: "objected", version: { increment: 1 } },
      });
      if (count === 0) return refuse({ code: "stale" });
      const { id } = await tx.objection.create({
        data: { agencyId, evaluationId, reason },
        select: { id: true },
      });
      await tx.outboxEvent.create({
        data: objectionOutbox(agencyId, "objection.filed", {
          ...{ evaluationId, employeeId: evaluation.employeeId },
          appraiserId: idOfDecider(deciders.appraiser),
          superiorId: idOfDecider(deciders.superior),
        }),
        select: { id: true },
      });
      record(auditEvent("objection.filed", id, {}));
      return ok({ evaluationId });
    },
    { attempt: attempted("objection.filed", null) },
  );
}

/** The pejabat penilai answers the keberatan; until it is decided the answer can be put better. */
export async function explainObjection(actor: Actor, input: ExplainObjectionInput): Promise<ObjectionDone> {
  const { agencyId } = actor;
  const { evaluationId, version, explanation } = input;
  return transact(
    actor,
    async (tx, record): Promise<ObjectionDone> => {
      const found = await stanceFor(tx, actor, input, "explain");
      if (!found.ok) return found;
      const { evaluation, deciders } = found.value;
      const { count } = await tx.evaluation.updateMany({
        where: { agencyId, id: evaluationId, version },
        data: { version: { increment: 1 } },
      });
      if (count === 0) return refuse({ code: "stale" });
      const { id } = await tx.objection.update({
        where: { agencyId_evaluationId: { agencyId, evaluationId } },
        data: { explanation, explainedAt: new Date(), version: { increment: 1 } },
        select: { id: true },
      });
      await tx.outboxEvent.create({
        data: objectionOutbox(agencyId, "objection.explained", {
          ...{ evaluationId, employeeId: evaluation.employeeId },
          superiorId: idOfDecider(deciders.superior),
        }),
        select: { id: true },
      });
      record(auditEvent("objection.explained", id, {}));
      return ok({ evaluationId });
    },
    { attempt: attempted("objection.explained", null) },
  );
}
