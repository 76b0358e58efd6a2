import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import type { RecordedEvent } from "@/lib/db/event";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { callerOfRequest } from "./caller";
import { rememberDevice } from "./device-cookie";
import { openSessionRow, type SignInMethod } from "./open-session";
import { hashOfSecret } from "./secret-token";
import { selfActor, type AccountRef } from "./self-actor";
import { secretOfRequest, setSessionCookie } from "./session-cookie";
import { endStep } from "./step-cookie";
import { signedInBy } from "./session";

/**
 * Signs in somebody whose factors have all been checked. `passwordHash` is the one that was matched (null: none was):
 * if it was changed meanwhile, the sign-in comes too late and is refused.
 */
export async function finishSignIn(
  account: AccountRef,
  method: SignInMethod,
  passwordHash: string | null,
): Promise<Result<void, { readonly code: "wrong-credentials" }>> {
  const caller = await callerOfRequest();
  const opened = await transact(
    selfActor(account),
    async (tx, record): Promise<Result<string, { readonly code: "wrong-credentials" }>> => {
      // Whom the agency's own identity provider vouches for needs no slip.
      if (method === "sso") await activate(tx, record, account);
      const rows = await tx.$queryRaw<{ password_hash: string | null }[]>`
        SELECT password_hash FROM account
        WHERE agency_id = ${account.agencyId}::uuid AND id = ${account.accountId}::uuid AND status = 'active'
        FOR SHARE`;
      const [row] = rows;
      if (row === undefined || (passwordHash !== null && row.password_hash !== passwordHash)) {
        return refuse({ code: "wrong-credentials" });
      }
      return ok(await openSessionRow(tx, record, account, caller, method));
    },
    { attempt: attempted("auth.signed-in", account.accountId) },
  );
  if (!opened.ok) return opened;
  await handOverBrowser(account.accountId, opened.value);
  return ok();
}

/** Makes an account that waits for its first sign-in active. */
async function activate(
  tx: Tx,
  record: (event: RecordedEvent) => void,
  { agencyId, accountId }: AccountRef,
): Promise<void> {
  const { count } = await tx.account.updateMany({
    where: { agencyId, id: accountId, status: "invited" },
    data: { status: "active", version: { increment: 1 } },
  });
  if (count === 0) return;
  await tx.activationToken.deleteMany({ where: { agencyId, accountId, usedAt: null } });
  record(auditEvent("account.activated", accountId, {}));
}

/** Gives the browser its new session, ends the one it had, and remembers that the account was used from it. */
export async function handOverBrowser(accountId: string, secret: string): Promise<void> {
  const former = await secretOfRequest();
  await setSessionCookie(secret);
  await endStep("otp");
  await endStep("sso");
  await endStep("password");
  await rememberDevice(accountId);
  if (former === null) return;
  const owner = await signedInBy(former);
  if (owner !== null) await endSession(owner.actor, former);
}

/** Ends the actor's session that the secret belongs to. */
export async function endSession(actor: Actor, secret: string): Promise<void> {
  await transact(actor, async (tx, record) => {
    await tx.session.deleteMany({ where: { agencyId: actor.agencyId, tokenHash: hashOfSecret(secret) } });
    record(auditEvent("auth.signed-out", actor.accountId, {}));
    return ok();
  });
}
