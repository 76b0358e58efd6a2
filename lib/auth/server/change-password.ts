import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { read, transact } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { passwordChangedLetter } from "../letter";
import { passwordFault } from "../password";
import type { PasswordRefusal } from "../refusal";
import type { ChangePassword } from "../schema";
import { callerOfRequest } from "./caller";
import { knownOfPerson } from "./known-of-person";
import { canSendMail, postLetter } from "./mail";
import { openSessionRow } from "./open-session";
import { accountOf, checkOwner } from "./owner-check";
import { passwordHashOf } from "./password-hash";
import { setSessionCookie } from "./session-cookie";

/** Changes the actor's own password. Every session ends, this one too; the browser gets a new one. */
export async function changeOwnPassword(
  actor: Actor,
  input: ChangePassword,
): Promise<Result<void, PasswordRefusal | { readonly code: "not-found" }>> {
  const account = accountOf(actor);
  const checked = await checkOwner(actor, input.currentPassword);
  if (!checked.ok) return checked;
  if (input.password === input.currentPassword) return refuse({ code: "same-password" });
  const fault = passwordFault(input.password, await read(actor, (tx) => knownOfPerson(tx, account)));
  if (fault !== null) return refuse({ code: "weak", fault });

  const [passwordHash, caller] = await Promise.all([passwordHashOf(input.password), callerOfRequest()]);
  const { agencyId, accountId } = account;
  const changed = await transact(
    actor,
    async (tx, record): Promise<Result<string, PasswordRefusal>> => {
      const [row] = await tx.account.updateManyAndReturn({
        where: { agencyId, id: accountId, passwordHash: checked.value },
        data: { passwordHash, passwordSetAt: new Date(), version: { increment: 1 } },
        select: { name: true, email: true },
      });
      // Another window was first: the password that was matched is no longer the present one.
      if (row === undefined) return refuse({ code: "wrong-password" });
      await tx.session.deleteMany({ where: { agencyId, accountId } });
      await tx.activationToken.deleteMany({ where: { agencyId, accountId, usedAt: null } });
      record(auditEvent("auth.password-set", accountId, {}));
      if (row.email !== null && canSendMail()) {
        await postLetter(tx, agencyId, row.email, passwordChangedLetter(row.name));
      }
      return ok(await openSessionRow(tx, record, account, caller, "password"));
    },
    { attempt: attempted("auth.password-set", accountId) },
  );
  if (!changed.ok) return changed;
  await setSessionCookie(changed.value);
  return ok();
}
