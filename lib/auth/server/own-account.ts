import type { Actor } from "@/lib/access/actor";
import { ROLES } from "@/lib/access/role";
import { read } from "@/lib/db/server/door";
import { calendarDateFromDb, calendarDateToDb } from "@/lib/kernel/calendar";
import type { AccountView } from "../view";
import { accountOf } from "./owner-check";

/** What the actor sees of the own account. @throws when it is gone, which a session does not outlive. */
export async function ownAccount(actor: Actor): Promise<AccountView> {
  const { agencyId, accountId } = accountOf(actor);
  const today = calendarDateToDb(actor.today);
  const row = await read(actor, (tx) =>
    tx.account.findFirstOrThrow({
      where: { agencyId, id: accountId },
      select: {
        name: true,
        email: true,
        passwordHash: true,
        passwordSetAt: true,
        totpConfirmedAt: true,
        employee: { select: { numbers: { select: { number: true }, orderBy: { validFrom: "desc" } } } },
        grants: {
          where: { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
          select: {
            role: true,
            validTo: true,
            unit: {
              select: {
                versions: {
                  where: { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
                  select: { name: true },
                  take: 1,
                },
              },
            },
          },
        },
        _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
      },
    }),
  );
  return {
    name: row.name,
    agencyName: actor.agencyName,
    email: row.email,
    hasPassword: row.passwordHash !== null,
    passwordSetAt: row.passwordSetAt,
    secondFactorSince: row.totpConfirmedAt,
    recoveryCodesLeft: row._count.recoveryCodes,
    numbers: row.employee?.numbers.map(({ number }) => number) ?? [],
    grants: row.grants
      .map(({ role, unit, validTo }) => ({
        role,
        unitName: unit === null ? null : (unit.versions[0]?.name ?? "Unit yang sudah ditutup"),
        until: validTo === null ? null : calendarDateFromDb(validTo),
      }))
      .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role)),
  };
}
