import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { read } from "@/lib/db/server/door";
import { IMPORT_KINDS, IMPORT_STATUSES, type ImportKind, type ImportOutcome } from "../batch";
import { faultText } from "../fault-messages";
import { severityOf, type Fault } from "../faults";
import type { FileRefusal } from "../file-refusal";
import { fileRefusalText } from "../file-messages";
import type { FaultView, ImportEntryView, ImportLineView, ImportView } from "../import-view";
import { importStopText } from "../messages";
import type { ImportStop } from "../batch";
import { mayImport, movesOpenTo } from "../policy";
import { suggestedColumns } from "../suggested-columns";
import { columnLetter } from "../table";
import { isRunning } from "../workflow";
import { batchFacts, batchFor, type BatchRow } from "./batch-row";

const RECENT = 25;
const LINES = 25;
/** Codes of a stop; every other refusal is the file's. */
const STOPS: ReadonlySet<string> = new Set(["stale", "head_taken", "fault"]);

/** The newest imports of the agency; none for who may not import. */
export async function recentImports(actor: Actor): Promise<readonly ImportEntryView[]> {
  if (!mayImport(scopeOf(actor, "exchange.import")).allowed) return [];
  const rows = await read(actor, (tx) =>
    tx.importBatch.findMany({
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: RECENT,
      select: {
        id: true,
        kind: true,
        status: true,
        fileName: true,
        createdAt: true,
        creator: { select: { name: true } },
      },
    }),
  );
  const known = z.object({ kind: z.enum(IMPORT_KINDS), status: z.enum(IMPORT_STATUSES) });
  return rows.map(({ creator, ...row }) => ({ ...row, ...known.parse(row), creator: creator.name }));
}

function stopOf(refusal: BatchRow["refusal"]) {
  if (refusal === null) return null;
  // What the jobs have stored; its shape is theirs.
  return STOPS.has(refusal.code)
    ? importStopText(refusal as unknown as ImportStop)
    : fileRefusalText(refusal as unknown as FileRefusal);
}

function columnsOf({ layout, columns, kind }: BatchRow): ImportView["columns"] {
  if (columns !== null) {
    const { sheet, headingLine, headings, fields } = columns;
    return { sheet, headingLine, headings, chosen: fields };
  }
  const suggested = layout === null ? null : suggestedColumns(layout, kind);
  if (suggested === null) return null;
  const { sheet, headingLine, headings, matches } = suggested;
  const chosen = Object.fromEntries([...matches].map(([field, { column }]) => [field, column]));
  return { sheet, headingLine, headings, chosen };
}

/** An import with what can be done next; null where it is not there or not for this actor. */
export async function importDetail(actor: Actor, batchId: string): Promise<ImportView | null> {
  return read(actor, async (tx) => {
    const batch = await batchFor(tx, actor, batchId);
    if (batch === null) return null;
    const { id, kind, status, fileName, creator, createdAt, version, progress, summary } = batch;
    return {
      id,
      kind,
      status,
      fileName,
      creator: creator.name,
      createdAt,
      version,
      progress,
      summary,
      stop: stopOf(batch.refusal),
      columns: columnsOf(batch),
      moves: movesOpenTo(await batchFacts(tx, actor.agencyId, batch), new Date()),
      isMoving: isRunning(status),
    };
  });
}

const shownRecord = z.looseObject({
  name: z.string().nullish(),
  number: z.string().nullish(),
  code: z.string().nullish(),
});
const shownChange = z.looseObject({
  fields: z
    .array(z.object({ field: z.string(), before: z.string().nullish(), after: z.string().nullish() }))
    .default([]),
});

function faultView(fault: Fault, headings: readonly string[]): FaultView {
  const { column, value, reason } = fault;
  const heading = column === null ? "" : (headings[column] ?? "");
  const place = column === null ? "seluruh baris" : `${columnLetter(column)} (${heading})`;
  return { ...faultText(reason), column: place, value, isError: severityOf(reason) === "error" };
}

function titleOf(kind: ImportKind, record: unknown, line: number): string {
  const { name, number, code } = shownRecord.safeParse(record ?? {}).data ?? {};
  const key = kind === "units" ? code : number;
  const parts = [name, key].filter((part) => part !== null && part !== undefined && part !== "");
  return parts.length === 0 ? `Baris ${String(line)}` : parts.join(" · ");
}

/**
 * Lines of a preview in the order of the file: those of one outcome, or those with any fault (`null`), 25 from after
 * a line.
 */
export async function importLines(
  actor: Actor,
  view: Pick<ImportView, "id" | "kind" | "columns">,
  outcome: ImportOutcome | null,
  after: number,
  most = LINES,
): Promise<{ readonly lines: readonly ImportLineView[]; readonly next: number | null }> {
  const rows = await read(actor, (tx) =>
    tx.importRow.findMany({
      where: {
        agencyId: actor.agencyId,
        batchId: view.id,
        line: { gt: after },
        ...(outcome === null ? { faults: { not: [] } } : { outcome }),
      },
      orderBy: { line: "asc" },
      take: most + 1,
      select: { line: true, outcome: true, record: true, change: true, faults: true, decision: true },
    }),
  );
  const headings = view.columns?.headings ?? [];
  const lines = rows.slice(0, most).map((row): ImportLineView => {
    const changes = shownChange.safeParse(row.change ?? {}).data?.fields ?? [];
    const faults = (row.faults ?? []) as unknown as readonly Fault[];
    return {
      line: row.line,
      outcome: row.outcome,
      title: titleOf(view.kind, row.record, row.line),
      changes: changes.map(({ field, before, after }) => ({
        field,
        before: before ?? null,
        after: after ?? null,
      })),
      faults: faults.map((fault) => faultView(fault, headings)),
      decision: row.decision,
    };
  });
  return { lines, next: rows.length > most ? (lines.at(-1)?.line ?? null) : null };
}
