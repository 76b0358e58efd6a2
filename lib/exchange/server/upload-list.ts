import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { enqueue } from "@/lib/job/server/enqueue";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { ImportKind } from "../batch";
import type { ImportRefusal } from "../messages";
import { mayImport, PERMISSION_OF_KIND } from "../policy";
import { storePieces } from "./pieces";
import { rowId } from "./row-id";

/** A file of 50 MB takes its time on its way into the database. */
const STORE_MS = 60_000;

/** Takes a file up for import; a job then looks into it. */
export async function uploadList(
  actor: Actor,
  upload: { readonly kind: ImportKind; readonly fileName: string; readonly file: Buffer },
): Promise<Result<{ readonly batchId: string }, ImportRefusal>> {
  const { agencyId, accountId } = actor;
  const batchId = rowId();
  return transact(
    actor,
    async (tx, record): Promise<Result<{ readonly batchId: string }, ImportRefusal>> => {
      const { kind, fileName, file } = upload;
      if (accountId === null || !mayImport(scopeOf(actor, PERMISSION_OF_KIND[kind])).allowed) {
        return refuse({ code: "not-found" });
      }
      const fileHash = createHash("sha256").update(file).digest("hex");
      await tx.importBatch.create({
        data: {
          agencyId,
          id: batchId,
          createdBy: accountId,
          kind,
          fileName,
          fileHash,
          fileSize: file.length,
        },
        select: { id: true },
      });
      await storePieces(tx, agencyId, batchId, file);
      await enqueue(tx, "import.check", { agencyId, accountId, batchId }, batchId);
      record(auditEvent("import.uploaded", batchId, { fileName, fileHash, list: kind }));
      return ok({ batchId });
    },
    { timeout: STORE_MS, attempt: attempted("import.uploaded", batchId) },
  );
}
