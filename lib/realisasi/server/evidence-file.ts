import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import { mayReadSkp } from "@/lib/skp/policy";
import { relationToPerformance } from "@/lib/skp/server/relation";
import { keptFile } from "@/lib/file/server/file-store";

/**
 * The file of an evidence, for whoever may read the SKP, and for the ketua tim whose line it proves. Null where there is
 * none, or not for this actor.
 */
export async function evidenceFile(actor: Actor, evidenceId: string): ReturnType<typeof keptFile> {
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const row = await tx.evidence.findUnique({
      where: { agencyId_id: { agencyId, id: evidenceId } },
      select: {
        fileId: true,
        iki: { select: { rhk: { select: { teamId: true } } } },
        skp: { select: { employeeId: true, unitId: true, appraiserId: true } },
      },
    });
    if (row?.fileId === undefined || row.fileId === null) return null;
    const { employeeId, unitId, appraiserId } = row.skp;
    const relation = await relationToPerformance(tx, actor, {
      ...{ employeeId, unitId, pastAppraiserId: appraiserId },
    });
    const { teamId } = row.iki.rhk;
    const isOfTeam = teamId !== null && relation.ledTeamIds.includes(teamId);
    if (!mayReadSkp(relation).allowed && !isOfTeam) return null;
    return keptFile(tx, actor, row.fileId);
  });
}
