import { auditEvent } from "@/lib/audit/event";
import { askGate, sql } from "@/lib/db/server/gate";
import { transact } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { signInName } from "../identifier";
import { returnPathOf } from "../public-paths";
import type { SignInRefusal } from "../refusal";
import type { DemoSignIn, SignIn } from "../schema";
import { accountNamed, demoAccounts, type FoundAccount } from "./account-lookup";
import { callerOfRequest } from "./caller";
import { accountThrottle } from "./device-cookie";
import { endSession, finishSignIn } from "./finish-sign-in";
import { firstPageOf } from "./first-page";
import { isPassword } from "./password-hash";
import { hashOfSecret } from "./secret-token";
import { strangerIn } from "./self-actor";
import { signedInBy } from "./session";
import { clearSessionCookie, secretOfRequest } from "./session-cookie";
import { beginStep } from "./step-cookie";
import { countFailure, forgiveFailures, secondsToWait, throttleKey, type ThrottleKey } from "./throttle";

/** Where the person goes next: a path of the application. */
export interface Onward {
  readonly href: string;
}

/** The count by network address; none where the address is not known. */
export function addressThrottle(
  kind: "address" | "code" | "letterAddress",
  address: string,
): readonly ThrottleKey[] {
  return address === "" ? [] : [throttleKey(kind, address)];
}

/** Notes a failed attempt: in the agency's trail, or in the system's where the name belongs to nobody. */
async function noteFailure(account: FoundAccount | null): Promise<void> {
  const event = auditEvent("auth.sign-in-failed", account?.accountId ?? null, { reason: "password" });
  if (account === null) {
    await askGate(sql`SELECT app.append_audit(${JSON.stringify([event])}::jsonb)::text`);
    return;
  }
  await transact(strangerIn(account.agencyId), (_tx, record) => {
    record(event);
    return Promise.resolve(ok());
  });
}

/**
 * Signs in by NIP, NI PPPK or e-mail address and password; where the account has a second factor, leads on to it.
 * The wait is asked for twice: before, to spare the work, and after a right password, so that of many guesses sent at
 * once no more count than of guesses sent one by one.
 */
export async function signInByPassword(input: SignIn): Promise<Result<Onward, SignInRefusal>> {
  const name = signInName(input.name);
  const [{ address }, account] = await Promise.all([callerOfRequest(), accountNamed(name)]);
  const own = account === null ? throttleKey("account", name) : await accountThrottle(account.accountId);
  const keys = [own, ...addressThrottle("address", address)];
  const before = await secondsToWait(keys);
  if (before > 0) return refuse({ code: "wait", seconds: before });

  const isRight = await isPassword(account?.passwordHash ?? null, input.password);
  if (account?.passwordHash == null || !isRight) {
    await countFailure(keys);
    await noteFailure(account);
    return refuse({ code: "wrong-credentials" });
  }
  const after = await secondsToWait(keys);
  if (after > 0) return refuse({ code: "wait", seconds: after });

  const returnTo = returnPathOf(input.kembali);
  if (account.hasSecondFactor) {
    await beginStep("otp", {
      agencyId: account.agencyId,
      accountId: account.accountId,
      passwordMark: hashOfSecret(account.passwordHash),
      returnTo,
    });
    return ok({ href: "/masuk/otp" });
  }
  const finished = await finishSignIn(account, "password", account.passwordHash);
  if (!finished.ok) return finished;
  await forgiveFailures(own);
  return ok({ href: await firstPageOf(account, returnTo) });
}

/** Signs in to a ready-made account of an agency of invented people; only in demo mode. */
export async function signInToDemo({ accountId }: DemoSignIn): Promise<Result<Onward, SignInRefusal>> {
  const account = (await demoAccounts()).find((candidate) => candidate.accountId === accountId);
  if (account === undefined) return refuse({ code: "not-a-demo-account" });
  const finished = await finishSignIn(account, "demo", null);
  return finished.ok ? ok({ href: await firstPageOf(account, "/") }) : refuse({ code: "not-a-demo-account" });
}

/** Ends the session of this browser, if it has one. */
export async function signOut(): Promise<Result<void, never>> {
  const secret = await secretOfRequest();
  const session = secret === null ? null : await signedInBy(secret);
  if (secret !== null && session !== null) await endSession(session.actor, secret);
  await clearSessionCookie();
  return ok();
}
