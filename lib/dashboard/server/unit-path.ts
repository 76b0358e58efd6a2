import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { CalendarDate } from "@/lib/kernel/calendar";

const rows = z.array(z.object({ unit_id: z.uuid(), name: z.string() }));

/** From the top down to the unit itself on a day; empty where it is not there. */
export async function unitPath(
  tx: Tx,
  unitId: string,
  day: CalendarDate,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const found = rows.parse(
    await tx.$queryRaw(sql`
      WITH RECURSIVE up(unit_id, name, parent_id, height) AS (
        SELECT v.unit_id, v.name, v.parent_id, 0 FROM unit_version v
        WHERE v.unit_id = ${unitId}::uuid AND v.valid_from <= ${day}::date
          AND (v.valid_to IS NULL OR v.valid_to >= ${day}::date)
        UNION ALL
        SELECT v.unit_id, v.name, v.parent_id, up.height + 1 FROM up JOIN unit_version v ON v.unit_id = up.parent_id
        WHERE v.valid_from <= ${day}::date AND (v.valid_to IS NULL OR v.valid_to >= ${day}::date) AND up.height < 20
      ) SELECT unit_id, name FROM up ORDER BY height DESC`),
  );
  return found.map(({ unit_id: id, name }) => ({ id, name }));
}
