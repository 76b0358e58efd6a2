import type { Actor } from "@/lib/access/actor";
import { rolesOf } from "@/lib/access/permissions";
import { attempted, auditEvent } from "@/lib/audit/event";
import { read, transact } from "@/lib/db/server/door";
import { ok, type Result } from "@/lib/kernel/result";
import { reportFault } from "@/lib/log";
import { claimSkp } from "../store";
import type { SkpDone } from "./submit-skp";

/** The pejabat penilai kinerja of this day has opened what was submitted; it is no change of the plan. */
export function markOpened(actor: Actor, skpId: string): Promise<SkpDone> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<SkpDone> => {
      const claimed = await claimSkp(tx, actor, { skpId }, "open");
      if (!claimed.ok) return claimed;
      const { newest } = claimed.value.skp;
      if (newest.openedBy === null || newest.openedBy !== actor.accountId) {
        await tx.skpVersion.updateMany({
          where: { agencyId, id: newest.id },
          data: { openedAt: new Date(), openedBy: actor.accountId },
        });
      }
      record(auditEvent("skp.opened", skpId, { skpVersion: newest.number }));
      return ok({ skpId });
    },
    { attempt: attempted("skp.opened", skpId) },
  );
}

/** Opening the same SKP again within so many minutes is one reading. */
const SAME_READING_MINUTES = 10;

/** Writes to the trail that somebody has read the SKP of another by virtue of a role. */
async function recordSkpReading(actor: Actor, skpId: string): Promise<void> {
  const { agencyId, accountId } = actor;
  const since = new Date(Date.now() - SAME_READING_MINUTES * 60_000);
  const earlier = await read(actor, (tx) =>
    tx.auditEvent.findFirst({
      where: { agencyId, subjectId: skpId, key: "skp.read", actorId: accountId, at: { gt: since } },
      select: { seq: true },
    }),
  );
  if (earlier !== null) return;
  await transact(actor, (_tx, record): Promise<Result<null, never>> => {
    record(auditEvent("skp.read", skpId, { by: [...rolesOf(actor)].join(", ") }));
    return Promise.resolve(ok(null));
  });
}

/** What the opening of a page leaves behind, after the page has been sent: nobody waits for it, a failure is logged. */
export async function noteOpening(actor: Actor, skpId: string, as: "appraiser" | "role"): Promise<void> {
  try {
    if (as === "role") await recordSkpReading(actor, skpId);
    else await markOpened(actor, skpId);
  } catch (error) {
    reportFault(error, { part: "skp-opening" });
  }
}
