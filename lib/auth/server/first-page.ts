import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { read, transact, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { firstPage, isNewTo, SIGHT_SEEN } from "../first-page";
import { selfActor, type AccountRef } from "./self-actor";

const rows = z.array(z.object({ seen: z.number(), is_employee: z.boolean(), has_skp: z.boolean() }));

async function standing(tx: Tx, accountId: string) {
  const [row] = rows.parse(
    await tx.$queryRaw(sql`
      SELECT a.sight_seen AS seen, a.employee_id IS NOT NULL AS is_employee, EXISTS (
        SELECT 1 FROM skp s WHERE s.employee_id = a.employee_id AND s.agreed_version > 0) AS has_skp
      FROM account a WHERE a.id = ${accountId}::uuid`),
  );
  return row;
}

/** Where somebody whose factors have all been checked goes first. */
export async function firstPageOf(account: AccountRef, wanted: string): Promise<string> {
  const row = await read(selfActor(account), (tx) => standing(tx, account.accountId));
  const isNew = row?.is_employee === true && isNewTo(row.seen, row.has_skp);
  return firstPage(wanted, isNew);
}

/** Somebody has seen the way from the own work to the visi, or does not want to. */
export async function leaveSight(
  actor: Actor,
  { ke }: { readonly ke: "" | "email" },
): Promise<Result<{ readonly href: "/" | "/akun/email" }, { readonly code: "not-found" }>> {
  const { agencyId, accountId } = actor;
  const href = ke === "email" ? "/akun/email" : "/";
  if (accountId === null) return refuse({ code: "not-found" });
  return transact(
    actor,
    async (tx, record) => {
      const row = await standing(tx, accountId);
      const seen = row?.has_skp === true ? SIGHT_SEEN.withSkp : SIGHT_SEEN.before;
      await tx.account.updateMany({ where: { agencyId, id: accountId }, data: { sightSeen: seen } });
      record(auditEvent("account.sight-seen", accountId, {}));
      return ok({ href });
    },
    { attempt: attempted("account.sight-seen", accountId) },
  );
}
