import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent, type EventKey } from "@/lib/audit/event";
import { lastAdminsAmong } from "@/lib/auth/server/last-admin";
import type { RecordedEvent } from "@/lib/db/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { violatedConstraint } from "@/lib/db/server/violation";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { AccountAdminRefusal } from "../../account-refusal";
import type { OneAccount } from "../../account-schema";
import { mayAdministerAccount } from "../../slip";
import { reachedAccount } from "../account-card";
import { suspendAccounts } from "./close-service";

type Outcome = Result<void, AccountAdminRefusal>;

interface Change {
  readonly permission: "auth.suspend-accounts" | "auth.reset-second-factor";
  readonly key: EventKey;
  readonly apply: (
    tx: Tx,
    record: (event: RecordedEvent) => void,
    account: { readonly accountId: string; readonly version: number; readonly employeeId: string },
  ) => Promise<Outcome>;
}

/** Loads the account that the actor's role reaches, decides, and applies the change. */
function change(actor: Actor, { employeeId, version }: OneAccount, parts: Change): Promise<Outcome> {
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const row = await reachedAccount(tx, actor, parts.permission, employeeId);
      const decision = mayAdministerAccount({
        isReached: row?.accountId != null,
        isOwn: employeeId === actor.employeeId,
      });
      if (!decision.allowed) return refuse({ code: decision.reason });
      return parts.apply(tx, record, { accountId: row?.accountId ?? "", version, employeeId });
    },
    { attempt: attempted(parts.key, null) },
  );
}

/** Shuts somebody out: no signing in, all sessions end at once, no slip is good any more. */
export function suspendAccount(actor: Actor, input: OneAccount): Promise<Outcome> {
  return change(actor, input, {
    permission: "auth.suspend-accounts",
    key: "account.changed",
    apply: async (tx, record, { accountId, version, employeeId }) => {
      const current = await tx.account.count({ where: { agencyId: actor.agencyId, id: accountId, version } });
      if (current === 0) return refuse({ code: "stale" });
      if ((await suspendAccounts(actor, tx, record, [employeeId])) === 1) return ok();
      const kept = await lastAdminsAmong(tx, actor, [accountId]);
      return refuse({ code: kept.size > 0 ? "last-admin" : "stale" });
    },
  });
}

/** Lets somebody in again: with the password of before, or with a slip where there was none. */
export async function restoreAccount(actor: Actor, input: OneAccount): Promise<Outcome> {
  try {
    return await restore(actor, input);
  } catch (error) {
    if (violatedConstraint(error) === "account_email_once") return refuse({ code: "email-taken" });
    throw error;
  }
}

function restore(actor: Actor, input: OneAccount): Promise<Outcome> {
  return change(actor, input, {
    permission: "auth.suspend-accounts",
    key: "account.changed",
    apply: async (tx, record, { accountId, version }) => {
      const before = await tx.account.findFirst({
        where: { agencyId: actor.agencyId, id: accountId, version, status: "suspended" },
        select: { passwordHash: true },
      });
      if (before === null) return refuse({ code: "stale" });
      const status = before.passwordHash === null ? "invited" : "active";
      const { count } = await tx.account.updateMany({
        where: { agencyId: actor.agencyId, id: accountId, version },
        data: { status, version: { increment: 1 } },
      });
      if (count === 0) return refuse({ code: "stale" });
      record(auditEvent("account.changed", accountId, { status: { before: "suspended", after: status } }));
      return ok();
    },
  });
}

/** Takes the second factor off an account whose owner has lost the telephone and the recovery codes. */
export function resetSecondFactor(actor: Actor, input: OneAccount): Promise<Outcome> {
  return change(actor, input, {
    permission: "auth.reset-second-factor",
    key: "auth.second-factor-reset",
    apply: async (tx, record, { accountId, version }) => {
      const { agencyId } = actor;
      const { count } = await tx.account.updateMany({
        where: { agencyId, id: accountId, version, totpConfirmedAt: { not: null } },
        data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null, version: { increment: 1 } },
      });
      if (count === 0) return refuse({ code: "stale" });
      await tx.recoveryCode.deleteMany({ where: { agencyId, accountId } });
      await tx.session.deleteMany({ where: { agencyId, accountId } });
      record(auditEvent("auth.second-factor-reset", accountId, {}));
      return ok();
    },
  });
}
