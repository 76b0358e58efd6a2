import type { Actor } from "@/lib/access/actor";
import { read, transact } from "@/lib/db/server/door";
import { ok } from "@/lib/kernel/result";
import { auditEvent } from "../event";
import type { TrailFilter } from "../trail-filter";
import { idsIn, namesOf } from "./names";
import { mayReadTrail, trailRows, trailSize, type TrailRow } from "./queries";

/** Events written at a time. */
const PIECE = 1_000;

/** The most events of one file: what a spreadsheet still opens. For more, the filter is narrowed. */
export const MOST_EXPORTED = 100_000;

/** Events with the names that they speak of. */
export interface TrailPiece {
  readonly events: readonly TrailRow[];
  readonly names: ReadonlyMap<string, string>;
}

async function pieceBelow(
  actor: Actor,
  filter: TrailFilter,
  before: bigint | null,
  most: number,
): Promise<TrailPiece> {
  return read(actor, async (tx) => {
    const events = await trailRows(tx, actor, filter, before, most);
    const ids = events.flatMap(({ actorId, subjectId, detail }) => [
      ...[actorId, subjectId].filter((id) => id !== null),
      ...idsIn(detail),
    ]);
    return { events, names: await namesOf(tx, ids) };
  });
}

async function* pieces(
  actor: Actor,
  filter: TrailFilter,
  rows: number,
  below: bigint,
): AsyncGenerator<TrailPiece> {
  let before = below;
  for (let left = rows; left > 0;) {
    // One piece after the other on purpose: the file is written as it is read, whatever its length.
    const piece = await pieceBelow(actor, filter, before, Math.min(PIECE, left));
    const last = piece.events.at(-1);
    if (last === undefined) return;
    yield piece;
    before = BigInt(last.seq);
    left -= piece.events.length;
  }
}

/**
 * The events that match, the newest first, in pieces, at most `MOST_EXPORTED`. That they leave, and how many, is in the
 * trail before the first of them does. Null where the actor may not read the trail.
 */
export async function exportTrail(
  actor: Actor,
  filter: TrailFilter,
  format: string,
): Promise<AsyncGenerator<TrailPiece> | null> {
  if (!mayReadTrail(actor)) return null;
  const { rows, below } = await read(actor, (tx) => trailSize(tx, actor, filter, MOST_EXPORTED));
  await transact(actor, (_tx, record) => {
    record(auditEvent("list.exported", null, { list: "jejak", format, rows }));
    return Promise.resolve(ok(rows));
  });
  return pieces(actor, filter, rows, below);
}
