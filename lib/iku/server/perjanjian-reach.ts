import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";

/**
 * The units whose agreed perjanjian kinerja the actor reads: those that a role reaches, those that he or she leads with
 * all under them, the own unit and those above it (what it promises is no secret to who works for it). As CTE `seen`.
 */
export function seenUnits(actor: Actor) {
  const scope = scopeOf(actor, "iku.read-perjanjian");
  const granted = scope.kind === "units" ? scope.rootUnitIds : [];
  const { today, employeeId } = actor;
  return sql`
    post AS (
      SELECT p.unit_id, p.is_head FROM placement p WHERE p.employee_id = ${employeeId}::uuid
        AND daterange(p.valid_from, p.valid_to, '[]') @> ${today}::date
    ), up AS (
      SELECT unit_id FROM post
      UNION
      SELECT v.parent_id FROM up JOIN unit_version v ON v.unit_id = up.unit_id
        AND daterange(v.valid_from, v.valid_to, '[]') @> ${today}::date
      WHERE v.parent_id IS NOT NULL
    ), down AS (
      SELECT root.unit_id FROM (
        SELECT unnest(${[...granted]}::uuid[]) AS unit_id
        UNION SELECT unit_id FROM post WHERE is_head
        UNION SELECT v.unit_id FROM post JOIN unit_version v ON v.appraisal_superior_id = post.unit_id
          AND daterange(v.valid_from, v.valid_to, '[]') @> ${today}::date
        WHERE post.is_head) root
      UNION
      SELECT v.unit_id FROM down JOIN unit_version v ON v.parent_id = down.unit_id
        AND daterange(v.valid_from, v.valid_to, '[]') @> ${today}::date
    ), seen AS (
      SELECT v.unit_id, v.name, v.kind::text AS kind, v.parent_id FROM unit_version v
      WHERE daterange(v.valid_from, v.valid_to, '[]') @> ${today}::date
        AND (${scope.kind === "agency"} OR v.unit_id IN (SELECT unit_id FROM up UNION SELECT unit_id FROM down))
    )`;
}

const rows = z.array(z.object({ unit_id: z.uuid() }));

export async function isSeen(tx: Tx, actor: Actor, unitId: string): Promise<boolean> {
  const found = rows.parse(
    await tx.$queryRaw(
      sql`WITH RECURSIVE ${seenUnits(actor)} SELECT unit_id FROM seen WHERE unit_id = ${unitId}::uuid`,
    ),
  );
  return found.length > 0;
}
