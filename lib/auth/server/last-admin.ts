import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { calendarDateFromDb, type CalendarDate, type DateSpan } from "@/lib/kernel/calendar";
import { mayLoseAccess } from "../role-grant-policy";

const rows = z.array(
  z.object({
    account_id: z.uuid(),
    is_active: z.boolean(),
    valid_from: z.date(),
    valid_to: z.date().nullable(),
  }),
);

interface AdminSpan {
  readonly accountId: string;
  readonly isActive: boolean;
  readonly span: DateSpan;
}

async function adminSpans(tx: Tx, agencyId: string): Promise<readonly AdminSpan[]> {
  const found = rows.parse(
    await tx.$queryRaw(sql`
      SELECT g.account_id, a.status = 'active' AS is_active, g.valid_from, g.valid_to
      FROM role_grant g JOIN account a ON a.agency_id = g.agency_id AND a.id = g.account_id
      WHERE g.agency_id = ${agencyId}::uuid AND g.role = 'admin_instansi' AND g.unit_id IS NULL`),
  );
  return found.map((row) => ({
    accountId: row.account_id,
    isActive: row.is_active,
    span: {
      from: calendarDateFromDb(row.valid_from),
      to: row.valid_to === null ? null : calendarDateFromDb(row.valid_to),
    },
  }));
}

/**
 * Locks all grants of the administrator's role: of two administrators who shut each other out, or take each other's
 * role away, the second waits and then sees what the first has done.
 */
export async function lockAdmins(tx: Tx, agencyId: string): Promise<void> {
  await tx.$queryRaw(sql`
    SELECT id FROM role_grant WHERE agency_id = ${agencyId}::uuid AND role = 'admin_instansi' ORDER BY id FOR UPDATE`);
}

/** The spans in which others with a working account are admin_instansi for the whole agency. */
export async function otherAdmins(tx: Tx, agencyId: string, accountId: string): Promise<readonly DateSpan[]> {
  const all = await adminSpans(tx, agencyId);
  return all.flatMap((held) => (held.isActive && held.accountId !== accountId ? [held.span] : []));
}

/** Of accounts that are to be closed together, those without which the agency would be without an administrator. */
export async function lastAdminsAmong(
  tx: Tx,
  { agencyId, today }: { readonly agencyId: string; readonly today: CalendarDate },
  accountIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const all = await adminSpans(tx, agencyId);
  const closing = new Set(accountIds);
  const others = all.flatMap((held) => (held.isActive && !closing.has(held.accountId) ? [held.span] : []));
  return new Set(
    all.flatMap(({ accountId, span }) =>
      closing.has(accountId) && !mayLoseAccess(span, others, today).allowed ? [accountId] : [],
    ),
  );
}
