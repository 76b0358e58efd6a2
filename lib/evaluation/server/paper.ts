import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { keptFile } from "@/lib/file/server/file-store";
import { mayReadEvaluation } from "../policy";
import { stanceOn } from "./stance";

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

/** The signed paper that a result rests on, for those who may read that result; null where there is none for the actor. */
export async function resultPaper(actor: Actor, evaluationId: string, number: number) {
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const stance = await stanceOn(tx, actor, evaluationId);
    if (stance === null || !mayReadEvaluation(stance.relation).allowed) return null;
    // What its person has not opened yet stays closed in every form.
    if (stance.relation.isOwn && stance.evaluation.status === "appraised") return null;
    const result = await tx.evaluationResult.findFirst({
      where: { agencyId, evaluationId, number },
      select: { paperFileId: true },
    });
    const fileId = result?.paperFileId ?? null;
    return fileId === null ? null : keptFile(tx, actor, fileId);
  });
}
