import type { Actor } from "@/lib/access/actor";
import { rolesOf } from "@/lib/access/permissions";
import { auditEvent } from "@/lib/audit/event";
import { read, transact } from "@/lib/db/server/door";
import { reportFault } from "@/lib/log";
import { ok, type Result } from "@/lib/kernel/result";

/** Opening the same record again within so many minutes is one reading. */
const SAME_READING_MINUTES = 10;

/** Writes to the trail that somebody has opened the record of another by virtue of a role. */
export async function recordReading(actor: Actor, employeeId: string): Promise<void> {
  const { agencyId, accountId } = actor;
  const since = new Date(Date.now() - SAME_READING_MINUTES * 60_000);
  const earlier = await read(actor, (tx) =>
    tx.auditEvent.findFirst({
      where: { agencyId, subjectId: employeeId, key: "employee.read", actorId: accountId, at: { gt: since } },
      select: { seq: true },
    }),
  );
  if (earlier !== null) return;
  await transact(actor, (_tx, record): Promise<Result<null, never>> => {
    record(auditEvent("employee.read", employeeId, { by: [...rolesOf(actor)].join(", ") }));
    return Promise.resolve(ok(null));
  });
}

/** As `recordReading`, after the page has been sent: nobody waits for it, and a failure is logged. */
export async function noteReading(actor: Actor, employeeId: string): Promise<void> {
  try {
    await recordReading(actor, employeeId);
  } catch (error) {
    reportFault(error, { part: "reading" });
  }
}
