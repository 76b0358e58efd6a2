import { z } from "zod";
import { PERMISSIONS, type Permission } from "@/lib/access/permissions";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";

/** The accounts of people, by the id of the person. Whose account is suspended hears nothing. */
export async function accountsOf(
  tx: Tx,
  agencyId: string,
  employeeIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.account.findMany({
    where: { agencyId, employeeId: { in: [...new Set(employeeIds)] }, status: { not: "suspended" } },
    select: { id: true, employeeId: true },
  });
  return new Map(rows.map((row) => [row.employeeId ?? "", row.id]));
}

const reaching = z.array(z.object({ employee_id: z.uuid(), account_id: z.uuid() }));

/**
 * The accounts whose roles carry a permission over each of the people on a day: for the whole agency, or for a unit that
 * stands above the person's post. The people themselves are left out: nobody deals with his own matter.
 */
export async function accountsReaching(
  tx: Tx,
  permission: Permission,
  employeeIds: readonly string[],
  day: CalendarDate,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const roles = PERMISSIONS[permission].filter((role) => role !== "pegawai");
  const rows = await tx.$queryRaw(sql`
    WITH RECURSIVE up(employee_id, unit_id) AS (
      SELECT p.employee_id, p.unit_id FROM placement p
      WHERE p.employee_id = ANY (${[...new Set(employeeIds)]}::uuid[]) AND p.kind NOT IN ('plt', 'plh')
        AND daterange(p.valid_from, p.valid_to, '[]') @> ${day}::date
      UNION
      SELECT up.employee_id, v.parent_id FROM up JOIN unit_version v ON v.unit_id = up.unit_id
      WHERE v.parent_id IS NOT NULL AND daterange(v.valid_from, v.valid_to, '[]') @> ${day}::date
    )
    SELECT DISTINCT e.id AS employee_id, a.id AS account_id
    FROM employee e
    JOIN role_grant g ON g.role::text = ANY (${roles}::text[])
      AND daterange(g.valid_from, g.valid_to, '[]') @> ${day}::date
      AND (g.unit_id IS NULL OR g.unit_id IN (SELECT up.unit_id FROM up WHERE up.employee_id = e.id))
    JOIN account a ON a.id = g.account_id AND a.status <> 'suspended' AND a.employee_id IS DISTINCT FROM e.id
    WHERE e.id = ANY (${[...new Set(employeeIds)]}::uuid[])`);
  const byPerson = Map.groupBy(reaching.parse(rows), (row) => row.employee_id);
  return new Map([...byPerson].map(([employeeId, all]) => [employeeId, all.map((row) => row.account_id)]));
}
