import { z } from "zod";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Tx } from "@/lib/db/server/door";

const rows = z.array(z.object({ unit_id: z.uuid() }));

/**
 * The ids of the units under `roots` on a day, the roots themselves among them; those that do not exist on that day, or
 * belong to another agency, are left out. What the scope of a role that holds for a unit and all under it needs.
 */
export async function subtreeUnitIds(
  tx: Tx,
  roots: readonly string[],
  day: CalendarDate,
): Promise<readonly string[]> {
  if (roots.length === 0) return [];
  const found = await tx.$queryRaw`
    SELECT unit_id FROM app.unit_subtree(${[...roots]}::uuid[], ${day}::date)`;
  return rows.parse(found).map((row) => row.unit_id);
}
