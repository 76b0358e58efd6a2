import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { read } from "@/lib/db/server/door";
import { IMPORT_KINDS, IMPORT_STATUSES, importSummary, type ImportLayout, type ImportStop } from "../batch";
import { fileRefusalText } from "../file-messages";
import type { FileRefusal } from "../file-refusal";
import type { ColumnsView, ImportEntryView, ImportView } from "../import-view";
import { importStopText } from "../messages";
import { mayImport, movesOpenTo } from "../policy";
import { columnsAt, columnsOfKind } from "../suggested-columns";
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
  if (!mayImport(scopeOf(actor, "exchange.import")).allowed) return [];
  const rows = await read(actor, (tx) =>
    tx.importBatch.findMany({
      where: { agencyId: actor.agencyId },
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

/** A sheet and heading row that a person wants to look at instead of the ones that were chosen. */
export interface AskedHeading {
  readonly sheet: string;
  readonly headingLine: number;
}

const SHOWN_TEXT = 60;

/** The first thing that stands in a column below the headings. */
function sampleOf(layout: ImportLayout, sheet: string, headingLine: number, column: number): string | null {
  const rows = layout.sheets.find(({ name }) => name === sheet)?.top ?? [];
  const filled = rows.find(({ line, cells }) => line > headingLine && (cells[column] ?? "") !== "");
  return filled?.cells[column] ?? null;
}

function columnsOf({ layout, columns, kind }: BatchRow, asked: AskedHeading | null): ColumnsView | null {
  if (layout === null || columns === null) return null;
  const sheet =
    layout.sheets.find(({ name }) => name === (asked?.sheet ?? columns.sheet)) ?? layout.sheets[0];
  if (sheet === undefined) return null;
  const isChosen =
    asked === null || (asked.sheet === columns.sheet && asked.headingLine === columns.headingLine);
  const line = isChosen ? columns.headingLine : asked.headingLine;
  const heading =
    columnsAt(layout, kind, sheet.name, line) ?? columnsAt(layout, kind, sheet.name, sheet.top[0]?.line ?? 0);
  if (heading === null) return null;
  const { headingLine, headings, matches } = heading;
  return {
    sheet: sheet.name,
    sheets: layout.sheets.map(({ name, hidden }) => ({ name, hidden })),
    headingLine,
    headingRows: sheet.top.map(({ line: row, cells }) => ({
      line: row,
      text: cells
        .filter((cell) => cell !== "")
        .join(" · ")
        .slice(0, SHOWN_TEXT),
    })),
    headings,
    choices: columnsOfKind(kind).map(({ field, headings: names, required }) => {
      const match = matches.get(field);
      const column = (isChosen ? columns.fields[field] : match?.column) ?? null;
      return {
        field,
        label: names[0] ?? field,
        required,
        column,
        isGuess: match?.confidence === "likely" && match.column === column,
        sample: column === null ? null : sampleOf(layout, sheet.name, headingLine, column),
      };
    }),
  };
}

/** An import with what can be done next; null where it is not there or not for this actor. */
export async function importDetail(
  actor: Actor,
  batchId: string,
  asked: AskedHeading | null = null,
): Promise<ImportView | null> {
  return read(actor, async (tx) => {
    const batch = await batchFor(tx, actor, batchId);
    if (batch === null) return null;
    const { id, kind, status, fileName, creator, createdAt, version, progress, summary } = batch;
    const facts = await batchFacts(tx, actor.agencyId, batch);
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
      undecided: facts.undecided,
      stop: stopOf(batch.refusal),
      columns: columnsOf(batch, asked),
      moves: movesOpenTo(facts, new Date()),
      isMoving: isRunning(status),
    };
  });
}
