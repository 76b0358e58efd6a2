import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { read } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { AccountOption } from "../role-grant";

const rows = z.array(
  z.object({
    id: z.uuid(),
    name: z.string(),
    number: z.string().nullable(),
    unit_name: z.string().nullable(),
  }),
);

/**
 * Accounts to which the actor might give a role, by name or number, with the unit of their present post. Who has no
 * account, whose is suspended, and the actor himself are left out.
 */
export async function accountsFound(
  actor: Actor,
  query: string,
  most = 20,
): Promise<readonly AccountOption[]> {
  if (scopeOf(actor, "auth.grant-roles").kind !== "agency") return [];
  return read(actor, async (tx) => {
    const found = await tx.$queryRaw(sql`
      SELECT a.id, a.name, n.number, v.name AS unit_name
      FROM app.search_employees(${query}, 100) WITH ORDINALITY AS hit(employee_id, place)
      JOIN account a ON a.employee_id = hit.employee_id AND a.status <> 'suspended' AND a.id IS DISTINCT FROM ${actor.accountId}::uuid
      LEFT JOIN LATERAL (
        SELECT number FROM employee_number WHERE employee_id = a.employee_id AND valid_from <= ${actor.today}::date
        ORDER BY valid_from DESC LIMIT 1) n ON true
      LEFT JOIN LATERAL (
        SELECT unit_id FROM placement
        WHERE employee_id = a.employee_id AND daterange(valid_from, valid_to, '[]') @> ${actor.today}::date
        ORDER BY kind IN ('plt', 'plh'), valid_from LIMIT 1) p ON true
      LEFT JOIN unit_version v ON v.unit_id = p.unit_id AND daterange(v.valid_from, v.valid_to, '[]') @> ${actor.today}::date
      ORDER BY hit.place LIMIT ${most}::int`);
    return rows.parse(found).map(({ unit_name: unitName, ...row }) => ({ ...row, unitName }));
  });
}
