import type { Actor } from "@/lib/access/actor";
import { attempted } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { nameWithTitles } from "@/lib/employee/employee";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { placedOtherwise } from "../../plan-change";
import type { BulkObstacle, SkpRefusal } from "../../refusal";
import type { ApproveSeveralInput } from "../../schema";
import { approveHeld } from "../approval";
import { claimSkp, type HeldSkp } from "../store";

/** An SKP that was left out, and why. */
export interface LeftOut {
  readonly skpId: string;
  /** Whose it is; null for what is not the actor's to set. */
  readonly name: string | null;
  readonly reason: SkpRefusal | BulkObstacle;
}

export interface SeveralApproved {
  readonly approved: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** What speaks against setting an SKP unread with others; null: nothing. */
async function obstacleTo(tx: Tx, actor: Actor, skp: HeldSkp): Promise<BulkObstacle | null> {
  // Opened by who sets it: what another has read before, the Plh or whoever was there, says nothing of that.
  if (skp.newest.openedBy === null || skp.newest.openedBy !== actor.accountId) return { code: "not-opened" };
  const differing = placedOtherwise(skp.newest.plan).length;
  if (differing > 0) return { code: "differs", count: differing };
  const count = await tx.skpComment.count({
    where: {
      agencyId: actor.agencyId,
      skpId: skp.id,
      proposal: { not: null },
      resolvedAt: null,
      authorId: actor.accountId,
    },
  });
  return count > 0 ? { code: "open-proposal", count } : null;
}

async function nameOf(tx: Tx, agencyId: string, id: string): Promise<string> {
  const person = await tx.employee.findUniqueOrThrow({
    where: { agencyId_id: { agencyId, id } },
    select: { name: true, frontTitle: true, backTitle: true },
  });
  return nameWithTitles(person);
}

async function approveOne(actor: Actor, skpId: string, version: number): Promise<LeftOut | null> {
  const said: { name: string | null } = { name: null };
  const outcome = await transact(
    actor,
    async (tx, record): Promise<Result<{ readonly skpId: string }, SkpRefusal | BulkObstacle>> => {
      const claimed = await claimSkp(tx, actor, { skpId, version }, "approve");
      if (!claimed.ok) return claimed;
      const { skp } = claimed.value;
      said.name = await nameOf(tx, actor.agencyId, skp.employeeId);
      const obstacle = await obstacleTo(tx, actor, skp);
      return obstacle === null ? approveHeld(tx, record, actor, skp) : refuse(obstacle);
    },
    { attempt: attempted("skp.approved", skpId) },
  );
  return outcome.ok ? null : { skpId, name: said.name, reason: outcome.refusal };
}

/**
 * Sets up to 50 SKP, each by itself and as the list has shown it: one that cannot be set stands in the way of no other.
 * Those that were not opened, or differ from what the pimpinan has put in or proposed, are left out and say why.
 */
export async function approveSeveral(
  actor: Actor,
  { skps }: ApproveSeveralInput,
): Promise<Result<SeveralApproved, never>> {
  const wanted = new Map(
    skps.map((key): [string, number] => {
      const [skpId = "", version] = key.split(":");
      return [skpId, Number(version)];
    }),
  );
  const approved: string[] = [];
  const leftOut: LeftOut[] = [];
  for (const [skpId, version] of wanted) {
    const left = await approveOne(actor, skpId, version);
    if (left === null) approved.push(skpId);
    else leftOut.push(left);
  }
  return ok({ approved, leftOut });
}
