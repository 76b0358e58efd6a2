import type { Tx } from "@/lib/db/server/door";
import { LEAVE_KINDS, type Leave } from "@/lib/employee/leave";
import { calendarDateFromDb, calendarDateToDb } from "@/lib/kernel/calendar";
import { workCalendarOf } from "@/lib/period/holiday";
import { absenceHint, type AbsenceHint } from "../presence";
import type { Stance } from "./stance";

/** Whether the person was there so little that "tidak dievaluasi" is suggested; null where it is not. */
export async function absenceOf(
  tx: Tx,
  agencyId: string,
  { evaluation, policy }: Pick<Stance, "evaluation" | "policy">,
): Promise<AbsenceHint | null> {
  const { employeeId, period, skp } = evaluation;
  const [from, to] = [calendarDateToDb(period.span.from), calendarDateToDb(period.span.to)];
  const leaves = await tx.leave.findMany({
    where: { agencyId, employeeId, validFrom: { lte: to }, validTo: { gte: from } },
    select: { kind: true, validFrom: true, validTo: true },
  });
  const holidays = await tx.holiday.findMany({
    where: { agencyId, date: { gte: from, lte: to } },
    select: { date: true },
  });
  const taken = leaves.flatMap(({ kind, validFrom, validTo }): readonly Leave[] => {
    const known = LEAVE_KINDS.find((one) => one === kind);
    const validity = { from: calendarDateFromDb(validFrom), to: calendarDateFromDb(validTo) };
    return known === undefined ? [] : [{ employeeId, kind: known, validity }];
  });
  const calendar = workCalendarOf(holidays.map(({ date }) => ({ date: calendarDateFromDb(date) })));
  return absenceHint(period.span, { from: skp.startsOn, to: skp.endsOn }, taken, calendar, policy);
}
