import type { Actor } from "@/lib/access/actor";
import { rolesOf } from "@/lib/access/permissions";
import { auditEvent } from "@/lib/audit/event";
import { read, transact } from "@/lib/db/server/door";
import { ok, type Result } from "@/lib/kernel/result";
import { reportFault } from "@/lib/log";

/** Opening the same one again within so many minutes is one reading. */
const SAME_READING_MINUTES = 10;

async function recordReading(
  actor: Actor,
  key: "evaluation.read" | "pembahasan.read",
  subjectId: string,
): Promise<void> {
  const { agencyId, accountId } = actor;
  const since = new Date(Date.now() - SAME_READING_MINUTES * 60_000);
  const earlier = await read(actor, (tx) =>
    tx.auditEvent.findFirst({
      where: {
        ...{ agencyId, subjectId, key, actorId: accountId },
        at: { gt: since },
      },
      select: { seq: true },
    }),
  );
  if (earlier !== null) return;
  await transact(actor, (_tx, record): Promise<Result<null, never>> => {
    record(auditEvent(key, subjectId, { by: [...rolesOf(actor)].join(", ") }));
    return Promise.resolve(ok(null));
  });
}

/** Writes to the trail that somebody has opened the evaluation of another by virtue of a role. */
export async function recordEvaluationReading(actor: Actor, evaluationId: string): Promise<void> {
  await recordReading(actor, "evaluation.read", evaluationId);
}

/** As for an evaluation: the pembahasan of a unit, opened by virtue of a role; after the page has been sent. */
export async function notePembahasanReading(actor: Actor, unitId: string): Promise<void> {
  try {
    await recordReading(actor, "pembahasan.read", unitId);
  } catch (error) {
    reportFault(error, { part: "reading" });
  }
}

/** As `recordEvaluationReading`, after the page has been sent: nobody waits for it, and a failure is logged. */
export async function noteEvaluationReading(actor: Actor, evaluationId: string): Promise<void> {
  try {
    await recordEvaluationReading(actor, evaluationId);
  } catch (error) {
    reportFault(error, { part: "reading" });
  }
}
