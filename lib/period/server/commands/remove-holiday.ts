import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { HolidayRefusal } from "../../refusal";
import type { RemoveHolidayInput } from "../../schema";

/** Takes a day off out of the calendar. */
export async function removeHoliday(
  actor: Actor,
  { holidayId }: RemoveHolidayInput,
): Promise<Result<{ readonly year: number }, HolidayRefusal>> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Result<{ readonly year: number }, HolidayRefusal>> => {
      const row = await tx.holiday.findUnique({
        where: { agencyId_id: { agencyId, id: holidayId } },
        select: { date: true, name: true, kind: true },
      });
      if (row === null) return refuse({ code: "not-found" });
      // A role for a part of the agency does not reach what concerns all of it.
      if (scopeOf(actor, "period.edit").kind !== "agency") return refuse({ code: "out-of-reach" });
      const { count } = await tx.holiday.deleteMany({ where: { agencyId, id: holidayId } });
      if (count === 0) return refuse({ code: "not-found" });
      const date = calendarDateFromDb(row.date);
      record(auditEvent("holiday.removed", holidayId, { ...row, date }));
      return ok({ year: Number(date.slice(0, 4)) });
    },
    { attempt: attempted("holiday.removed", holidayId) },
  );
}
