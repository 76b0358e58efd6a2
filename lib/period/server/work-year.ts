import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { read } from "@/lib/db/server/door";
import { calendarDateFromDb, calendarDateOf, calendarDateToDb } from "@/lib/kernel/calendar";
import { workCalendarOf, type Holiday } from "../holiday";
import { workMonths, type WorkMonth } from "../work-month";

export interface WorkYearView {
  readonly year: number;
  /** From two years back to one ahead, and the one that is shown; oldest first. */
  readonly years: readonly number[];
  /** In the order of their dates. */
  readonly holidays: readonly (Holiday & { readonly id: string })[];
  readonly months: readonly WorkMonth[];
  readonly canEdit: boolean;
}

/** The days off of a year, and what they leave of its months to work in. */
export async function workYear(actor: Actor, year: number): Promise<WorkYearView> {
  const { agencyId } = actor;
  const rows = await read(actor, (tx) =>
    tx.holiday.findMany({
      where: {
        agencyId,
        date: {
          gte: calendarDateToDb(calendarDateOf(`${String(year)}-01-01`)),
          lte: calendarDateToDb(calendarDateOf(`${String(year)}-12-31`)),
        },
      },
      select: { id: true, date: true, name: true, kind: true },
      orderBy: { date: "asc" },
    }),
  );
  const holidays = rows.map((row) => ({ ...row, date: calendarDateFromDb(row.date) }));
  const present = Number(actor.today.slice(0, 4));
  const years = new Set([present - 2, present - 1, present, present + 1, year]);
  return {
    year,
    years: [...years].sort((a, b) => a - b),
    holidays,
    months: workMonths(year, workCalendarOf(holidays)),
    canEdit: scopeOf(actor, "period.edit").kind === "agency",
  };
}
