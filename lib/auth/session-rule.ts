import { ADMINISTRATOR_ROLES } from "@/lib/access/permissions";
import type { Grant } from "@/lib/access/role";

/** However busy, nobody stays signed in longer than a working day. */
export const SESSION_HOURS = 12;

export interface SecondFactorFacts {
  readonly grants: readonly Pick<Grant, "role">[];
  /** The agency asks a second factor of all its accounts. */
  readonly agencyRequires: boolean;
  /** A ready-made account of an agency of invented people, on a server that runs in demo mode. */
  readonly isDemonstration: boolean;
}

/**
 * Whether the account must have a second factor, and may do nothing before it is set up. Administrators always must;
 * others where their agency says so. Ready-made accounts in demo mode need none, since anybody may use them anyway.
 */
export function requiresSecondFactor(facts: SecondFactorFacts): boolean {
  if (facts.isDemonstration) return false;
  return facts.agencyRequires || facts.grants.some((grant) => ADMINISTRATOR_ROLES.includes(grant.role));
}
