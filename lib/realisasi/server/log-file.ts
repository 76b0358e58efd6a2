import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import { mayReadSkp } from "@/lib/skp/policy";
import { relationToPerformance } from "@/lib/skp/server/relation";
import { keptFile } from "@/lib/file/server/file-store";

/** The file of an entry: one's own, or of an SKP that the actor may read. Null where there is none, or not for this actor. */
export async function logFile(actor: Actor, logId: string): ReturnType<typeof keptFile> {
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const row = await tx.dailyLog.findUnique({
      where: { agencyId_id: { agencyId, id: logId } },
      select: {
        ...{ fileId: true, employeeId: true },
        skp: { select: { unitId: true, appraiserId: true } },
      },
    });
    if (row?.fileId === undefined || row.fileId === null) return null;
    if (row.employeeId !== actor.employeeId) {
      if (row.skp === null) return null;
      const { unitId, appraiserId } = row.skp;
      const subject = { employeeId: row.employeeId, unitId, pastAppraiserId: appraiserId };
      if (!mayReadSkp(await relationToPerformance(tx, actor, subject)).allowed) return null;
    }
    return keptFile(tx, actor, row.fileId);
  });
}
