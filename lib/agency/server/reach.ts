import type { Actor } from "@/lib/access/actor";
import type { Permission } from "@/lib/access/permissions";
import { scopeOf } from "@/lib/access/scope";
import type { Tx } from "@/lib/db/server/door";
import type { UnitReach } from "../policy";
import { subtreeUnitIds } from "./queries/subtree";

/** The units that the actor's scope under a permission holds on the actor's day. */
export async function unitReach(tx: Tx, actor: Actor, permission: Permission): Promise<UnitReach> {
  const scope = scopeOf(actor, permission);
  switch (scope.kind) {
    case "agency":
      return { kind: "agency" };
    case "units":
      return {
        kind: "units",
        unitIds: new Set(await subtreeUnitIds(tx, scope.rootUnitIds, actor.today)),
      };
    case "self":
    case "none":
      return { kind: "none" };
  }
}
