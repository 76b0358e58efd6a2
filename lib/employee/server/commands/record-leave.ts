import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { calendarDateToDb, spansOverlap } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { RecordRefusal } from "../../refusal";
import type { LeaveInput } from "../../schema";
import { changeRecord } from "./change-record";

/** Records a cuti; two on one day are a mistake in one of them. */
export async function recordLeave(
  actor: Actor,
  input: LeaveInput,
): Promise<Result<{ readonly employeeId: string }, RecordRefusal>> {
  const { agencyId } = actor;
  const { employeeId, kind, from, to, decree } = input;
  return changeRecord(actor, input, "employee.leave-recorded", async ({ tx, record, person }) => {
    const other = person.leaves.find((leave) => spansOverlap(leave, { from, to }));
    if (other !== undefined)
      return refuse({ code: "leave-overlaps", validity: { from: other.from, to: other.to } });
    await tx.leave.create({
      data: {
        agencyId,
        employeeId,
        kind,
        decree,
        validFrom: calendarDateToDb(from),
        validTo: calendarDateToDb(to),
      },
      select: { id: true },
    });
    record(auditEvent("employee.leave-recorded", employeeId, { kind, from, to, decree }));
    return ok({ employeeId });
  });
}
