import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import { EMPTY_ASKED, peopleRows } from "./people-rows";
import { isSearchable, standingsOf } from "../people-filter";

/** One line of a choice that is searched as one types. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
}

const MOST = 12;

/** Positions of the agency whose name has every word of the query. */
export async function positionChoices(actor: Actor, query: string): Promise<readonly Choice[]> {
  const words = query.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return [];
  const rows = await read(actor, (tx) =>
    tx.position.findMany({
      where: {
        agencyId: actor.agencyId,
        AND: words.map((word) => ({ name: { contains: word, mode: "insensitive" as const } })),
      },
      select: { id: true, name: true, class: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST,
    }),
  );
  return rows.map((row) => ({
    id: row.id,
    label: row.name,
    ...(row.class === null ? {} : { note: `Kelas jabatan ${String(row.class)}` }),
  }));
}

/**
 * People of the whole agency who are in service, for a team or a delegation across units: name, jabatan and unit, and
 * nothing else of the record.
 */
export async function colleagueChoices(actor: Actor, query: string): Promise<readonly Choice[]> {
  if (!isSearchable(query)) return [];
  const rows = await read(actor, (tx) =>
    peopleRows(tx, { ...EMPTY_ASKED, query, standings: standingsOf("bertugas"), most: MOST }, actor.today),
  );
  return rows.map((row) => {
    const [post] = row.posts;
    const note = post === undefined ? "Belum ditempatkan" : `${post.positionName}, ${post.unitName}`;
    return { id: row.id, label: row.name, note };
  });
}
