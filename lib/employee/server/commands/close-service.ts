import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { lastAdminsAmong, lockAdmins } from "@/lib/auth/server/last-admin";
import type { RecordedEvent } from "@/lib/db/event";
import type { Tx } from "@/lib/db/server/door";
import { addDays, calendarDateToDb, type CalendarDate } from "@/lib/kernel/calendar";
import { closingOn } from "../../history-change";
import { validityOf } from "../store";
import type { RecordChange } from "./change-record";

/**
 * Ends, on the day before `firstDayAway`, the placements, the places in teams and the delegations of a person who leaves;
 * what would begin later is dropped. Every placement is written to the trail with what it was.
 */
export async function closeService(
  actor: Actor,
  { tx, record, person }: RecordChange,
  firstDayAway: CalendarDate,
): Promise<void> {
  const { agencyId } = actor;
  const lastDay = calendarDateToDb(addDays(firstDayAway, -1));

  const placements = closingOn(person.placements, firstDayAway);
  for (const { before, lastDay: validTo } of placements.ended) {
    record(auditEvent("employee.placement-ended", person.id, { validTo: { before, after: validTo } }));
  }
  for (const id of placements.dropped) {
    const { validity } = person.placements.find((entry) => entry.id === id) ?? {};
    record(
      auditEvent("employee.placement-ended", person.id, {
        validFrom: { before: validity?.from ?? null, after: null },
      }),
    );
  }
  const end = {
    where: { agencyId, id: { in: placements.ended.map(({ id }) => id) } },
    data: { validTo: lastDay },
  };
  await tx.placement.updateMany(end);
  await tx.placement.deleteMany({ where: { agencyId, id: { in: [...placements.dropped] } } });

  const memberships = closingOn(person.memberships, firstDayAway);
  await tx.teamMember.updateMany({
    where: { agencyId, id: { in: memberships.ended.map(({ id }) => id) } },
    data: { validTo: lastDay },
  });
  await tx.teamMember.deleteMany({ where: { agencyId, id: { in: [...memberships.dropped] } } });

  await closeDelegations(actor, tx, record, person.id, firstDayAway);
}

/** What the person was to appraise for others by SK. Those that had not begun are dropped, with their lists. */
async function closeDelegations(
  { agencyId }: Actor,
  tx: Tx,
  record: (event: RecordedEvent) => void,
  delegateId: string,
  firstDayAway: CalendarDate,
): Promise<void> {
  const rows = await tx.appraisalDelegation.findMany({
    where: { agencyId, delegateId },
    select: { id: true, validFrom: true, validTo: true },
  });
  const { ended, dropped } = closingOn(
    rows.map((row) => ({ id: row.id, validity: validityOf(row) })),
    firstDayAway,
  );
  await tx.appraisalDelegation.updateMany({
    where: { agencyId, id: { in: ended.map(({ id }) => id) } },
    data: { validTo: calendarDateToDb(addDays(firstDayAway, -1)), version: { increment: 1 } },
  });
  await tx.appraisalDelegationMember.deleteMany({ where: { agencyId, delegationId: { in: [...dropped] } } });
  await tx.appraisalDelegation.deleteMany({ where: { agencyId, id: { in: [...dropped] } } });
  for (const { id, before, lastDay } of ended) {
    record(auditEvent("delegation.ended", id, { validTo: { before, after: lastDay } }));
  }
  for (const id of dropped) {
    record(auditEvent("delegation.ended", id, { validFrom: { before: firstDayAway, after: null } }));
  }
}

/**
 * Suspends the accounts of some people and ends all their sessions. Accounts that are so already stay as they are, and
 * so does the account of the last administrator, which is closed once somebody else has the role (`settleDepartures`).
 *
 * @returns how many accounts were closed
 */
export async function suspendAccounts(
  actor: Actor,
  tx: Tx,
  record: (event: RecordedEvent) => void,
  employeeIds: readonly string[],
): Promise<number> {
  const { agencyId } = actor;
  await lockAdmins(tx, agencyId);
  const found = await tx.account.findMany({
    where: { agencyId, employeeId: { in: [...employeeIds] }, status: { not: "suspended" } },
    select: { id: true, status: true },
  });
  const kept = await lastAdminsAmong(
    tx,
    actor,
    found.map(({ id }) => id),
  );
  const open = found.filter(({ id }) => !kept.has(id));
  const ids = open.map(({ id }) => id);
  await tx.account.updateMany({
    where: { agencyId, id: { in: ids } },
    data: { status: "suspended", version: { increment: 1 } },
  });
  await tx.session.deleteMany({ where: { agencyId, accountId: { in: ids } } });
  await tx.activationToken.deleteMany({ where: { agencyId, accountId: { in: ids }, usedAt: null } });
  for (const { id, status } of open) {
    record(auditEvent("account.changed", id, { status: { before: status, after: "suspended" } }));
  }
  return open.length;
}
