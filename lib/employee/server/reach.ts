import type { Actor } from "@/lib/access/actor";
import type { Permission } from "@/lib/access/permissions";
import { scopeOf } from "@/lib/access/scope";
import { subtreeUnitIds } from "@/lib/agency/server/queries/subtree";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { z } from "zod";
import type { ReachedUnits, RecordRelation } from "../policy";

/** The units that the actor's scope under a permission reaches today; own rows that it may add are not among them. */
export async function reachedUnits(tx: Tx, actor: Actor, permission: Permission): Promise<ReachedUnits> {
  const scope = scopeOf(actor, permission);
  switch (scope.kind) {
    case "agency":
      return "all";
    case "units":
      return new Set(await subtreeUnitIds(tx, scope.rootUnitIds, actor.today));
    case "self":
    case "none":
      return new Set();
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
  const units = await reachedUnits(tx, actor, permission);
  if (units === "all") return { isOwn, isReached: true };
  if (units.size === 0) return { isOwn, isReached: false };
  const rows = found.parse(
    await tx.$queryRaw(sql`
      SELECT kind NOT IN ('plt', 'plh') AS is_post FROM placement
      WHERE employee_id = ${employeeId}::uuid AND unit_id = ANY (${[...units]}::uuid[])
        AND valid_from <= ${actor.today}::date AND (valid_to IS NULL OR valid_to >= ${actor.today}::date)`),
  );
  return { isOwn, isReached: rows.some((row) => row.is_post || places === "byAnyPlace") };
}
