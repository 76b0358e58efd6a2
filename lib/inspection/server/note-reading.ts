import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { read, transact } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { ok, type Result } from "@/lib/kernel/result";
import { z } from "zod";

/** Opening the same list again within so many minutes is one reading. */
const SAME_READING_MINUTES = 10;

/** Which list, and what of it. */
export interface Reading {
  readonly list: string;
  readonly year: number;
  readonly employeeId?: string;
  readonly periodId?: string;
  readonly fileHash?: string;
  readonly subjectId?: string;
}

const found = z.array(z.object({ is_known: z.boolean() })).length(1);

/** Writes to the trail that a list with people in it was opened, before it is shown. */
export async function recordInspectionReading(actor: Actor, reading: Reading): Promise<void> {
  const { subjectId = null, ...detail } = reading;
  const since = new Date(Date.now() - SAME_READING_MINUTES * 60_000);
  const [earlier] = found.parse(
    await read(actor, (tx) =>
      tx.$queryRaw(sql`
        SELECT EXISTS (SELECT 1 FROM audit_event WHERE agency_id = ${actor.agencyId}::uuid AND key = 'inspection.read'
          AND actor_id = ${actor.accountId}::uuid AND at > ${since} AND detail = ${JSON.stringify(detail)}::jsonb
          AND subject_id IS NOT DISTINCT FROM ${subjectId}::uuid) AS is_known`),
    ),
  );
  if (earlier?.is_known === true) return;
  await transact(actor, (_tx, record): Promise<Result<null, never>> => {
    record(auditEvent("inspection.read", subjectId, detail));
    return Promise.resolve(ok(null));
  });
}
