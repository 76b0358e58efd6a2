import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";

const rows = z.array(z.object({ unit_id: z.uuid() }));

/**
 * The highest units whose figures an actor may see today: all, those of a role, and those that he or she leads as
 * head, Plt, Plh or Pj. None: an empty list.
 */
export async function overseenRoots(tx: Tx, actor: Actor): Promise<readonly string[]> {
  const scope = scopeOf(actor, "skp.read");
  const granted = scope.kind === "units" ? scope.rootUnitIds : [];
  const found = rows.parse(
    await tx.$queryRaw(sql`
      WITH RECURSIVE asked AS (SELECT ${actor.today}::date AS day),
      tops AS (
        SELECT v.unit_id FROM unit_version v, asked
        WHERE ${scope.kind === "agency"} AND v.parent_id IS NULL
          AND v.valid_from <= asked.day AND (v.valid_to IS NULL OR v.valid_to >= asked.day)
        UNION SELECT unnest(${[...granted]}::uuid[])
        UNION SELECT p.unit_id FROM placement p, asked
        WHERE p.employee_id = ${actor.employeeId}::uuid AND p.is_head
          AND p.valid_from <= asked.day AND (p.valid_to IS NULL OR p.valid_to >= asked.day)
      ),
      -- From each upwards: few steps, however many units hang below.
      up(top_id, unit_id) AS (
        SELECT t.unit_id, v.parent_id FROM tops t JOIN unit_version v ON v.unit_id = t.unit_id, asked
        WHERE v.parent_id IS NOT NULL AND v.valid_from <= asked.day AND (v.valid_to IS NULL OR v.valid_to >= asked.day)
        UNION
        SELECT up.top_id, v.parent_id FROM up JOIN unit_version v ON v.unit_id = up.unit_id, asked
        WHERE v.parent_id IS NOT NULL AND v.valid_from <= asked.day AND (v.valid_to IS NULL OR v.valid_to >= asked.day)
      )
      SELECT t.unit_id FROM tops t
      WHERE NOT EXISTS (SELECT 1 FROM up JOIN tops higher ON higher.unit_id = up.unit_id WHERE up.top_id = t.unit_id)
      ORDER BY 1`),
  );
  return found.map((row) => row.unit_id);
}
