import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { transact } from "@/lib/db/server/door";
import { violatedConstraint } from "@/lib/db/server/violation";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { emailCodeLetter } from "../letter";
import { formattedCode, MAIL_CODE_LENGTH, normalCode } from "../one-time-code";
import type { AccountRefusal } from "../refusal";
import type { ChangeEmail, ConfirmEmail } from "../schema";
import { canSendMail, postLetter } from "./mail";
import { accountOf, checkOwner } from "./owner-check";
import { hashOfCode, randomCode } from "./secret-token";
import { beginStep, endStep, stepUnderWay } from "./step-cookie";
import { countFailure, secondsToWait, throttleKey } from "./throttle";

/**
 * Sends a code to the address that the actor wants to use. The address becomes the account's only when the code comes
 * back: a letter for a new password must never go to a stranger's mailbox because of a slip of the finger, and nobody
 * can hold another's address.
 */
export async function requestEmail(actor: Actor, input: ChangeEmail): Promise<Result<void, AccountRefusal>> {
  if (!canSendMail()) return refuse({ code: "no-mail" });
  const { agencyId, accountId } = accountOf(actor);
  const checked = await checkOwner(actor, input.currentPassword);
  if (!checked.ok) return checked;
  const key = throttleKey("letter", `email:${accountId}`);
  const seconds = await secondsToWait([key]);
  if (seconds > 0) return refuse({ code: "wait", seconds });
  await countFailure([key]);

  const code = randomCode(MAIL_CODE_LENGTH);
  await transact(actor, async (tx, record) => {
    await postLetter(tx, agencyId, input.email, emailCodeLetter(actor.name, formattedCode(code)));
    record(auditEvent("auth.email-requested", accountId, {}));
    return ok();
  });
  await beginStep("email", { accountId, email: input.email, codeHash: hashOfCode(`${input.email}:${code}`) });
  return ok();
}

/** The address that waits for its code in this browser; null where none does. */
export async function emailUnderWay(actor: Actor): Promise<string | null> {
  const step = await stepUnderWay("email");
  return step !== null && step.accountId === actor.accountId ? step.email : null;
}

/** Drops the address that waits for its code. */
export async function dropEmailRequest(): Promise<Result<void, never>> {
  await endStep("email");
  return ok();
}

/** Takes the code from the letter and makes the address the account's. */
export async function confirmOwnEmail(
  actor: Actor,
  input: ConfirmEmail,
): Promise<Result<void, AccountRefusal>> {
  const { agencyId, accountId } = accountOf(actor);
  const step = await stepUnderWay("email");
  if (step?.accountId !== accountId) return refuse({ code: "step-expired" });
  const key = throttleKey("code", `email:${accountId}`);
  const seconds = await secondsToWait([key]);
  if (seconds > 0) return refuse({ code: "wait", seconds });
  if (hashOfCode(`${step.email}:${normalCode(input.token)}`) !== step.codeHash) {
    await countFailure([key]);
    return refuse({ code: "wrong-email-code" });
  }
  try {
    const changed = await transact(
      actor,
      async (tx, record): Promise<Result<void, AccountRefusal>> => {
        const before = await tx.account.findFirst({
          where: { agencyId, id: accountId },
          select: { email: true },
        });
        if (before === null) return refuse({ code: "not-found" });
        await tx.account.updateMany({
          where: { agencyId, id: accountId },
          data: { email: step.email, version: { increment: 1 } },
        });
        record(auditEvent("account.changed", accountId, changesBetween(before, { email: step.email })));
        return ok();
      },
      { attempt: attempted("account.changed", accountId) },
    );
    if (changed.ok) await endStep("email");
    return changed;
  } catch (error) {
    if (violatedConstraint(error) === "account_email_once") return refuse({ code: "email-taken" });
    throw error;
  }
}

/** Takes the e-mail address off the actor's account. */
export async function removeOwnEmail(
  actor: Actor,
  input: { readonly currentPassword: string },
): Promise<Result<void, AccountRefusal>> {
  const { agencyId, accountId } = accountOf(actor);
  const checked = await checkOwner(actor, input.currentPassword);
  if (!checked.ok) return checked;
  return transact(actor, async (tx, record): Promise<Result<void, AccountRefusal>> => {
    const before = await tx.account.findFirst({
      where: { agencyId, id: accountId },
      select: { email: true },
    });
    if (before === null) return refuse({ code: "not-found" });
    await tx.account.updateMany({
      where: { agencyId, id: accountId },
      data: { email: null, version: { increment: 1 } },
    });
    record(auditEvent("account.changed", accountId, changesBetween(before, { email: null })));
    return ok();
  });
}
