import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { read, transact } from "@/lib/db/server/door";
import { ok, type Result } from "@/lib/kernel/result";
import type { Cursor } from "../cursor";
import type { SampleItemView, SampleView } from "../sample";
import type { AlikeRow, FindingCounts, HastyRow, NearOwnRow, OutOfWindowRow, SharedFileRow } from "../view";
import { alikeTeams, hastyAppraisers } from "./appraisals";
import { askedBy } from "./asked";
import { findingCounts } from "./findings";
import { nearOwn } from "./near-own";
import { outOfWindow } from "./out-of-window";
import { samplesOfYear } from "./samples";
import { sharedFiles } from "./shared-files";
import { linesAfter, type Source } from "./source";

const PAPERS_MS = 60_000;
const PIECE = 1_000;

/** A list in pieces, read as it is written. */
type Pieces<Row> = AsyncIterable<readonly Row[]>;

/** All that the desk shows of a year. */
export interface WorkingPapers {
  readonly year: number;
  readonly counts: FindingCounts;
  readonly seragam: Pieces<AlikeRow>;
  readonly tergesa: Pieces<HastyRow>;
  readonly bukti: Pieces<SharedFileRow>;
  readonly jadwal: Pieces<OutOfWindowRow>;
  readonly pengelola: Pieces<NearOwnRow>;
  readonly samples: readonly { readonly sample: SampleView; readonly items: readonly SampleItemView[] }[];
}

async function* piecesOf<Row>(actor: Actor, source: Source<Row>): AsyncGenerator<readonly Row[]> {
  const piece = (after: Cursor | null) =>
    read(actor, (tx) => linesAfter(tx, source, after, PIECE), { timeout: PAPERS_MS });
  // One piece after the other on purpose: the file is written as it is read.
  for (let lines = await piece(null); lines.length > 0;) {
    yield lines;
    const last = lines.at(-1);
    if (last === undefined || lines.length < PIECE) return;
    lines = await piece(last.cursor);
  }
}

/** The working papers of a year; that they leave is in the trail before the first line does. */
export async function workingPapers(actor: Actor, year: number): Promise<WorkingPapers | null> {
  const asked = askedBy(actor, year);
  const counts = await findingCounts(actor, year);
  if (asked === null || counts === null) return null;
  const samples = await read(actor, (tx) => samplesOfYear(tx, asked), { timeout: PAPERS_MS });
  const lines = Object.values(counts).reduce((sum, { found, beside }) => sum + found + beside, 0);
  await transact(actor, (_tx, record): Promise<Result<null, never>> => {
    record(auditEvent("inspection.exported", null, { year, rows: lines, count: samples.length }));
    return Promise.resolve(ok(null));
  });
  return {
    ...{ year, counts, samples },
    seragam: piecesOf(actor, alikeTeams(asked)),
    tergesa: piecesOf(actor, hastyAppraisers(asked)),
    bukti: piecesOf(actor, sharedFiles(asked)),
    jadwal: piecesOf(actor, outOfWindow(asked)),
    pengelola: piecesOf(actor, nearOwn(asked)),
  };
}
