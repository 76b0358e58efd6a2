import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { PERMISSIONS } from "@/lib/access/permissions";
import { ROLE_LABELS, ROLES } from "@/lib/access/role";
import type { Tx } from "@/lib/db/server/door";

const rows = z.array(z.object({ employee_id: z.uuid(), name: z.string(), role: z.enum(ROLES) }));

/** The most names that a sentence holds. */
const MOST_NAMES = 2;

interface Asking {
  readonly employeeId: string;
  readonly unitId: string | null;
}

/**
 * Who may extend a window for each of these people: those whose role holds for the nearest unit above come first, then
 * those who have it for the whole agency. Nobody is sent to himself.
 */
export async function contactsFor(
  tx: Tx,
  actor: Actor,
  people: readonly Asking[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (people.length === 0) return new Map();
  const roles = [...PERMISSIONS["period.extend"]];
  const found = await tx.$queryRaw`
    WITH RECURSIVE asking(employee_id, unit_id) AS (
      SELECT * FROM unnest(
        ${people.map(({ employeeId }) => employeeId)}::uuid[], ${people.map(({ unitId }) => unitId)}::uuid[])
    ), up AS (
      SELECT DISTINCT unit_id AS start, unit_id, 0 AS steps FROM asking WHERE unit_id IS NOT NULL
      UNION ALL
      SELECT up.start, v.parent_id, up.steps + 1 FROM up JOIN unit_version v ON v.unit_id = up.unit_id
      WHERE v.parent_id IS NOT NULL AND up.steps < 20
        AND daterange(v.valid_from, v.valid_to, '[]') @> ${actor.today}::date
    ), able AS (
      SELECT s.employee_id, a.name, g.role::text AS role,
             min(CASE WHEN g.unit_id IS NULL THEN 100 ELSE up.steps END) AS distance
      FROM asking s
      JOIN role_grant g ON g.role::text = ANY (${roles}::text[])
        AND daterange(g.valid_from, g.valid_to, '[]') @> ${actor.today}::date
      JOIN account a ON a.id = g.account_id AND a.status <> 'suspended'
        AND a.employee_id IS DISTINCT FROM s.employee_id
      LEFT JOIN up ON up.start = s.unit_id AND up.unit_id = g.unit_id
      WHERE g.unit_id IS NULL OR up.unit_id IS NOT NULL
      GROUP BY s.employee_id, a.name, g.role
    ), nearest AS (
      SELECT able.*, row_number() OVER (
        PARTITION BY employee_id ORDER BY distance, role DESC, name) AS place
      FROM able
    )
    SELECT employee_id, name, role FROM nearest WHERE place <= ${MOST_NAMES}::int ORDER BY employee_id, place`;
  const byPerson = Map.groupBy(rows.parse(found), (row) => row.employee_id);
  return new Map(
    [...byPerson].map(([employeeId, all]) => [
      employeeId,
      all.map(({ name, role }) => `${name} (${ROLE_LABELS[role]})`),
    ]),
  );
}
