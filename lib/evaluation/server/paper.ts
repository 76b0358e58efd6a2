import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { keptFile } from "@/lib/file/server/file-store";
import { ok, refuse, type Result } from "@/lib/kernel/result";
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

type KeptFile = NonNullable<Awaited<ReturnType<typeof keptFile>>>;

/** The file, where there is one for the actor. */
async function paperOf(tx: Tx, actor: Actor, evaluationId: string, number: number): Promise<KeptFile | null> {
  const { agencyId } = actor;
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
}

/**
 * The signed paper that a result rests on, for those who may read that result; who takes it is written down before it
 * leaves. Null where there is none for the actor.
 */
export async function resultPaper(
  actor: Actor,
  evaluationId: string,
  number: number,
): Promise<KeptFile | null> {
  const taken = await transact(
    actor,
    async (tx, record): Promise<Result<KeptFile, { readonly code: "not-found" }>> => {
      const file = await paperOf(tx, actor, evaluationId, number);
      if (file === null) return refuse({ code: "not-found" });
      record(auditEvent("evaluation.paper-read", evaluationId, { fileHash: file.sha256 }));
      return ok(file);
    },
    { attempt: attempted("evaluation.paper-read", evaluationId) },
  );
  return taken.ok ? taken.value : null;
}
