import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { CalendarDate } from "@/lib/kernel/calendar";

const rows = z.array(z.object({ unit_id: z.uuid(), name: z.string() }));

/** What units are called once a plan is in effect, whether they are there yet or not. */
export async function unitNamesIn(
  tx: Tx,
  planId: string,
  day: CalendarDate,
  unitIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(unitIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const found = rows.parse(
    await tx.$queryRaw(sql`
      SELECT DISTINCT ON (unit_id) unit_id, name FROM (
        SELECT l.unit_id, l.name, 0 AS rank, NULL::date AS began FROM reorganisation_unit l
        WHERE l.plan_id = ${planId}::uuid AND l.unit_id = ANY (${ids}::uuid[])
        UNION ALL
        SELECT v.unit_id, v.name, CASE WHEN v.valid_from <= ${day}::date THEN 1 ELSE 2 END, v.valid_from FROM unit_version v
        WHERE v.unit_id = ANY (${ids}::uuid[])
      ) named ORDER BY unit_id, rank, began DESC`),
  );
  return new Map(found.map((row) => [row.unit_id, row.name]));
}
