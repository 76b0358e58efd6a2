import type { Actor } from "@/lib/access/actor";
import type { Permission } from "@/lib/access/permissions";
import type { UnitReach } from "@/lib/agency/policy";
import { unitReach } from "@/lib/agency/server/reach";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { z } from "zod";
import type { RecordRelation } from "../policy";

/** The units that a reach holds, for a query; null is the whole agency. */
export function unitsOf(reach: UnitReach): readonly string[] | null {
  switch (reach.kind) {
    case "agency":
      return null;
    case "units":
      return [...reach.unitIds];
    case "none":
      return [];
  }
}

const found = z.array(z.object({ is_post: z.boolean() }));

/**
 * How the actor stands to a person under a permission. A role for a unit reaches whoever has a place in or under it
 * today; `byPost` leaves out those who are there only as Plt or Plh, whose record belongs to another unit.
 */
export async function relationTo(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  employeeId: string,
  places: "byPost" | "byAnyPlace",
): Promise<Pick<RecordRelation, "isOwn" | "isReached">> {
  const isOwn = actor.employeeId === employeeId;
  const units = unitsOf(await unitReach(tx, actor, permission));
  if (units === null) return { isOwn, isReached: true };
  if (units.length === 0) return { isOwn, isReached: false };
  const rows = found.parse(
    await tx.$queryRaw(sql`
      SELECT kind NOT IN ('plt', 'plh') AS is_post FROM placement
      WHERE employee_id = ${employeeId}::uuid AND unit_id = ANY (${units}::uuid[])
        AND valid_from <= ${actor.today}::date AND (valid_to IS NULL OR valid_to >= ${actor.today}::date)`),
  );
  return { isOwn, isReached: rows.some((row) => row.is_post || places === "byAnyPlace") };
}
