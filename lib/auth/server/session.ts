import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { vouchFor } from "@/lib/access/actor-maker";
import { hasPermission, type Permission } from "@/lib/access/permissions";
import { ROLES } from "@/lib/access/role";
import { askGate, sql } from "@/lib/db/server/gate";
import { env } from "@/lib/env";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { signInPath } from "../public-paths";
import { requiresSecondFactor } from "../session-rule";
import { hashOfSecret } from "./secret-token";
import { secretOfRequest } from "./session-cookie";

/** Who is signed in, and whether a second factor has to be set up before anything else. */
export interface SignedIn {
  readonly actor: Actor;
  readonly lacksSecondFactor: boolean;
  readonly hasSecondFactor: boolean;
  /** A role or the agency requires one: it cannot be switched off. */
  readonly mustHaveSecondFactor: boolean;
}

const rows = z.array(
  z.object({
    agency_id: z.uuid(),
    account_id: z.uuid(),
    session_id: z.uuid(),
    employee_id: z.uuid().nullable(),
    name: z.string(),
    agency_name: z.string(),
    time_zone: z.string(),
    is_demo: z.boolean(),
    mfa_required: z.boolean(),
    mfa_active: z.boolean(),
    today: z.date(),
    grants: z.array(z.object({ role: z.enum(ROLES), unitId: z.uuid().nullable() })),
  }),
);

/** Who the secret of a session stands for; null where it is unknown, revoked, idle too long or past its end. */
export async function signedInBy(secret: string): Promise<SignedIn | null> {
  const found = await askGate(
    sql`SELECT * FROM app.session_actor(${hashOfSecret(secret)}, make_interval(mins => ${env().SESSION_IDLE_MINUTES}::int))`,
  );
  const [row] = rows.parse(found);
  if (row === undefined) return null;
  const must = requiresSecondFactor({
    grants: row.grants,
    agencyRequires: row.mfa_required,
    isDemonstration: row.is_demo && env().SELARAS_DEMO,
  });
  return {
    actor: vouchFor({
      agencyId: row.agency_id,
      agencyName: row.agency_name,
      accountId: row.account_id,
      employeeId: row.employee_id,
      sessionId: row.session_id,
      name: row.name,
      timeZone: row.time_zone,
      today: calendarDateFromDb(row.today),
      isDemo: row.is_demo,
      grants: row.grants,
    }),
    hasSecondFactor: row.mfa_active,
    mustHaveSecondFactor: must,
    lacksSecondFactor: must && !row.mfa_active,
  };
}

/** The session of this request, asked of the database once per request. */
export const currentSession: () => Promise<SignedIn | null> = cache(async () => {
  // Reading the headers first makes a page that asks for its actor one that is rendered for its request.
  await headers();
  const secret = await secretOfRequest();
  return secret === null ? null : signedInBy(secret);
});

/** Where an administrator sets up the second factor; all else waits for it. */
export const securityPath = "/akun/keamanan";

/**
 * The actor, also of an account that has yet to set up its second factor; without one the way leads to sign-in. Only
 * for the frame around the pages and for the pages of that set-up; everything else asks `requireActor`.
 */
export async function requireSignedIn(): Promise<SignedIn> {
  const session = await currentSession();
  return session ?? redirect(signInPath);
}

/** The actor of this request. Without one the way leads to sign-in, or to the set-up of the second factor. */
export async function requireActor(): Promise<Actor> {
  const session = await requireSignedIn();
  return session.lacksSecondFactor ? redirect(securityPath) : session.actor;
}

/** The actor of this request, where a role carries the permission; else the page says that it is not for this person. */
export async function requirePermission(permission: Permission): Promise<Actor> {
  const actor = await requireActor();
  return hasPermission(actor, permission) ? actor : forbidden();
}
