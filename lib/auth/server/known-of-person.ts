import type { Tx } from "@/lib/db/server/door";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import type { KnownOfPerson } from "../password";
import type { AccountRef } from "./self-actor";

/** What a new password of the account may not be built on. */
export async function knownOfPerson(tx: Tx, { agencyId, accountId }: AccountRef): Promise<KnownOfPerson> {
  const account = await tx.account.findFirstOrThrow({
    where: { agencyId, id: accountId },
    select: {
      name: true,
      email: true,
      employee: { select: { birthDate: true, numbers: { select: { number: true } } } },
    },
  });
  const { name, email, employee } = account;
  return {
    name,
    email,
    birthDate: employee === null ? null : calendarDateFromDb(employee.birthDate),
    numbers: employee?.numbers.map(({ number }) => number) ?? [],
  };
}
