import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { discussed } from "./pembahasan-reach";

const counted = z.tuple([z.object({ count: z.number().int() })]);

/** Changes that were agreed on in a pembahasan and that no appraiser has answered yet. */
export async function waitingCount(tx: Tx, pembahasanId: string): Promise<number> {
  const [{ count }] = counted.parse(
    await tx.$queryRaw(sql`
      SELECT count(*)::int AS count FROM (
        SELECT DISTINCT ON (evaluation_id) agreed, answer FROM pembahasan_point
        WHERE pembahasan_id = ${pembahasanId}::uuid ORDER BY evaluation_id, number DESC) newest
      WHERE agreed = 'change' AND answer IS NULL`),
  );
  return count;
}

/** Tells everybody whose result a pembahasan has withheld that it lies ready; those of another that is open wait on. */
export async function releaseResults(
  tx: Tx,
  { agencyId, today }: Pick<Actor, "agencyId" | "today">,
  pembahasanId: string,
): Promise<void> {
  await tx.$executeRaw(sql`
    INSERT INTO outbox_event (agency_id, id, topic, payload)
    SELECT v.agency_id, gen_random_uuid(), 'evaluation.appraised',
      jsonb_build_object('evaluationId', v.id, 'employeeId', v.employee_id)
    FROM pembahasan h JOIN period p ON p.agency_id = h.agency_id AND p.id = h.period_id
    ${discussed({ employeeId: null, today })}
    WHERE h.agency_id = ${agencyId}::uuid AND h.id = ${pembahasanId}::uuid AND v.status = 'appraised'`);
}
