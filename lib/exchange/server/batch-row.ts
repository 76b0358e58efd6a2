import { z } from "zod";
import { scopeOf } from "@/lib/access/scope";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { IMPORT_KINDS, IMPORT_STATUSES, chosenColumns, importLayout, importSummary } from "../batch";
import { mayImport, PERMISSION_OF_KIND, type BatchFacts } from "../policy";

const batchRow = z.object({
  id: z.uuid(),
  kind: z.enum(IMPORT_KINDS),
  status: z.enum(IMPORT_STATUSES),
  fileName: z.string(),
  fileHash: z.string(),
  fileSize: z.number(),
  layout: importLayout.nullable(),
  columns: chosenColumns.nullable(),
  summary: importSummary.nullable(),
  refusal: z.looseObject({ code: z.string() }).nullable(),
  progress: z.number(),
  beatAt: z.date().nullable(),
  version: z.number(),
  createdAt: z.date(),
  appliedAt: z.date().nullable(),
  /** Of a list of posts: the plan that it is of. */
  planId: z.uuid().nullable(),
  creator: z.object({ name: z.string() }),
});

/** A batch as the database holds it, its documents checked. */
export type BatchRow = z.infer<typeof batchRow>;

const fields = {
  id: true,
  kind: true,
  status: true,
  fileName: true,
  fileHash: true,
  fileSize: true,
  layout: true,
  columns: true,
  summary: true,
  refusal: true,
  progress: true,
  beatAt: true,
  version: true,
  createdAt: true,
  appliedAt: true,
  planId: true,
  creator: { select: { name: true } },
} as const;

/** The batch; null where it is not there, of another agency, or not for this actor: they look the same. */
export async function batchFor(tx: Tx, actor: Actor, batchId: string): Promise<BatchRow | null> {
  if (!mayImport(scopeOf(actor, "exchange.open")).allowed) return null;
  const row = await tx.importBatch.findUnique({
    where: { agencyId_id: { agencyId: actor.agencyId, id: batchId } },
    select: fields,
  });
  const batch = row === null ? null : batchRow.parse(row);
  if (batch === null) return null;
  return mayImport(scopeOf(actor, PERMISSION_OF_KIND[batch.kind])).allowed ? batch : null;
}

/** How many lines of a batch a person has still to decide about. */
export async function undecidedLines(tx: Tx, agencyId: string, batchId: string): Promise<number> {
  return tx.importRow.count({ where: { agencyId, batchId, outcome: "confirm", decision: null } });
}

/** What the policy looks at of a batch. */
export async function batchFacts(tx: Tx, agencyId: string, batch: BatchRow): Promise<BatchFacts> {
  const { status, layout, summary, beatAt, createdAt } = batch;
  return {
    status,
    isReadable: layout !== null,
    faulty: summary?.faulty ?? 0,
    changes: summary === null ? 0 : summary.new + summary.changed + summary.confirm,
    undecided: summary === null || summary.confirm === 0 ? 0 : await undecidedLines(tx, agencyId, batch.id),
    beatAt,
    createdAt,
  };
}
