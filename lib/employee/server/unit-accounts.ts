import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { unitReach } from "@/lib/agency/server/reach";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { PersonAccountsPage, UnitAccounts, UnitAccountsPage } from "../account-view";
import { accountRows, IS_SLIP, membersAmong, membersOf, membersOfPage } from "./account-rows";
import { unitsOf } from "./reach";

const UNITS = 25;
const PEOPLE = 100;

const counts = z.object({ people: z.number(), active: z.number(), slips: z.number() });
const unitRows = z.array(counts.extend({ id: z.uuid(), name: z.string() }));
const countRows = z.tuple([counts]);
const nameRows = z.array(z.object({ name: z.string() }));

/** What an overview calls the people who have no post. */
export const WITHOUT_UNIT = "Tanpa unit";

/** Counts over the people whom `members` picks of `employee e`. */
function counted(members: ReturnType<typeof sql>) {
  return sql`
    SELECT count(*)::int AS people,
           count(*) FILTER (WHERE a.status = 'active')::int AS active,
           count(*) FILTER (WHERE EXISTS (
             SELECT 1 FROM activation_token t
             WHERE t.account_id = a.id AND ${IS_SLIP} AND t.used_at IS NULL AND t.expires_at > now()))::int AS slips
    FROM employee e LEFT JOIN account a ON a.employee_id = e.id
    WHERE ${members}`;
}

export interface UnitAccountsAsked {
  /** Part of a unit's name. */
  readonly q?: string | undefined;
  /** The unit after which it goes on. */
  readonly after?: string | undefined;
}

async function countsOf(tx: Tx, members: ReturnType<typeof sql>): Promise<z.infer<typeof counts>> {
  const [row] = countRows.parse(await tx.$queryRaw(counted(members)));
  return row;
}

/** Units in force that have people, by name; one more than a page holds. */
async function unitsWithPeople(
  tx: Tx,
  units: readonly string[] | null,
  { q = "", after }: UnitAccountsAsked,
  day: CalendarDate,
): Promise<z.infer<typeof unitRows>> {
  const held = units === null ? null : [...units];
  const like = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return unitRows.parse(
    await tx.$queryRaw(sql`
      WITH page AS (
        SELECT v.unit_id, v.name FROM unit_version v
        WHERE v.valid_from <= ${day}::date AND (v.valid_to IS NULL OR v.valid_to >= ${day}::date)
          AND (${held}::uuid[] IS NULL OR v.unit_id = ANY (${held}::uuid[])) AND v.name ILIKE ${like}
          AND EXISTS (SELECT 1 FROM placement p WHERE p.unit_id = v.unit_id AND p.kind NOT IN ('plt', 'plh')
                        AND p.valid_from <= ${day}::date AND (p.valid_to IS NULL OR p.valid_to >= ${day}::date))
          AND (${after ?? null}::uuid IS NULL OR (v.name, v.unit_id) > (
                SELECT l.name, l.unit_id FROM unit_version l WHERE l.unit_id = ${after ?? null}::uuid
                  AND l.valid_from <= ${day}::date AND (l.valid_to IS NULL OR l.valid_to >= ${day}::date)))
        ORDER BY v.name, v.unit_id LIMIT ${UNITS + 1})
      SELECT page.unit_id AS id, page.name, c.people, c.active, c.slips
      FROM page CROSS JOIN LATERAL (${counted(membersOfPage(day))}) c
      ORDER BY page.name, page.unit_id`),
  );
}

/** The units that the actor's role reaches, 25 at a time by name, with how far their people have come with signing in. */
export async function unitAccountsPage(actor: Actor, asked: UnitAccountsAsked): Promise<UnitAccountsPage> {
  return read(actor, async (tx) => {
    const units = unitsOf(await unitReach(tx, actor, "auth.read-accounts"));
    const found = await unitsWithPeople(tx, units, asked, actor.today);
    const shown = found.slice(0, UNITS);
    const isFirst = asked.after === undefined && (asked.q ?? "") === "";
    const stray = isFirst && units === null ? await countsOf(tx, membersOf(null, actor.today)) : null;
    const strays: readonly UnitAccounts[] =
      stray === null || stray.people === 0 ? [] : [{ id: null, name: WITHOUT_UNIT, ...stray }];
    const total = await countsOf(tx, membersAmong(units, actor.today));
    return {
      units: [...strays, ...shown],
      next: found.length > UNITS ? (shown.at(-1)?.id ?? null) : null,
      people: total.people,
      active: total.active,
    };
  });
}

/** Whether a role that carries the permission reaches the unit, and whether it holds for the whole agency. */
export async function unitAccess(
  tx: Tx,
  actor: Actor,
  permission: "auth.read-accounts" | "auth.issue-slips",
  unitId: string | null,
): Promise<{ readonly isReached: boolean; readonly isForAgency: boolean }> {
  const units = unitsOf(await unitReach(tx, actor, permission));
  return {
    isForAgency: units === null,
    isReached: units === null || (unitId !== null && units.includes(unitId)),
  };
}

/** The name of a unit on the actor's day; null where there is none. */
export async function accountUnitName(tx: Tx, actor: Actor, unitId: string | null): Promise<string | null> {
  if (unitId === null) return WITHOUT_UNIT;
  const [row] = nameRows.parse(
    await tx.$queryRaw`
      SELECT name FROM unit_version WHERE unit_id = ${unitId}::uuid
      ORDER BY (valid_from <= ${actor.today}::date) DESC, valid_from DESC LIMIT 1`,
  );
  return row?.name ?? null;
}

/** The people of one unit (`null`: of none) with their accounts, 100 at a time; null where the actor may not see it. */
export async function personAccountsPage(
  actor: Actor,
  unitId: string | null,
  after?: string,
): Promise<PersonAccountsPage | null> {
  return read(actor, async (tx) => {
    const { isReached, isForAgency } = await unitAccess(tx, actor, "auth.read-accounts", unitId);
    const unitName = isReached ? await accountUnitName(tx, actor, unitId) : null;
    if (unitName === null) return null;
    const members = membersOf(unitId, actor.today);
    const where =
      after === undefined
        ? members
        : sql`(e.name, e.id) > (SELECT l.name, l.id FROM employee l WHERE l.id = ${after}::uuid) AND ${members}`;
    const found = await accountRows(tx, actor, { where, most: PEOPLE + 1 }, isForAgency);
    const { people, active, slips } = await countsOf(tx, members);
    const shown = found.slice(0, PEOPLE);
    return {
      unitId,
      unitName,
      people: shown,
      next: found.length > PEOPLE ? (shown.at(-1)?.employeeId ?? null) : null,
      waiting: people - active,
      slips,
    };
  });
}
