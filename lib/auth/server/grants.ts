import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { hasPermission } from "@/lib/access/permissions";
import { ROLES } from "@/lib/access/role";
import { scopeOf } from "@/lib/access/scope";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { grantState, type GrantPage, type GrantRow } from "../role-grant";
import { mayEnd } from "../role-grant-policy";
import type { GrantFilter } from "../role-grant-schema";

const PAGE = 25;

const rows = z.array(
  z.object({
    id: z.uuid(),
    version: z.number(),
    account_id: z.uuid(),
    employee_id: z.uuid().nullable(),
    name: z.string(),
    number: z.string().nullable(),
    status: z.enum(["invited", "active", "suspended"]),
    role: z.enum(ROLES),
    unit_name: z.string().nullable(),
    valid_from: z.date(),
    valid_to: z.date().nullable(),
  }),
);

type Fragment = ReturnType<typeof sql>;

const subtree = z.array(z.object({ unit_id: z.uuid() }));

/** The units whose grants the actor may see under `auth.read-roles`; null is all, and those for the agency. */
async function unitsSeen(tx: Tx, actor: Actor): Promise<readonly string[] | null> {
  const scope = scopeOf(actor, "auth.read-roles");
  if (scope.kind === "agency") return null;
  return scope.kind === "units" ? unitsUnder(tx, scope.rootUnitIds, actor) : [];
}

async function unitsUnder(tx: Tx, roots: readonly string[], actor: Actor): Promise<readonly string[]> {
  const found = subtree.parse(
    await tx.$queryRaw(
      sql`SELECT unit_id FROM app.unit_subtree(${[...roots]}::uuid[], ${actor.today}::date)`,
    ),
  );
  return found.map((row) => row.unit_id);
}

/** The words of a query as patterns, each of which a name must hold. */
function patternsOf(query: string | undefined): readonly string[] {
  return (query ?? "")
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
}

function statusIs(choice: GrantFilter["status"], today: string): Fragment {
  switch (choice ?? "berlaku") {
    case "berlaku":
      return sql`(g.valid_to IS NULL OR g.valid_to >= ${today}::date)`;
    case "berakhir":
      return sql`g.valid_to < ${today}::date`;
    case "semua":
      return sql`true`;
  }
}

interface GrantsAsked {
  readonly where: Fragment;
  readonly from: string | null;
  readonly isBackwards: boolean;
}

/** Grants in the order of their holders' names (then by when they were made), one more than a page holds. */
async function grantRows(tx: Tx, actor: Actor, asked: GrantsAsked): Promise<z.infer<typeof rows>> {
  const { from, isBackwards, where } = asked;
  const start = sql`(SELECT l.name, k.id FROM role_grant k JOIN account l ON l.agency_id = k.agency_id AND l.id = k.account_id
    WHERE k.id = ${from}::uuid)`;
  const after =
    from === null ? sql`true` : isBackwards ? sql`(a.name, g.id) < ${start}` : sql`(a.name, g.id) > ${start}`;
  const found = await tx.$queryRaw(sql`
    SELECT g.id, g.version, a.id AS account_id, a.employee_id, a.name, n.number, a.status::text AS status,
           g.role::text AS role, u.name AS unit_name, g.valid_from, g.valid_to
    FROM role_grant g
    JOIN account a ON a.agency_id = g.agency_id AND a.id = g.account_id
    LEFT JOIN LATERAL (
      SELECT number FROM employee_number WHERE employee_id = a.employee_id AND valid_from <= ${actor.today}::date
      ORDER BY valid_from DESC LIMIT 1) n ON true
    LEFT JOIN LATERAL (
      SELECT name FROM unit_version WHERE unit_id = g.unit_id
      ORDER BY (valid_from <= ${actor.today}::date) DESC, valid_from DESC LIMIT 1) u ON true
    WHERE ${where} AND ${after}
    ORDER BY ${isBackwards ? sql`a.name DESC, g.id DESC` : sql`a.name, g.id`}
    LIMIT ${PAGE + 1}`);
  return rows.parse(found);
}

function rowOf(actor: Actor, row: z.infer<typeof rows>[number]): GrantRow {
  const validity = {
    from: calendarDateFromDb(row.valid_from),
    to: row.valid_to === null ? null : calendarDateFromDb(row.valid_to),
  };
  const relation = { scope: scopeOf(actor, "auth.grant-roles"), isOwn: row.account_id === actor.accountId };
  const decision = mayEnd(relation, { role: row.role, validity }, actor.today);
  return {
    id: row.id,
    version: row.version,
    employeeId: row.employee_id,
    name: row.name,
    number: row.number,
    accountStatus: row.status,
    role: row.role,
    unitName: row.unit_name,
    validity,
    state: grantState(validity, actor.today),
    barred: !hasPermission(actor, "auth.grant-roles")
      ? "forbidden"
      : decision.allowed
        ? null
        : decision.reason,
  };
}

/** One page of the grants that the filter leaves, by the names of their holders. */
export async function grantPage(actor: Actor, filter: GrantFilter): Promise<GrantPage> {
  return read(actor, async (tx) => {
    const seen = await unitsSeen(tx, actor);
    const wanted = filter.unit === undefined ? null : await unitsUnder(tx, [filter.unit], actor);
    const inUnits = (units: readonly string[] | null): Fragment =>
      units === null ? sql`true` : sql`g.unit_id = ANY (${[...units]}::uuid[])`;
    const role = filter.peran ?? null;
    const patterns = patternsOf(filter.q);
    const where = sql`${inUnits(seen)} AND ${inUnits(wanted)} AND ${statusIs(filter.status, actor.today)}
      AND (${role}::text IS NULL OR g.role::text = ${role}::text)
      AND (a.name ILIKE ALL (${[...patterns]}::text[]) OR EXISTS (
        SELECT FROM employee_number x WHERE x.employee_id = a.employee_id AND x.number ILIKE ALL (${[...patterns]}::text[])))`;
    const isBackwards = filter.setelah === undefined && filter.sebelum !== undefined;
    const from = filter.setelah ?? filter.sebelum ?? null;
    const found = await grantRows(tx, actor, { where, from, isBackwards });
    const shown = found.slice(0, PAGE);
    const ordered = isBackwards ? shown.toReversed() : shown;
    const isMore = found.length > PAGE;
    const hasPrevious = isBackwards ? isMore : from !== null;
    const hasNext = isBackwards || isMore;
    return {
      grants: ordered.map((row) => rowOf(actor, row)),
      previous: hasPrevious ? (ordered[0]?.id ?? null) : null,
      next: hasNext ? (ordered.at(-1)?.id ?? null) : null,
    };
  });
}
