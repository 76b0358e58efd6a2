import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { evaluationOutbox } from "../../outbox";

const told = z.array(
  z.object({ id: z.uuid(), text: z.string(), owner_id: z.uuid(), due_on: z.string(), unit_id: z.uuid() }),
);

/**
 * Tells the owners of tasks of improvement plans that their day is over, once for each day that a task was due on: one
 * that is put off and late again is told again. Run by the worker; again on the same day it changes nothing.
 *
 * @returns how many were told
 */
export async function tellOverdue(actor: Actor): Promise<number> {
  const { agencyId, today } = actor;
  const done = await transact(
    actor,
    async (tx, record): Promise<Result<number, { readonly code: "nothing" }>> => {
      const rows = told.parse(
        await tx.$queryRaw(sql`
          UPDATE improvement_action a SET told_late_of = a.due_on
          FROM improvement_plan p
          WHERE p.agency_id = a.agency_id AND p.id = a.plan_id AND a.done_on IS NULL AND a.due_on < ${today}::date
            AND a.told_late_of IS DISTINCT FROM a.due_on
          RETURNING a.id, a.text, a.owner_id, a.due_on::text, p.unit_id`),
      );
      if (rows.length === 0) return refuse({ code: "nothing" });
      await tx.outboxEvent.createMany({
        data: rows.map(({ id: actionId }) => evaluationOutbox(agencyId, "improvement.overdue", { actionId })),
      });
      for (const { text, owner_id: employeeId, due_on: to, unit_id: unitId } of rows) {
        record(auditEvent("improvement.overdue", unitId, { words: text, employeeId, to }));
      }
      return ok(rows.length);
    },
  );
  return done.ok ? done.value : 0;
}
