import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { hasPermission, type Permission } from "@/lib/access/permissions";
import { unitReach } from "@/lib/agency/server/reach";
import { lastAdminsAmong } from "@/lib/auth/server/last-admin";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { AccountCard } from "../account-view";
import { accountRows, LEFT, membersAmong, type AccountRow } from "./account-rows";
import { unitsOf } from "./reach";
import { inForceOn } from "./store";

/** A person whom the actor's role reaches under a permission, with the account; null looks like one who is not there. */
export async function reachedAccount(
  tx: Tx,
  actor: Actor,
  permission: Extract<Permission, `auth.${string}`>,
  employeeId: string,
): Promise<AccountRow | null> {
  const units = unitsOf(await unitReach(tx, actor, permission));
  // Whose post has gone or who has left is still found by a role for the whole agency: that account must be closable.
  const where =
    units === null
      ? sql`e.id = ${employeeId}::uuid`
      : sql`e.id = ${employeeId}::uuid AND ${membersAmong(units, actor.today)}`;
  const [row] = await accountRows(tx, actor, { where, most: 1 }, units === null);
  return row ?? null;
}

const placeRows = z.array(z.object({ unit_id: z.uuid(), unit_name: z.string() }));

/** Whether the person has left and the account stays open, for want of another administrator. */
async function isKeptOpen(
  tx: Tx,
  actor: Actor,
  { accountId, employeeId, state }: AccountRow,
): Promise<boolean> {
  if (accountId === null || state === "suspended") return false;
  const left = await tx.employeeStanding.count({
    where: { agencyId: actor.agencyId, employeeId, kind: { in: [...LEFT] }, ...inForceOn(actor.today) },
  });
  return left > 0 && (await lastAdminsAmong(tx, actor, [accountId])).size > 0;
}

/** One person's account, for who administers it; null where the actor's role does not reach the person. */
export async function accountCard(actor: Actor, employeeId: string): Promise<AccountCard | null> {
  return read(actor, async (tx) => {
    const row = await reachedAccount(tx, actor, "auth.read-accounts", employeeId);
    if (row === null) return null;
    const issuable = await reachedAccount(tx, actor, "auth.issue-slips", employeeId);
    const [place] = placeRows.parse(
      await tx.$queryRaw(sql`
        SELECT p.unit_id, v.name AS unit_name FROM placement p
        JOIN unit_version v ON v.unit_id = p.unit_id
          AND v.valid_from <= ${actor.today}::date AND (v.valid_to IS NULL OR v.valid_to >= ${actor.today}::date)
        WHERE p.employee_id = ${employeeId}::uuid AND p.kind NOT IN ('plt', 'plh')
          AND p.valid_from <= ${actor.today}::date AND (p.valid_to IS NULL OR p.valid_to >= ${actor.today}::date)
        ORDER BY p.kind, p.id LIMIT 1`),
    );
    const account =
      row.accountId === null
        ? null
        : await tx.account.findFirst({
            where: { agencyId: actor.agencyId, id: row.accountId },
            select: {
              version: true,
              email: true,
              totpConfirmedAt: true,
              sessions: { select: { lastSeenAt: true }, where: { expiresAt: { gt: new Date() } } },
            },
          });
    const isOwn = row.employeeId === actor.employeeId;
    const { accountId, ...person } = row;
    const mayChange = accountId !== null && !isOwn;
    const hasSecondFactor = account?.totpConfirmedAt != null;
    return {
      ...person,
      unitId: place?.unit_id ?? null,
      unitName: place?.unit_name ?? null,
      version: account?.version ?? 0,
      isOwn,
      isKeptOpen: await isKeptOpen(tx, actor, row),
      hasEmail: account?.email != null,
      hasSecondFactor,
      sessions: account?.sessions.length ?? 0,
      lastSeenAt: account?.sessions.map(({ lastSeenAt }) => lastSeenAt).sort((a, b) => +b - +a)[0] ?? null,
      mayIssue: issuable?.barred === null,
      maySuspend: mayChange && hasPermission(actor, "auth.suspend-accounts"),
      mayResetSecondFactor: mayChange && hasSecondFactor && hasPermission(actor, "auth.reset-second-factor"),
    };
  });
}
