import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { read, transact, type Tx } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { AccountRefusal } from "../refusal";
import type { ConfirmSecondFactor, WithPassword, WithPasswordAndCode } from "../schema";
import { claimSecondFactor } from "./otp-step";
import { accountOf, checkOwner } from "./owner-check";
import { seal } from "./seal";
import { hashOfCode, newRecoveryCodes } from "./secret-token";
import type { AccountRef } from "./self-actor";
import { currentSession } from "./session";
import { beginStep, endStep, stepUnderWay } from "./step-cookie";
import { newTotpSecret, totpAddress, totpStep } from "./totp";
import { countFailure } from "./throttle";
import { accountThrottle } from "./device-cookie";

/** What an authenticator application needs, while a set-up is under way in this browser. */
export interface SetUpUnderWay {
  /** In groups of four, for typing by hand. */
  readonly secret: string;
  /** For the QR code. */
  readonly address: string;
}

export async function setUpUnderWay(actor: Actor): Promise<SetUpUnderWay | null> {
  const step = await stepUnderWay("totp");
  if (step?.accountId !== accountOf(actor).accountId) return null;
  return {
    secret: step.secret.match(/.{1,4}/g)?.join(" ") ?? "",
    address: totpAddress(step.secret, `${actor.name} (${actor.agencyName})`),
  };
}

/** Since when the actor's second factor is active. */
async function activeSince(actor: Actor): Promise<Date | null> {
  const { agencyId, accountId } = accountOf(actor);
  const row = await read(actor, (tx) =>
    tx.account.findFirst({ where: { agencyId, id: accountId }, select: { totpConfirmedAt: true } }),
  );
  return row?.totpConfirmedAt ?? null;
}

/** Whether the password was typed, and, where a second factor is active already, one of its codes. */
async function checkBoth(actor: Actor, input: WithPasswordAndCode): Promise<Result<void, AccountRefusal>> {
  const account = accountOf(actor);
  const checked = await checkOwner(actor, input.currentPassword);
  if (!checked.ok) return checked;
  const claimed = await transact(
    actor,
    async (tx, record) => {
      const outcome = await claimSecondFactor(tx, account, input.otp);
      record(auditEvent("auth.second-factor-checked", account.accountId, {}));
      return outcome;
    },
    { attempt: attempted("auth.second-factor-checked", account.accountId) },
  );
  if (claimed.ok) return ok();
  await countFailure([await accountThrottle(account.accountId)]);
  return refuse(claimed.refusal.code === "step-expired" ? { code: "not-active" } : { code: "wrong-code" });
}

/** Begins to set up a first second factor; nothing is stored before a code from the application has come back. */
export async function beginSecondFactor(
  actor: Actor,
  input: WithPassword,
): Promise<Result<void, AccountRefusal>> {
  if ((await activeSince(actor)) !== null) return refuse({ code: "already-active" });
  const checked = await checkOwner(actor, input.currentPassword);
  if (!checked.ok) return checked;
  await beginStep("totp", { accountId: accountOf(actor).accountId, secret: newTotpSecret(), replaces: null });
  return ok();
}

/** Begins to move the second factor to another telephone: password and a code of the present one (or of recovery). */
export async function moveSecondFactor(
  actor: Actor,
  input: WithPasswordAndCode,
): Promise<Result<void, AccountRefusal>> {
  const checked = await checkBoth(actor, input);
  if (!checked.ok) return checked;
  const replaces = (await activeSince(actor))?.toISOString() ?? null;
  await beginStep("totp", { accountId: accountOf(actor).accountId, secret: newTotpSecret(), replaces });
  return ok();
}

export async function dropSetUp(): Promise<Result<void, never>> {
  await endStep("totp");
  return ok();
}

/** New recovery codes in the place of all former ones; the database keeps their hashes. */
async function replaceRecoveryCodes(tx: Tx, { agencyId, accountId }: AccountRef): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { agencyId, accountId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ agencyId, accountId, codeHash: hashOfCode(code) })),
  });
  return codes;
}

/**
 * Takes the first code from the application: the second factor is active from now on, the other sessions end, and ten
 * recovery codes wait to be shown once (`recoveryCodesToShow`).
 */
export async function confirmOwnSecondFactor(
  actor: Actor,
  input: ConfirmSecondFactor,
): Promise<Result<void, AccountRefusal>> {
  const account = accountOf(actor);
  const { agencyId, accountId } = account;
  const step = await stepUnderWay("totp");
  if (step?.accountId !== accountId) return refuse({ code: "step-expired" });
  const now = new Date();
  const used = totpStep(step.secret, input.otp, now);
  if (used === null) return refuse({ code: "wrong-code" });
  const made = await transact(
    actor,
    async (tx, record): Promise<Result<readonly string[], AccountRefusal>> => {
      const { count } = await tx.account.updateMany({
        where: {
          agencyId,
          id: accountId,
          totpConfirmedAt: step.replaces === null ? null : new Date(step.replaces),
        },
        data: {
          totpSecret: seal("totp", accountId, step.secret),
          totpConfirmedAt: now,
          totpLastStep: used,
          version: { increment: 1 },
        },
      });
      // Set up from another browser meanwhile: this one began before that and does not take its place.
      if (count === 0) return refuse({ code: "step-expired" });
      if (actor.sessionId !== null) {
        await tx.session.deleteMany({ where: { agencyId, accountId, id: { not: actor.sessionId } } });
      }
      record(auditEvent("auth.totp-enabled", accountId, {}));
      return ok(await replaceRecoveryCodes(tx, account));
    },
  );
  if (!made.ok) return made;
  await endStep("totp");
  await beginStep("recovery", { accountId, codes: [...made.value] });
  return ok();
}

/** Makes new recovery codes; the former ones are void. */
export async function renewRecoveryCodes(
  actor: Actor,
  input: WithPassword,
): Promise<Result<void, AccountRefusal>> {
  const account = accountOf(actor);
  const checked = await checkOwner(actor, input.currentPassword);
  if (!checked.ok) return checked;
  const made = await transact(
    actor,
    async (tx, record): Promise<Result<readonly string[], AccountRefusal>> => {
      const active = await tx.account.findFirst({
        where: { agencyId: account.agencyId, id: account.accountId, totpConfirmedAt: { not: null } },
        select: { id: true },
      });
      if (active === null) return refuse({ code: "not-active" });
      record(auditEvent("auth.recovery-codes-made", account.accountId, {}));
      return ok(await replaceRecoveryCodes(tx, account));
    },
  );
  if (!made.ok) return made;
  await beginStep("recovery", { accountId: account.accountId, codes: [...made.value] });
  return ok();
}

/** Recovery codes that were just made and have not been put away yet; null afterwards, and for anybody else. */
export async function recoveryCodesToShow(actor: Actor): Promise<readonly string[] | null> {
  const step = await stepUnderWay("recovery");
  return step !== null && step.accountId === actor.accountId ? step.codes : null;
}

/** The person has kept the recovery codes: they are not shown again. */
export async function putAwayRecoveryCodes(): Promise<Result<void, never>> {
  await endStep("recovery");
  return ok();
}

/** Switches the second factor off, where neither a role nor the agency requires it. */
export async function disableSecondFactor(
  actor: Actor,
  input: WithPasswordAndCode,
): Promise<Result<void, AccountRefusal>> {
  const { agencyId, accountId } = accountOf(actor);
  const session = await currentSession();
  if (session?.mustHaveSecondFactor !== false) return refuse({ code: "second-factor-required" });
  const checked = await checkBoth(actor, input);
  if (!checked.ok) return checked;
  return transact(actor, async (tx, record): Promise<Result<void, AccountRefusal>> => {
    await tx.account.updateMany({
      where: { agencyId, id: accountId },
      data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null, version: { increment: 1 } },
    });
    await tx.recoveryCode.deleteMany({ where: { agencyId, accountId } });
    record(auditEvent("auth.totp-disabled", accountId, {}));
    return ok();
  });
}
