import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { ok } from "@/lib/kernel/result";
import { skpOutbox } from "../../outbox";
import type { ReturnSkpInput, SeenSkp } from "../../schema";
import { approveHeld } from "../approval";
import { claimSkp, countChange } from "../store";
import type { SkpDone } from "./submit-skp";

/** The pejabat penilai kinerja sets what was submitted, as he or she has seen it. */
export function approveSkp(actor: Actor, key: SeenSkp): Promise<SkpDone> {
  return transact(
    actor,
    async (tx, record): Promise<SkpDone> => {
      const claimed = await claimSkp(tx, actor, key, "approve");
      return claimed.ok ? approveHeld(tx, record, actor, claimed.value.skp) : claimed;
    },
    { attempt: attempted("skp.approved", key.skpId) },
  );
}

/** The pejabat penilai kinerja sends it back with what is to be mended. */
export function returnSkp(actor: Actor, { note, ...key }: ReturnSkpInput): Promise<SkpDone> {
  const { agencyId } = actor;
  const { skpId } = key;
  return transact(
    actor,
    async (tx, record): Promise<SkpDone> => {
      const claimed = await claimSkp(tx, actor, key, "return");
      if (!claimed.ok) return claimed;
      const { newest } = claimed.value.skp;
      await tx.skpVersion.updateMany({
        where: { agencyId, id: newest.id },
        data: { status: "draft", returnNote: note, version: { increment: 1 } },
      });
      await countChange(tx, agencyId, skpId, { status: "draft" });
      await tx.outboxEvent.create({
        data: skpOutbox(agencyId, "skp.returned", { skpId }),
        select: { id: true },
      });
      record(auditEvent("skp.returned", skpId, { skpVersion: newest.number, note }));
      return ok({ skpId });
    },
    { attempt: attempted("skp.returned", skpId) },
  );
}
