import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { normalCode } from "../one-time-code";
import type { SignInRefusal } from "../refusal";
import type { OtpStep } from "../schema";
import { firstPageOf } from "./first-page";
import { callerOfRequest } from "./caller";
import { accountThrottle } from "./device-cookie";
import { handOverBrowser } from "./finish-sign-in";
import { openSessionRow } from "./open-session";
import { unseal } from "./seal";
import { hashOfCode, hashOfSecret } from "./secret-token";
import { selfActor, type AccountRef } from "./self-actor";
import { addressThrottle, type Onward } from "./sign-in";
import { stepUnderWay } from "./step-cookie";
import { countFailure, forgiveFailures, secondsToWait } from "./throttle";
import { totpStep } from "./totp";

type CodeRefusal =
  | { readonly code: "wrong-code" }
  | { readonly code: "code-used" }
  | { readonly code: "step-expired" };

/**
 * Uses up a code of the account's second factor: six digits from the application, each good for one sign-in, or one of
 * the recovery codes. The update is the claim, so that of two that come at once one wins.
 */
export async function claimSecondFactor(
  tx: Tx,
  { agencyId, accountId }: AccountRef,
  typed: string,
): Promise<Result<"totp" | "recovery-code", CodeRefusal>> {
  const account = await tx.account.findFirst({
    where: { agencyId, id: accountId, totpConfirmedAt: { not: null } },
    select: { totpSecret: true },
  });
  if (account?.totpSecret == null) return refuse({ code: "step-expired" });
  if (/^[\d\s]{6,8}$/.test(typed)) {
    const secret = unseal("totp", accountId, account.totpSecret);
    const step = secret === null ? null : totpStep(secret, typed, new Date());
    if (step === null) return refuse({ code: "wrong-code" });
    const claimed = await tx.account.updateMany({
      where: { agencyId, id: accountId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
      data: { totpLastStep: step },
    });
    return claimed.count === 1 ? ok("totp" as const) : refuse({ code: "code-used" });
  }
  const claimed = await tx.recoveryCode.updateMany({
    where: { agencyId, accountId, codeHash: hashOfCode(normalCode(typed)), usedAt: null },
    data: { usedAt: new Date() },
  });
  return claimed.count === 1 ? ok("recovery-code" as const) : refuse({ code: "wrong-code" });
}

/** The second step of signing in, after the password. */
export async function signInByCode(input: OtpStep): Promise<Result<Onward, SignInRefusal>> {
  const step = await stepUnderWay("otp");
  if (step === null) return refuse({ code: "step-expired" });
  const [caller, own] = await Promise.all([callerOfRequest(), accountThrottle(step.accountId)]);
  const keys = [own, ...addressThrottle("address", caller.address)];
  const wait = await secondsToWait(keys);
  if (wait > 0) return refuse({ code: "wait", seconds: wait });

  const opened = await transact(
    selfActor(step),
    async (tx, record): Promise<Result<string, CodeRefusal>> => {
      const account = await tx.account.findFirst({
        where: { agencyId: step.agencyId, id: step.accountId, status: "active" },
        select: { passwordHash: true },
      });
      if (hashOfSecret(account?.passwordHash ?? "") !== step.passwordMark)
        return refuse({ code: "step-expired" });
      const claimed = await claimSecondFactor(tx, step, input.otp);
      if (!claimed.ok) return claimed;
      if (claimed.value === "recovery-code") {
        const left = await tx.recoveryCode.count({
          where: { agencyId: step.agencyId, accountId: step.accountId, usedAt: null },
        });
        record(auditEvent("auth.recovery-code-used", step.accountId, { left }));
      }
      return ok(await openSessionRow(tx, record, step, caller, claimed.value));
    },
    { attempt: attempted("auth.signed-in", step.accountId) },
  );
  if (!opened.ok) {
    if (opened.refusal.code !== "step-expired") await countFailure(keys);
    return opened;
  }
  await handOverBrowser(step.accountId, opened.value);
  await forgiveFailures(own);
  return ok({ href: await firstPageOf(step, step.returnTo) });
}
