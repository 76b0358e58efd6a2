import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { ok, refuse } from "@/lib/kernel/result";
import { skpOutbox } from "../../outbox";
import { withLinks } from "../../plan-links";
import type { LinkRhkInput, ReviseSkpInput, SeenSkp } from "../../schema";
import { parentChoices } from "../choices";
import { linksInForce } from "../projection";
import { claimSkp, countChange } from "../store";
import type { SkpDone } from "./submit-skp";

/**
 * Begins a change of what is in force, by either side and with a reason: the next version is drafted from it, submitted and
 * set as the first was, so that both agree. Until then the version in force stays.
 */
export function reviseSkp(actor: Actor, { reason, ...key }: ReviseSkpInput): Promise<SkpDone> {
  const { agencyId } = actor;
  const { skpId } = key;
  return transact(
    actor,
    async (tx, record): Promise<SkpDone> => {
      const claimed = await claimSkp(tx, actor, key, "revise");
      if (!claimed.ok) return claimed;
      const { skp, relation } = claimed.value;
      const number = skp.newest.number + 1;
      const plan = withLinks(skp.newest.plan, await linksInForce(tx, agencyId, skpId));
      await tx.skpVersion.create({
        data: { agencyId, id: randomUUID(), skpId, number, plan, reason },
        select: { id: true },
      });
      await countChange(tx, agencyId, skpId, { status: "draft" });
      const by = relation.isOwn ? "own" : "appraiser";
      await tx.outboxEvent.create({
        data: skpOutbox(agencyId, "skp.revised", { skpId, by }),
        select: { id: true },
      });
      record(auditEvent("skp.revised", skpId, { skpVersion: number, reason }));
      return ok({ skpId });
    },
    { attempt: attempted("skp.revised", skpId) },
  );
}

/** Gives a change up: its draft is dropped, and the version in force is the newest again. The trail keeps that it was. */
export function cancelRevision(actor: Actor, key: SeenSkp): Promise<SkpDone> {
  const { agencyId } = actor;
  const { skpId } = key;
  return transact(
    actor,
    async (tx, record): Promise<SkpDone> => {
      const claimed = await claimSkp(tx, actor, key, "cancel-revision");
      if (!claimed.ok) return claimed;
      const { newest } = claimed.value.skp;
      await tx.skpVersion.deleteMany({ where: { agencyId, id: newest.id } });
      await countChange(tx, agencyId, skpId, { status: "approved" });
      record(
        auditEvent("skp.revision-cancelled", skpId, { skpVersion: newest.number, reason: newest.reason }),
      );
      return ok({ skpId });
    },
    { attempt: attempted("skp.revision-cancelled", skpId) },
  );
}

/** Links a line in force that was "menyusul" to an RHK of the pimpinan that has been agreed meanwhile. */
export function linkRhk(actor: Actor, { rhkId, parentId, ...key }: LinkRhkInput): Promise<SkpDone> {
  const { agencyId } = actor;
  const { skpId } = key;
  return transact(
    actor,
    async (tx, record): Promise<SkpDone> => {
      const claimed = await claimSkp(tx, actor, key, "link");
      if (!claimed.ok) return claimed;
      const choices = await parentChoices(tx, claimed.value.skp);
      if (!choices.some(({ id }) => id === parentId)) return refuse({ code: "parent-gone" });
      const before = await tx.rhk.findFirst({
        where: { agencyId, id: rhkId, skpId, removedIn: null },
        select: { parentId: true },
      });
      if (before === null) return refuse({ code: "line-gone" });
      if (before.parentId === parentId) return refuse({ code: "unchanged" });
      await tx.rhk.updateMany({ where: { agencyId, id: rhkId, skpId }, data: { parentId } });
      await countChange(tx, agencyId, skpId);
      record(
        auditEvent("skp.linked", skpId, {
          line: { before: rhkId, after: rhkId },
          parentRhkId: { before: before.parentId, after: parentId },
        }),
      );
      return ok({ skpId });
    },
    { attempt: attempted("skp.linked", skpId) },
  );
}
