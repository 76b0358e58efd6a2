import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { read, transact } from "@/lib/db/server/door";
import { calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { periodName } from "@/lib/period/period";
import { releaseResults } from "../pembahasan-release";

const JOB_MS = 60_000;

/** Closes pembahasan whose last day is over, so that nobody waits for a result for longer. */
export async function lapsePembahasans(actor: Actor): Promise<number> {
  const { agencyId, today } = actor;
  const due = { agencyId, closedAt: null, holdsUntil: { lt: calendarDateToDb(today) } };
  const over = await read(actor, (tx) =>
    tx.pembahasan.findMany({
      where: due,
      select: { id: true, unitId: true, period: { select: { year: true, rhythm: true, ordinal: true } } },
      orderBy: { id: "asc" },
    }),
  );
  for (const { id, unitId, period } of over) {
    await transact(
      actor,
      async (tx, record): Promise<Result<null, { readonly code: "stale" }>> => {
        const { count } = await tx.pembahasan.updateMany({
          where: { ...due, id },
          data: { closedAt: new Date() },
        });
        if (count === 0) return refuse({ code: "stale" });
        await releaseResults(tx, actor, id);
        record(auditEvent("pembahasan.lapsed", unitId, { period: periodName(period) }));
        return ok(null);
      },
      { timeout: JOB_MS, attempt: attempted("pembahasan.lapsed", unitId) },
    );
  }
  return over.length;
}
