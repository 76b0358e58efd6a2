import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { PersonAccount, AccountState } from "../account-view";
import { nameWithTitles } from "../employee";
import { mayIssueSlip } from "../slip";
import { DEFAULT_STANDING_RULES, STANDING_KINDS } from "../standing";

/** Who has left needs no account. */
export const LEFT = STANDING_KINDS.filter((kind) => DEFAULT_STANDING_RULES[kind].closesSkp);

/** That the token `t` is a slip, which is good for days; a letter's link is good for minutes. */
export const IS_SLIP = sql`t.expires_at > t.created_at + interval '1 day'`;

type Fragment = ReturnType<typeof sql>;

/** That `employee e` has a post (not merely stands in as Plt or Plh) on a day, in a unit that `unit` picks of `p`. */
function hasPost(day: CalendarDate, unit: Fragment): Fragment {
  return sql`EXISTS (
    SELECT 1 FROM placement p
    WHERE p.employee_id = e.id AND p.kind NOT IN ('plt', 'plh')
      AND p.valid_from <= ${day}::date AND (p.valid_to IS NULL OR p.valid_to >= ${day}::date) AND ${unit})`;
}

function isInService(day: CalendarDate): Fragment {
  return sql`NOT EXISTS (
    SELECT 1 FROM employee_standing s
    WHERE s.employee_id = e.id AND s.kind = ANY (${LEFT}::standing_kind[])
      AND s.valid_from <= ${day}::date AND (s.valid_to IS NULL OR s.valid_to >= ${day}::date))`;
}

/** The people in service whose post is in a unit; `null`: who has no post at all. */
export function membersOf(unitId: string | null, day: CalendarDate): Fragment {
  const place =
    unitId === null ? sql`NOT ${hasPost(day, sql`true`)}` : hasPost(day, sql`p.unit_id = ${unitId}::uuid`);
  return sql`${place} AND ${isInService(day)}`;
}

/** The people in service whose post is in the unit of the row `page`. */
export function membersOfPage(day: CalendarDate): Fragment {
  return sql`${hasPost(day, sql`p.unit_id = page.unit_id`)} AND ${isInService(day)}`;
}

/** The people in service in some units; `null`: of the whole agency. */
export function membersAmong(units: readonly string[] | null, day: CalendarDate): Fragment {
  if (units === null) return isInService(day);
  return sql`${hasPost(day, sql`p.unit_id = ANY (${[...units]}::uuid[])`)} AND ${isInService(day)}`;
}

const rows = z.array(
  z.object({
    employee_id: z.uuid(),
    plain_name: z.string(),
    front_title: z.string().nullable(),
    back_title: z.string().nullable(),
    number: z.string().nullable(),
    account_id: z.uuid().nullable(),
    status: z.enum(["invited", "active", "suspended"]).nullable(),
    slip_until: z.date().nullable(),
    holds_role: z.boolean(),
  }),
);

/** A person with what an account's administration has to know. */
export interface AccountRow extends PersonAccount {
  readonly accountId: string | null;
}

function stateOf(row: z.infer<typeof rows>[number]): AccountState {
  if (row.status === "active" || row.status === "suspended") return row.status;
  if (row.slip_until !== null) return "slip";
  return row.status ?? "none";
}

/** Which people: of a unit, by name, after a person; or some by id. */
export interface AccountsAsked {
  readonly where: Fragment;
  readonly most: number;
}

/** People with their accounts, in the order of their names. `isForAgency`: the actor's role holds for all of it. */
export async function accountRows(
  tx: Tx,
  actor: Actor,
  asked: AccountsAsked,
  isForAgency: boolean,
): Promise<readonly AccountRow[]> {
  const day = actor.today;
  const found = await tx.$queryRaw(sql`
    SELECT e.id AS employee_id, e.name AS plain_name, e.front_title, e.back_title, n.number,
           a.id AS account_id, a.status::text AS status, t.expires_at AS slip_until,
           EXISTS (SELECT 1 FROM role_grant r WHERE r.account_id = a.id
                     AND (r.valid_to IS NULL OR r.valid_to >= ${day}::date)) AS holds_role
    FROM employee e
    LEFT JOIN account a ON a.employee_id = e.id
    LEFT JOIN LATERAL (
      SELECT number FROM employee_number WHERE employee_id = e.id AND valid_from <= ${day}::date
      ORDER BY valid_from DESC LIMIT 1) n ON true
    LEFT JOIN LATERAL (
      SELECT t.expires_at FROM activation_token t
      WHERE t.account_id = a.id AND ${IS_SLIP} AND t.used_at IS NULL AND t.expires_at > now()
      ORDER BY t.expires_at DESC LIMIT 1) t ON true
    WHERE ${asked.where}
    ORDER BY e.name, e.id
    LIMIT ${asked.most}`);
  return rows.parse(found).map((row) => {
    const decision = mayIssueSlip({
      isReached: true,
      isForAgency,
      isOwn: row.employee_id === actor.employeeId,
      holdsRole: row.holds_role,
      isSuspended: row.status === "suspended",
    });
    return {
      employeeId: row.employee_id,
      accountId: row.account_id,
      name: nameWithTitles({ name: row.plain_name, frontTitle: row.front_title, backTitle: row.back_title }),
      number: row.number,
      state: stateOf(row),
      slipUntil: row.slip_until,
      barred: decision.allowed || decision.reason === "not-found" ? null : decision.reason,
    };
  });
}
