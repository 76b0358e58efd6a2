import type { Actor } from "@/lib/access/actor";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import type { Tx } from "@/lib/db/server/door";
import { calendarDateToDb, type CalendarDate } from "@/lib/kernel/calendar";
import { firstLogDay, logDayFault, MOST_MINUTES_A_DAY } from "../daily-log";
import type { LogRefusal } from "../daily-refusal";

/** An actor who is a civil servant of the agency. */
export type Person = Actor & { readonly employeeId: string };

export function isPerson(actor: Actor): actor is Person {
  return actor.employeeId !== null;
}

/** How many days back a day can be written up, by the policy of the year that it is in. */
export async function backDaysOf(tx: Tx, { agencyId, today }: Actor): Promise<number> {
  const { dailyLog } = await kebijakanOf(tx, agencyId, Number(today.slice(0, 4)));
  return dailyLog.backDays;
}

/** One person's entries of a day are written one after another, so that their sum and a double press are seen. */
export async function oneAtATime(tx: Tx, employeeId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM employee WHERE id = ${employeeId}::uuid FOR NO KEY UPDATE`;
}

export async function dayRefusal(tx: Tx, actor: Actor, date: CalendarDate): Promise<LogRefusal | null> {
  const backDays = await backDaysOf(tx, actor);
  switch (logDayFault(date, actor.today, backDays)) {
    case "ahead":
      return { code: "day-ahead" };
    case "too-late":
      return { code: "day-too-late", first: firstLogDay(actor.today, backDays), backDays };
    case null:
      return null;
  }
}

/** The SKP of an indicator of one's own that is in force on a day; null where there is none of that kind. */
export async function skpOfIki(
  tx: Tx,
  { agencyId, employeeId }: Person,
  ikiId: string,
  date: CalendarDate,
): Promise<string | null> {
  const day = calendarDateToDb(date);
  const iki = await tx.iki.findFirst({
    where: {
      ...{ agencyId, id: ikiId, removedIn: null },
      skp: {
        is: {
          employeeId,
          agreedVersion: { gt: 0 },
          startsOn: { lte: day },
          endsOn: { gte: day },
        },
      },
    },
    select: { skpId: true },
  });
  return iki?.skpId ?? null;
}

/** Whether so many minutes more still fit into the day; the entry `but` is not counted. */
export async function fullRefusal(
  tx: Tx,
  agencyId: string,
  employeeId: string,
  date: CalendarDate,
  minutes: number,
  but?: string,
): Promise<LogRefusal | null> {
  const { _sum } = await tx.dailyLog.aggregate({
    where: {
      ...{ agencyId, employeeId, date: calendarDateToDb(date) },
      ...(but === undefined ? {} : { id: { not: but } }),
    },
    _sum: { minutes: true },
  });
  const left = MOST_MINUTES_A_DAY - (_sum.minutes ?? 0);
  return minutes > left ? { code: "day-full", left } : null;
}
