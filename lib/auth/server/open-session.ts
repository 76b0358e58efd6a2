import { auditEvent } from "@/lib/audit/event";
import type { authEvents } from "@/lib/audit/catalog/auth";
import type { z } from "zod";
import type { RecordedEvent } from "@/lib/db/event";
import type { Tx } from "@/lib/db/server/door";
import { SESSION_HOURS } from "../session-rule";
import type { Caller } from "./caller";
import { hashOfSecret, newSecret } from "./secret-token";
import type { AccountRef } from "./self-actor";

/** Seconds of reading behind the last request of a visit, and so behind its first. */
const FIRST_MINUTE = 60;

export type SignInMethod = z.input<(typeof authEvents)["auth.signed-in"]["detail"]>["method"];

/**
 * Opens a session as part of a transaction and gives the secret for the cookie: a new one at every sign-in, so that
 * one set by somebody else is worth nothing. Sessions of the account that have run out are cleared away.
 */
export async function openSessionRow(
  tx: Tx,
  record: (event: RecordedEvent) => void,
  { agencyId, accountId }: AccountRef,
  caller: Caller,
  method: SignInMethod,
): Promise<string> {
  const secret = newSecret();
  await tx.$executeRaw`
    DELETE FROM session WHERE agency_id = ${agencyId}::uuid AND account_id = ${accountId}::uuid AND expires_at < now()`;
  await tx.$executeRaw`
    INSERT INTO session (agency_id, id, account_id, token_hash, expires_at, user_agent, address)
    VALUES (${agencyId}::uuid, ${crypto.randomUUID()}::uuid, ${accountId}::uuid, ${hashOfSecret(secret)},
            now() + make_interval(hours => ${SESSION_HOURS}::int), ${caller.userAgent}, ${caller.shortAddress})`;
  // A visit begins; what follows is counted where the session is looked up (migration `usage`).
  await tx.$executeRaw`SELECT app.count_usage(${agencyId}::uuid, ${accountId}::uuid, ${FIRST_MINUTE}::int)`;
  record(auditEvent("auth.signed-in", accountId, { method }));
  return secret;
}
