import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { read, transact } from "@/lib/db/server/door";
import { ok, type Result } from "@/lib/kernel/result";
import type { PeopleFilter } from "../people-filter";
import type { PersonRow } from "../people-view";
import { askedFor } from "./people";
import { peopleIds, peopleOf } from "./people-rows";

/** People written at a time. */
const PIECE = 1_000;

/** The most people of a list; far above the largest agency. */
const MOST = 1_000_000;

async function* pieces(actor: Actor, ids: readonly string[]): AsyncGenerator<readonly PersonRow[]> {
  for (let start = 0; start < ids.length; start += PIECE) {
    const piece = ids.slice(start, start + PIECE);
    yield await read(actor, (tx) => peopleOf(tx, piece, actor.today));
  }
}

/**
 * All the people whom the actor may export and the filter leaves, by name, in pieces. That they are exported, and how
 * many, is written to the trail before the first of them leaves.
 */
export async function exportPeople(
  actor: Actor,
  filter: PeopleFilter,
  format: string,
): Promise<AsyncGenerator<readonly PersonRow[]>> {
  const ids = await read(actor, async (tx) => {
    const asked = await askedFor(tx, actor, "exchange.export", filter);
    if (asked === null) return [];
    return peopleIds(tx, { ...asked, from: null, isBackwards: false, most: MOST }, actor.today);
  });
  await transact(actor, (_tx, record): Promise<Result<null, never>> => {
    record(auditEvent("list.exported", null, { list: "pegawai", format, rows: ids.length }));
    return Promise.resolve(ok(null));
  });
  return pieces(actor, ids);
}
