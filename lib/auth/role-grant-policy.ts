import type { Role } from "@/lib/access/role";
import type { Scope } from "@/lib/access/scope";
import { addDays, type CalendarDate, type DateSpan } from "@/lib/kernel/calendar";
import { allow, deny, type Decision } from "@/lib/kernel/decision";
import { firstGap } from "@/lib/kernel/span";

/** Roles that see to the agency as a whole, so that they cannot be held for a part of it. */
export const AGENCY_WIDE_ROLES: readonly Role[] = ["admin_instansi", "admin_sistem"];

/** Who would grant, and how the account stands to him. */
export interface GrantRelation {
  /** The actor's scope under `auth.grant-roles`. */
  readonly scope: Scope;
  /** The account is the actor's own. */
  readonly isOwn: boolean;
}

export type GrantDenial =
  | "out-of-reach"
  | "own-record"
  | "account-suspended"
  | "agency-only"
  | "starts-in-past"
  | "ends-before-start";

/** Nobody administers his own rights; a role is granted only by who may for the whole agency. */
function mayAdminister({ scope, isOwn }: GrantRelation): Decision<"out-of-reach" | "own-record"> {
  if (scope.kind !== "agency") return deny("out-of-reach");
  return isOwn ? deny("own-record") : allow;
}

/** Whether a role may be given, from today or a later day on: what was in force in the past is not rewritten. */
export function mayGrant(
  relation: GrantRelation,
  account: { readonly isSuspended: boolean },
  wanted: { readonly role: Role; readonly unitId: string | null; readonly validity: DateSpan },
  today: CalendarDate,
): Decision<GrantDenial> {
  const administered = mayAdminister(relation);
  if (!administered.allowed) return administered;
  const { role, unitId, validity } = wanted;
  if (account.isSuspended) return deny("account-suspended");
  if (unitId !== null && AGENCY_WIDE_ROLES.includes(role)) return deny("agency-only");
  if (validity.from < today) return deny("starts-in-past");
  return validity.to !== null && validity.to < validity.from ? deny("ends-before-start") : allow;
}

export type RevokeDenial =
  | "out-of-reach"
  | "own-record"
  | "already-ended"
  | "day-past"
  | "day-before-start"
  | "not-earlier"
  | "last-admin";

/** A grant as a revocation sees it. */
export interface HeldGrant {
  readonly role: Role;
  readonly validity: DateSpan;
}

/** What a revocation leaves of a grant: a last day; or nothing, where it would have been in force on no whole day. */
export type Remainder =
  | { readonly kind: "until"; readonly lastDay: CalendarDate }
  | { readonly kind: "nothing" };

/** `lastDay: null` is at once: yesterday is then the last day. */
export function remainderOf(grant: HeldGrant, lastDay: CalendarDate | null, today: CalendarDate): Remainder {
  const last = lastDay ?? addDays(today, -1);
  return last < grant.validity.from ? { kind: "nothing" } : { kind: "until", lastDay: last };
}

/** Whether any revocation is possible; the day is judged by `mayRevoke`. */
export function mayEnd(
  relation: GrantRelation,
  grant: HeldGrant,
  today: CalendarDate,
): Decision<"out-of-reach" | "own-record" | "already-ended"> {
  const administered = mayAdminister(relation);
  if (!administered.allowed) return administered;
  const { to } = grant.validity;
  return to !== null && to < today ? deny("already-ended") : allow;
}

/** The days that a revocation takes away. */
function takenDays(grant: HeldGrant, remainder: Remainder): DateSpan {
  return remainder.kind === "nothing"
    ? grant.validity
    : { from: addDays(remainder.lastDay, 1), to: grant.validity.to };
}

/**
 * Whether a grant may end on a day. `otherAdmins` are the spans in which other people with a working account are
 * admin_instansi: no day may be left on which nobody is.
 */
export function mayRevoke(
  relation: GrantRelation,
  grant: HeldGrant,
  lastDay: CalendarDate | null,
  otherAdmins: readonly DateSpan[],
  today: CalendarDate,
): Decision<RevokeDenial> {
  const ended = mayEnd(relation, grant, today);
  if (!ended.allowed) return ended;
  if (lastDay !== null) {
    if (lastDay < today) return deny("day-past");
    if (lastDay < grant.validity.from) return deny("day-before-start");
    if (grant.validity.to !== null && lastDay >= grant.validity.to) return deny("not-earlier");
  }
  if (grant.role !== "admin_instansi") return allow;
  const taken = takenDays(grant, remainderOf(grant, lastDay, today));
  return firstGap(taken, otherAdmins) === null ? allow : deny("last-admin");
}

/**
 * Whether the account of an administrator may be closed from today on: not while there is a day, of those on which its
 * holder would be admin_instansi, on which none of the others is.
 */
export function mayLoseAccess(
  held: DateSpan,
  otherAdmins: readonly DateSpan[],
  today: CalendarDate,
): Decision<"last-admin"> {
  if (held.to !== null && held.to < today) return allow;
  const taken = { from: held.from < today ? today : held.from, to: held.to };
  return firstGap(taken, otherAdmins) === null ? allow : deny("last-admin");
}
