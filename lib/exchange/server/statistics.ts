import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";

/**
 * Lets the planner know how many rows there are by now. Called after many were written and before they are joined or
 * referred to; without it the first import of a large agency takes minutes instead of seconds.
 */
export async function refreshStatistics(tx: Tx): Promise<void> {
  await tx.$queryRaw(sql`SELECT app.import_statistics()::text`);
}
