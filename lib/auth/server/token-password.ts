import { z } from "zod";
import { attempted, auditEvent } from "@/lib/audit/event";
import { askGate, sql } from "@/lib/db/server/gate";
import { read, transact } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { passwordChangedLetter } from "../letter";
import { normalCode, SLIP_CODE_LENGTH } from "../one-time-code";
import { passwordFault } from "../password";
import type { PasswordRefusal } from "../refusal";
import type { ChoosePassword, TokenCode } from "../schema";
import { firstPageOf } from "./first-page";
import { callerOfRequest } from "./caller";
import { handOverBrowser } from "./finish-sign-in";
import { knownOfPerson } from "./known-of-person";
import { canSendMail, postLetter } from "./mail";
import { openSessionRow } from "./open-session";
import { passwordHashOf } from "./password-hash";
import { hashOfCode, hashOfSecret } from "./secret-token";
import { selfActor } from "./self-actor";
import { addressThrottle, type Onward } from "./sign-in";
import { beginStep, endStep, stepUnderWay } from "./step-cookie";
import { countFailure, secondsToWait } from "./throttle";

const rows = z.array(
  z.object({
    agency_id: z.uuid(),
    account_id: z.uuid(),
    token_id: z.uuid(),
    purpose: z.enum(["activation", "password_reset"]),
    name: z.string(),
    agency_name: z.string(),
  }),
);

/** For whom a one-time code opens the way to a new password. */
export interface TokenHolder {
  readonly agencyId: string;
  readonly accountId: string;
  readonly tokenId: string;
  readonly purpose: "activation" | "password_reset";
  readonly name: string;
  readonly agencyName: string;
}

async function holderOf(tokenHash: string): Promise<TokenHolder | null> {
  const [row] = rows.parse(await askGate(sql`SELECT * FROM app.token_account(${tokenHash})`));
  if (row === undefined) return null;
  return {
    agencyId: row.agency_id,
    accountId: row.account_id,
    tokenId: row.token_id,
    purpose: row.purpose,
    name: row.name,
    agencyName: row.agency_name,
  };
}

/** Whose password is about to be chosen in this browser; null where no code was accepted or its time is over. */
export async function holderUnderWay(): Promise<TokenHolder | null> {
  const step = await stepUnderWay("password");
  return step === null ? null : holderOf(step.tokenHash);
}

/** Looks at a code from a slip (typed in any manner) or a letter. It is not used up before the password is chosen. */
export async function acceptToken(input: TokenCode): Promise<Result<Onward, PasswordRefusal>> {
  const { address } = await callerOfRequest();
  const keys = addressThrottle("code", address);
  const seconds = await secondsToWait(keys);
  if (seconds > 0) return refuse({ code: "wait", seconds });
  const code = normalCode(input.token);
  const tokenHash = code.length === SLIP_CODE_LENGTH ? hashOfCode(code) : hashOfSecret(input.token);
  if ((await holderOf(tokenHash)) === null) {
    await countFailure(keys);
    return refuse({ code: "unknown-token" });
  }
  await beginStep("password", { tokenHash });
  return ok({ href: "/atur-sandi" });
}

/**
 * Sets the password that a slip or a letter has opened the way to: uses the code up, ends all sessions, and signs in —
 * with the second factor still to come where the account has one: no slip leads around it.
 */
export async function setPasswordByToken(input: ChoosePassword): Promise<Result<Onward, PasswordRefusal>> {
  const holder = await holderUnderWay();
  if (holder === null) return refuse({ code: "step-expired" });
  const { agencyId, accountId, tokenId } = holder;
  const self = selfActor(holder);
  const fault = passwordFault(input.password, await read(self, (tx) => knownOfPerson(tx, holder)));
  if (fault !== null) return refuse({ code: "weak", fault });

  const [passwordHash, caller] = await Promise.all([passwordHashOf(input.password), callerOfRequest()]);
  const set = await transact(
    self,
    async (tx, record): Promise<Result<{ secret: string | null }, PasswordRefusal>> => {
      const now = new Date();
      const claimed = await tx.activationToken.updateMany({
        where: { agencyId, id: tokenId, usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
      });
      const [account] = await tx.account.updateManyAndReturn({
        where: { agencyId, id: accountId, status: { not: "suspended" } },
        data: { passwordHash, passwordSetAt: now, status: "active", version: { increment: 1 } },
        select: { totpConfirmedAt: true, email: true, name: true },
      });
      if (claimed.count !== 1 || account === undefined) return refuse({ code: "step-expired" });
      await tx.activationToken.deleteMany({ where: { agencyId, accountId, usedAt: null } });
      await tx.session.deleteMany({ where: { agencyId, accountId } });
      record(
        auditEvent(
          holder.purpose === "activation" ? "account.activated" : "auth.password-set",
          accountId,
          {},
        ),
      );
      if (holder.purpose === "password_reset" && account.email !== null && canSendMail()) {
        await postLetter(tx, agencyId, account.email, passwordChangedLetter(account.name));
      }
      if (account.totpConfirmedAt !== null) return ok({ secret: null });
      return ok({ secret: await openSessionRow(tx, record, holder, caller, "activation") });
    },
    { attempt: attempted("auth.password-set", accountId) },
  );
  if (!set.ok) return set;
  if (set.value.secret === null) {
    await endStep("password");
    await beginStep("otp", { agencyId, accountId, passwordMark: hashOfSecret(passwordHash), returnTo: "/" });
    return ok({ href: "/masuk/otp" });
  }
  await handOverBrowser(accountId, set.value.secret);
  return ok({ href: await firstPageOf(holder, holder.purpose === "activation" ? "/akun/email" : "/") });
}

/** Forgets the code that was accepted in this browser, for somebody else to type another. It stays good. */
export async function dropToken(): Promise<Result<void, never>> {
  await endStep("password");
  return ok();
}
