import { auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { env } from "@/lib/env";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { signInName } from "../identifier";
import { resetLetter, RESET_MINUTES } from "../letter";
import type { PasswordRefusal } from "../refusal";
import type { RequestReset } from "../schema";
import { accountNamed } from "./account-lookup";
import { callerOfRequest } from "./caller";
import { canSendMail, postLetter } from "./mail";
import { hashOfSecret, newSecret } from "./secret-token";
import { selfActor } from "./self-actor";
import { addressThrottle } from "./sign-in";
import { countFailure, secondsToWait, throttleKey } from "./throttle";

/**
 * Takes the request for a new password. The answer says nothing of whether the account exists, and neither does the
 * time it takes: the caller sends the letter (`sendResetLetter`) after having answered.
 */
export async function acceptResetRequest(
  input: RequestReset,
): Promise<Result<{ readonly name: string }, PasswordRefusal>> {
  if (!canSendMail()) return refuse({ code: "no-mail" });
  const name = signInName(input.name);
  const { address } = await callerOfRequest();
  const keys = [throttleKey("letter", name), ...addressThrottle("letterAddress", address)];
  const seconds = await secondsToWait(keys);
  if (seconds > 0) return refuse({ code: "wait", seconds });
  await countFailure(keys);
  return ok({ name });
}

/** Sends the link for a new password, where the name belongs to an account with an e-mail address. */
export async function sendResetLetter(name: string): Promise<void> {
  const account = await accountNamed(name);
  if (account === null || account.isSuspended) return;
  const { agencyId, accountId } = account;
  await transact(selfActor(account), async (tx, record) => {
    record(auditEvent("auth.reset-requested", accountId, {}));
    const row = await tx.account.findFirst({
      where: { agencyId, id: accountId },
      select: { name: true, email: true },
    });
    if (row?.email == null) return ok();
    const secret = newSecret();
    // The letters before this one are void; a slip, which is good for days, is not.
    await tx.$executeRaw`
      DELETE FROM activation_token
      WHERE agency_id = ${agencyId}::uuid AND account_id = ${accountId}::uuid AND used_at IS NULL
        AND expires_at < created_at + interval '1 day'`;
    await tx.$executeRaw`
      INSERT INTO activation_token (agency_id, id, account_id, purpose, token_hash, expires_at)
      VALUES (${agencyId}::uuid, ${crypto.randomUUID()}::uuid, ${accountId}::uuid, 'password_reset', ${hashOfSecret(secret)},
              now() + make_interval(mins => ${RESET_MINUTES}::int))`;
    // Behind the "#" it stays in the browser: no server, proxy or log on the way sees it.
    const link = `${env().APP_URL}/atur-sandi#${secret}`;
    await postLetter(tx, agencyId, row.email, resetLetter(row.name, link, secret));
    return ok();
  });
}
