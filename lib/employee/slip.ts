import { allow, deny, type Decision } from "@/lib/kernel/decision";

/** How long a slip is good for (issue: 14 days). */
export const SLIP_DAYS = 14;

/** The most slips that are made at a time. */
export const MOST_SLIPS = 200;

/** How the actor and an account stand to each other when the account is to be administered. */
export interface AccountRelation {
  readonly isOwn: boolean;
  /** The actor's role reaches the person, or the account's agency. */
  readonly isReached: boolean;
  /** The actor's role holds for the whole agency. */
  readonly isForAgency: boolean;
  /** The account holds, or will hold, a role of its own. */
  readonly holdsRole: boolean;
  readonly isSuspended: boolean;
}

export type SlipDenial = "not-found" | "own-account" | "holds-role" | "suspended";

/**
 * A slip opens the way to a new password, so it is never made for oneself, and who holds a role of his own gets one
 * from the agency's admin alone: else a pengelola kinerja of a unit could take over the account of an admin in it.
 */
export function mayIssueSlip(relation: AccountRelation): Decision<SlipDenial> {
  if (!relation.isReached) return deny("not-found");
  if (relation.isOwn) return deny("own-account");
  if (relation.isSuspended) return deny("suspended");
  return relation.holdsRole && !relation.isForAgency ? deny("holds-role") : allow;
}

export type AccountDenial = "not-found" | "own-account";

/** Suspending, restoring, taking off a second factor, ending sessions: by a role that reaches, never one's own. */
export function mayAdministerAccount(
  relation: Pick<AccountRelation, "isOwn" | "isReached">,
): Decision<AccountDenial> {
  if (!relation.isReached) return deny("not-found");
  return relation.isOwn ? deny("own-account") : allow;
}
