import type { Actor } from "@/lib/access/actor";
import type { Permission } from "@/lib/access/permissions";
import { unitReach } from "@/lib/agency/server/reach";
import { subtreeUnitIds } from "@/lib/agency/server/queries/subtree";
import { read, type Tx } from "@/lib/db/server/door";
import { isSearchable, standingsOf, type PeopleFilter } from "../people-filter";
import type { PeoplePage, PersonRow } from "../people-view";
import { peopleRows, type PeopleAsked } from "./people-rows";
import { unitsOf } from "./reach";

const PAGE = 25;

/** The units that the filter leaves of those that are reached; null is the whole agency. */
async function unitsAsked(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  unit: string | undefined,
): Promise<readonly string[] | null> {
  const reached = unitsOf(await unitReach(tx, actor, permission));
  if (unit === undefined) return reached;
  const wanted = await subtreeUnitIds(tx, [unit], actor.today);
  if (reached === null) return wanted;
  const held = new Set(reached);
  return wanted.filter((id) => held.has(id));
}

function queryOf(filter: PeopleFilter): string | null {
  return filter.q === undefined || filter.q === "" ? null : filter.q;
}

/** What the filter asks for within the actor's scope under a permission; null where there can be nobody. */
export async function askedFor(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  filter: PeopleFilter,
): Promise<Omit<PeopleAsked, "from" | "isBackwards" | "most"> | null> {
  const query = queryOf(filter);
  if (query !== null && !isSearchable(query)) return null;
  const units = await unitsAsked(tx, actor, permission, filter.unit);
  if (units?.length === 0) return null;
  return { query, units, kind: filter.jenis ?? null, standings: standingsOf(filter.kedudukan ?? "bertugas") };
}

/** One page of the people whom the actor's role reaches and the filter leaves, by name. */
export async function peoplePage(actor: Actor, filter: PeopleFilter): Promise<PeoplePage> {
  return read(actor, async (tx) => {
    const asked = await askedFor(tx, actor, "employee.list", filter);
    if (asked === null) return { people: [], previous: null, next: null };
    const isBackwards = filter.setelah === undefined && filter.sebelum !== undefined;
    const from = filter.setelah ?? filter.sebelum ?? null;
    const rows = await peopleRows(tx, { ...asked, from, isBackwards, most: PAGE + 1 }, actor.today);
    const isMore = rows.length > PAGE;
    const shown = rows.slice(0, PAGE);
    const people = isBackwards ? shown.toReversed() : shown;
    const hasPrevious = isBackwards ? isMore : from !== null;
    const hasNext = isBackwards || isMore;
    return {
      people,
      previous: hasPrevious ? (people[0]?.id ?? null) : null,
      next: hasNext ? (people.at(-1)?.id ?? null) : null,
    };
  });
}

/** The first few whom the actor may list, for the search in the frame: a name of three letters, or digits. */
export async function foundPeople(actor: Actor, query: string, most: number): Promise<readonly PersonRow[]> {
  return read(actor, async (tx) => {
    const asked = await askedFor(tx, actor, "employee.list", { q: query, kedudukan: "semua" });
    if (asked?.query == null) return [];
    return peopleRows(tx, { ...asked, from: null, isBackwards: false, most }, actor.today);
  });
}
