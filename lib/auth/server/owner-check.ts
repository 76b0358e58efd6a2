import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { accountThrottle } from "./device-cookie";
import { isPassword } from "./password-hash";
import type { AccountRef } from "./self-actor";
import { countFailure, forgiveFailures, secondsToWait } from "./throttle";

export type OwnerRefusal =
  | { readonly code: "wait"; readonly seconds: number }
  | { readonly code: "wrong-password" }
  | { readonly code: "not-found" };

/** The account of somebody signed in. @throws for the system itself, which has none. */
export function accountOf(actor: Actor): AccountRef {
  if (actor.accountId === null) throw new Error("this actor has no account");
  return { agencyId: actor.agencyId, accountId: actor.accountId };
}

/**
 * Whether it is really the owner who sits at the open session, by asking the password once more. Wrong ones count as
 * at sign-in. Gives the hash that was matched.
 */
export async function checkOwner(actor: Actor, password: string): Promise<Result<string, OwnerRefusal>> {
  const { agencyId, accountId } = accountOf(actor);
  const own = await accountThrottle(accountId);
  const seconds = await secondsToWait([own]);
  if (seconds > 0) return refuse({ code: "wait", seconds });
  const account = await read(actor, (tx) =>
    tx.account.findFirst({ where: { agencyId, id: accountId }, select: { passwordHash: true } }),
  );
  const stored = account?.passwordHash ?? null;
  if (!(await isPassword(stored, password)) || stored === null) {
    await countFailure([own]);
    return refuse({ code: "wrong-password" });
  }
  await forgiveFailures(own);
  return ok(stored);
}
