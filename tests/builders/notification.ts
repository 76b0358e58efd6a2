import type { BuiltAccount } from "./account";
import { anyChance, type Chance } from "./chance";
import type { Built, TableRows } from "./rows";

export interface BuiltNotification extends Built {
  readonly id: string;
}

/** A message in the bell of an account, unread. */
export function aNotification(
  account: BuiltAccount,
  given: Partial<TableRows["notification"]> = {},
  chance: Chance = anyChance,
): BuiltNotification {
  const id = given.id ?? chance.id();
  const row: TableRows["notification"] = {
    agencyId: account.agencyId,
    accountId: account.id,
    topic: "contoh",
    title: "Ada yang menunggu Anda",
    body: "Isi pemberitahuan contoh.",
    href: "/",
    readAt: null,
    ...given,
    id,
  };
  return { id, rows: { notification: [row] } };
}
