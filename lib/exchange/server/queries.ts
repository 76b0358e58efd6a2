import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { read } from "@/lib/db/server/door";
import { IMPORT_KINDS, IMPORT_STATUSES, importSummary, type ImportStop } from "../batch";
import { columnsView, NOTHING_ASKED, type AskedHeading } from "../columns-view";
import { fileRefusalText } from "../file-messages";
import type { FileRefusal } from "../file-refusal";
import type { ImportEntryView, ImportView } from "../import-view";
import { importStopText } from "../messages";
import { mayImport, movesOpenTo, PERMISSION_OF_KIND } from "../policy";
import { isRunning } from "../workflow";
import { batchFacts, batchFor, type BatchRow } from "./batch-row";

const RECENT = 25;
/** Codes of a stop; every other refusal is the file's. */
const STOPS: ReadonlySet<string> = new Set<ImportStop["code"]>(["stale", "head_taken", "fault"]);

const entry = z.object({
  kind: z.enum(IMPORT_KINDS),
  status: z.enum(IMPORT_STATUSES),
  summary: importSummary.nullable(),
});

/** The newest imports of the agency; none for who may not import. */
export async function recentImports(actor: Actor): Promise<readonly ImportEntryView[]> {
  if (!mayImport(scopeOf(actor, "exchange.open")).allowed) return [];
  const kinds = IMPORT_KINDS.filter((kind) => mayImport(scopeOf(actor, PERMISSION_OF_KIND[kind])).allowed);
  const rows = await read(actor, (tx) =>
    tx.importBatch.findMany({
      where: { agencyId: actor.agencyId, kind: { in: kinds } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: RECENT,
      select: {
        id: true,
        kind: true,
        status: true,
        fileName: true,
        createdAt: true,
        summary: true,
        creator: { select: { name: true } },
      },
    }),
  );
  return rows.map(({ creator, ...row }) => ({ ...row, ...entry.parse(row), creator: creator.name }));
}

function stopOf(refusal: BatchRow["refusal"]) {
  if (refusal === null) return null;
  // What the jobs have stored; its shape is theirs.
  return STOPS.has(refusal.code)
    ? importStopText(refusal as unknown as ImportStop)
    : fileRefusalText(refusal as unknown as FileRefusal);
}

/** An import with what can be done next; null where it is not there or not for this actor. */
export async function importDetail(
  actor: Actor,
  batchId: string,
  asked: AskedHeading = NOTHING_ASKED,
): Promise<ImportView | null> {
  return read(actor, async (tx) => {
    const batch = await batchFor(tx, actor, batchId);
    if (batch === null) return null;
    const { id, kind, status, fileName, creator, createdAt, version, progress, summary, planId } = batch;
    const facts = await batchFacts(tx, actor.agencyId, batch);
    return {
      id,
      kind,
      status,
      fileName,
      creator: creator.name,
      createdAt,
      version,
      planId,
      progress,
      summary,
      undecided: facts.undecided,
      stop: stopOf(batch.refusal),
      columns:
        batch.layout === null || batch.columns === null
          ? null
          : columnsView(kind, batch.layout, batch.columns, asked),
      headings: batch.columns?.headings ?? [],
      moves: movesOpenTo(facts, new Date()),
      isMoving: isRunning(status),
    };
  });
}
