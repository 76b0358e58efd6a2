import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { transact, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { parseNumber } from "@/lib/kernel/decimal";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { mayPlan } from "../../policy";
import type { IkuRefusal } from "../../refusal";
import type { LinkIkuInput, SetCascadeInput, UnlinkIkuInput } from "../../schema";
import { heldIku } from "../held";
import { lockFigures, recompute } from "../recompute";

type Outcome = Result<{ readonly ikuId: string }, IkuRefusal>;

/** The indicator, if the actor plans for the unit that answers for it. */
async function planned(tx: Tx, actor: Actor, ikuId: string): Promise<IkuRefusal | null> {
  const held = await heldIku(tx, actor, ikuId);
  if (held === null) return { code: "not-found" };
  return mayPlan(held.relation.reach, held.relation.unitId).allowed ? null : { code: "out-of-reach" };
}

const thisYear = (actor: Actor): number => Number(actor.today.slice(0, 4));

/** Says how an indicator comes from those below it, or that its figures are entered. */
export function setCascade(actor: Actor, { ikuId, method, basis }: SetCascadeInput): Promise<Outcome> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const refusal = await planned(tx, actor, ikuId);
      if (refusal !== null) return refuse(refusal);
      const where = { agencyId_ikuId: { agencyId, ikuId } };
      const before = await tx.ikuCascade.findUnique({ where, select: { method: true, basis: true } });
      const after = method === "" ? null : { method, basis };
      const changes = changesBetween(
        { method: before?.method ?? null, basis: before?.basis ?? null },
        { method: after?.method ?? null, basis: after?.basis ?? null },
      );
      if (Object.keys(changes).length === 0) return refuse({ code: "unchanged" });
      await lockFigures(tx, agencyId);
      if (after === null) {
        await tx.ikuCascade.deleteMany({ where: { agencyId, ikuId } });
        // What was worked out stays as the last figures, now to be entered.
        await tx.ikuRealisasi.updateMany({ where: { agencyId, ikuId }, data: { source: "entered" } });
      } else {
        const create = { agencyId, ikuId, ...after };
        await tx.ikuCascade.upsert({ where, create, update: after, select: { ikuId: true } });
      }
      await recompute(tx, agencyId, [ikuId], thisYear(actor));
      record(auditEvent("iku.cascade-set", ikuId, changes));
      return ok({ ikuId });
    },
    { attempt: attempted("iku.cascade-set", ikuId) },
  );
}

/** Whether the one stands above the other already, by any number of links. */
async function standsAbove(tx: Tx, aboveId: string, ikuId: string): Promise<boolean> {
  const found = await tx.$queryRaw<{ id: string }[]>(sql`
    WITH RECURSIVE up(id) AS (
      SELECT ${ikuId}::uuid
      UNION
      SELECT l.parent_id FROM up JOIN iku_link l ON l.child_id = up.id
    )
    SELECT id FROM up WHERE id = ${aboveId}::uuid`);
  return found.length > 0;
}

/** Puts an indicator under another, or says anew how it stands there. A way back to where it began is refused. */
export function linkIku(actor: Actor, input: LinkIkuInput): Promise<Outcome> {
  const { agencyId } = actor;
  const { ikuId, childId, kind, note } = input;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const refusal = await planned(tx, actor, ikuId);
      if (refusal !== null) return refuse(refusal);
      const weight = input.weight === "" ? null : parseNumber(input.weight);
      if (input.weight !== "" && (weight === null || weight.lte(0))) return refuse({ code: "weight" });
      const where = { agencyId_id: { agencyId, id: childId } };
      if ((await tx.iku.findUnique({ where, select: { id: true } })) === null) {
        return refuse({ code: "child-gone" });
      }
      await lockFigures(tx, agencyId);
      if (await standsAbove(tx, childId, ikuId)) return refuse({ code: "cycle" });
      const said = { kind, weight: weight?.toFixed() ?? null, note };
      await tx.ikuLink.upsert({
        where: { agencyId_parentId_childId: { agencyId, parentId: ikuId, childId } },
        create: { agencyId, parentId: ikuId, childId, ...said },
        update: said,
        select: { id: true },
      });
      await recompute(tx, agencyId, [ikuId], thisYear(actor));
      record(auditEvent("iku.linked", ikuId, { childId, kind, weight: said.weight, note }));
      return ok({ ikuId });
    },
    { attempt: attempted("iku.linked", ikuId) },
  );
}

export function unlinkIku(actor: Actor, { ikuId, childId }: UnlinkIkuInput): Promise<Outcome> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const refusal = await planned(tx, actor, ikuId);
      if (refusal !== null) return refuse(refusal);
      await lockFigures(tx, agencyId);
      const { count } = await tx.ikuLink.deleteMany({ where: { agencyId, parentId: ikuId, childId } });
      if (count === 0) return refuse({ code: "child-gone" });
      await recompute(tx, agencyId, [ikuId], thisYear(actor));
      record(auditEvent("iku.unlinked", ikuId, { childId }));
      return ok({ ikuId });
    },
    { attempt: attempted("iku.unlinked", ikuId) },
  );
}
