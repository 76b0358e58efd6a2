import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { enqueue } from "@/lib/job/server/enqueue";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { mayWritePlan } from "@/lib/reorganisation/server/plan-change";
import type { ImportKind } from "../batch";
import type { ImportRefusal } from "../messages";
import { mayImport, PERMISSION_OF_KIND } from "../policy";
import { storePieces } from "./pieces";
import { rowId } from "./row-id";

/** A file of 50 MB takes its time on its way into the database. */
const STORE_MS = 60_000;

/** A list of posts is of a plan that its drafter may write on now; any other list is of none. */
async function isOfItsPlan(tx: Tx, actor: Actor, kind: ImportKind, planId: string | null): Promise<boolean> {
  if (kind !== "posts") return planId === null;
  return planId !== null && (await mayWritePlan(tx, actor, planId));
}

/** Takes a file up for import; a job then looks into it. */
export async function uploadList(
  actor: Actor,
  upload: {
    readonly kind: ImportKind;
    readonly fileName: string;
    readonly file: Buffer;
    /** Of a list of posts: the plan that it is of. */
    readonly planId?: string | null;
  },
): Promise<Result<{ readonly batchId: string }, ImportRefusal>> {
  const { agencyId, accountId } = actor;
  const batchId = rowId();
  return transact(
    actor,
    async (tx, record): Promise<Result<{ readonly batchId: string }, ImportRefusal>> => {
      const { kind, fileName, file, planId = null } = upload;
      if (accountId === null || !mayImport(scopeOf(actor, PERMISSION_OF_KIND[kind])).allowed) {
        return refuse({ code: "not-found" });
      }
      if (!(await isOfItsPlan(tx, actor, kind, planId))) return refuse({ code: "not-found" });
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
          planId,
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
