import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { gapsIn } from "../../completeness";
import { skpOutbox } from "../../outbox";
import type { SkpRefusal } from "../../refusal";
import type { ApproachInput, SeenSkp, SkpKeyInput } from "../../schema";
import { claimSkp, countChange } from "../store";

/** What came of a move: the SKP, or why not. */
export type SkpDone = Result<{ readonly skpId: string }, SkpRefusal>;

/**
 * Hands the plan to the pejabat penilai kinerja, once the form lacks nothing: as it is stored, which the person alone has
 * written, so that a page that has not counted its own last save stands in no way.
 */
export function submitSkp(actor: Actor, { skpId }: SkpKeyInput): Promise<SkpDone> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<SkpDone> => {
      const claimed = await claimSkp(tx, actor, { skpId }, "submit");
      if (!claimed.ok) return claimed;
      const { skp } = claimed.value;
      const gaps = gapsIn(skp.newest.plan, skp.form);
      if (gaps.length > 0) return refuse({ code: "missing", gaps });
      await tx.skpVersion.updateMany({
        where: { agencyId, id: skp.newest.id },
        data: {
          status: "submitted",
          submittedAt: new Date(),
          openedAt: null,
          openedBy: null,
          version: { increment: 1 },
        },
      });
      await countChange(tx, agencyId, skpId, { status: "submitted" });
      await tx.outboxEvent.create({
        data: skpOutbox(agencyId, "skp.submitted", { skpId }),
        select: { id: true },
      });
      record(auditEvent("skp.submitted", skpId, { skpVersion: skp.newest.number }));
      return ok({ skpId });
    },
    { attempt: attempted("skp.submitted", skpId) },
  );
}

/** Takes back what was submitted and has not been set, to go on writing. */
export function withdrawSkp(actor: Actor, key: SeenSkp): Promise<SkpDone> {
  const { agencyId } = actor;
  const { skpId } = key;
  return transact(
    actor,
    async (tx, record): Promise<SkpDone> => {
      const claimed = await claimSkp(tx, actor, key, "withdraw");
      if (!claimed.ok) return claimed;
      const { newest } = claimed.value.skp;
      await tx.skpVersion.updateMany({
        where: { agencyId, id: newest.id },
        data: { status: "draft", version: { increment: 1 } },
      });
      await countChange(tx, agencyId, skpId, { status: "draft" });
      record(auditEvent("skp.withdrawn", skpId, { skpVersion: newest.number }));
      return ok({ skpId });
    },
    { attempt: attempted("skp.withdrawn", skpId) },
  );
}

/** Chooses how hasil kerja is written; what only the other approach asks for stays in the plan and is not shown. */
export function changeApproach(actor: Actor, input: ApproachInput): Promise<SkpDone> {
  const { agencyId } = actor;
  const { skpId, approach } = input;
  return transact(
    actor,
    async (tx, record): Promise<SkpDone> => {
      const claimed = await claimSkp(tx, actor, input, "write");
      if (!claimed.ok) return claimed;
      const before = claimed.value.skp.form.approach;
      if (before === approach) return refuse({ code: "unchanged" });
      await countChange(tx, agencyId, skpId, { approach });
      record(auditEvent("skp.changed", skpId, { approach: { before, after: approach } }));
      return ok({ skpId });
    },
    { attempt: attempted("skp.changed", skpId) },
  );
}
