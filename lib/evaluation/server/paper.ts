import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";

/** A paper that the actor has handed in, and that nothing rests on yet; null where there is no such one. */
export async function ownPaper(
  tx: Tx,
  { agencyId, accountId }: Actor,
  fileId: string,
): Promise<{ readonly sha256: string } | null> {
  const file = await tx.storedFile.findUnique({
    where: { agencyId_id: { agencyId, id: fileId } },
    select: {
      sha256: true,
      createdBy: true,
      _count: { select: { evidences: true, dailyLogs: true, documents: true } },
    },
  });
  if (file?.createdBy !== accountId) return null;
  const { evidences, dailyLogs, documents } = file._count;
  return evidences + dailyLogs + documents === 0 ? { sha256: file.sha256 } : null;
}
