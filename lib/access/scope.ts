import { BASE_ROLE, type AnyRole } from "./role";
import { PERMISSIONS, type Permission } from "./permissions";
import type { Actor } from "./actor";

/**
 * Which rows exist for an actor under a permission: the whole agency, what hangs under the named units, the person's
 * own row, or none. Narrower scopes are not mentioned beside a wider one that holds them.
 */
export type Scope =
  | { readonly kind: "agency" }
  | { readonly kind: "units"; readonly rootUnitIds: readonly string[]; readonly ownEmployeeId: string | null }
  | { readonly kind: "self"; readonly employeeId: string }
  | { readonly kind: "none" };

export function scopeOf(actor: Pick<Actor, "employeeId" | "grants">, permission: Permission): Scope {
  const carriers: readonly AnyRole[] = PERMISSIONS[permission];
  const grants = actor.grants.filter((grant) => carriers.includes(grant.role));
  const ownEmployeeId = carriers.includes(BASE_ROLE) ? actor.employeeId : null;
  if (grants.some((grant) => grant.unitId === null)) return { kind: "agency" };
  const rootUnitIds = [...new Set(grants.flatMap((grant) => grant.unitId ?? []))];
  if (rootUnitIds.length > 0) return { kind: "units", rootUnitIds, ownEmployeeId };
  return ownEmployeeId === null ? { kind: "none" } : { kind: "self", employeeId: ownEmployeeId };
}
