import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import type { Cursor } from "../cursor";
import type { FindingKind } from "../finding";
import type {
  AlikeRow,
  FileUseRow,
  FindingCounts,
  FindingPage,
  HastyRow,
  NearOwnRow,
  OutOfWindowRow,
  SettingRow,
  SharedFileRow,
} from "../view";
import { alikeTeams, hastyAppraisers, settingsOf } from "./appraisals";
import { askedBy, type Asked } from "./asked";
import { nearOwn } from "./near-own";
import { outOfWindow } from "./out-of-window";
import { sharedFiles, usesOfFile } from "./shared-files";
import { countOf, pageAfter, type Source } from "./source";

/** A year of a large agency is read through; the desk is opened by few. */
const DESK_MS = 30_000;

/** The rows of each list. */
interface FindingRows {
  readonly seragam: AlikeRow;
  readonly tergesa: HastyRow;
  readonly bukti: SharedFileRow;
  readonly jadwal: OutOfWindowRow;
  readonly pengelola: NearOwnRow;
}

const SOURCES: { readonly [Kind in FindingKind]: (asked: Asked) => Source<FindingRows[Kind]> } = {
  seragam: alikeTeams,
  tergesa: hastyAppraisers,
  bukti: sharedFiles,
  jadwal: outOfWindow,
  pengelola: nearOwn,
};

/** How often each finding was made in a year; null where no role lets the actor inspect. */
export async function findingCounts(actor: Actor, year: number): Promise<FindingCounts | null> {
  const asked = askedBy(actor, year);
  if (asked === null) return null;
  return read(
    actor,
    async (tx) => ({
      seragam: await countOf(tx, alikeTeams(asked)),
      tergesa: await countOf(tx, hastyAppraisers(asked)),
      bukti: await countOf(tx, sharedFiles(asked)),
      jadwal: await countOf(tx, outOfWindow(asked)),
      pengelola: await countOf(tx, nearOwn(asked)),
    }),
    { timeout: DESK_MS },
  );
}

async function pageOf<Row>(tx: Tx, source: Source<Row>, after: Cursor | null): Promise<FindingPage<Row>> {
  const count = await countOf(tx, source);
  return { ...(await pageAfter(tx, source, after)), count };
}

/** The list of a finding, 25 lines at a time; null where no role lets the actor inspect. */
export async function findingPage<Kind extends FindingKind>(
  actor: Actor,
  kind: Kind,
  year: number,
  after: Cursor | null,
): Promise<FindingPage<FindingRows[Kind]> | null> {
  const asked = askedBy(actor, year);
  if (asked === null) return null;
  return read(actor, (tx) => pageOf(tx, SOURCES[kind](asked), after), { timeout: DESK_MS });
}

/** What one appraiser has set in a period; null where there is nothing, or nothing within reach. */
export async function settingPage(
  actor: Actor,
  { year, who, periodId }: { readonly year: number; readonly who: string; readonly periodId: string },
  after: Cursor | null,
): Promise<FindingPage<SettingRow> | null> {
  const asked = askedBy(actor, year);
  if (asked === null) return null;
  const page = await read(actor, (tx) => pageOf(tx, settingsOf(asked, who, periodId), after), {
    timeout: DESK_MS,
  });
  return page.count.found === 0 ? null : page;
}

/** Where one file was handed in; null where it was not, or not within reach. */
export async function fileUsePage(
  actor: Actor,
  year: number,
  sha256: string,
  after: Cursor | null,
): Promise<FindingPage<FileUseRow> | null> {
  const asked = askedBy(actor, year);
  if (asked === null) return null;
  const page = await read(actor, (tx) => pageOf(tx, usesOfFile(asked, sha256), after), { timeout: DESK_MS });
  return page.count.found === 0 ? null : page;
}
