import { cookies } from "next/headers";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { chosenPeriod, periodCookieName, type PeriodChoice } from "../chosen-period";
import { cycleStages, type CycleStage } from "../cycle";

/** The most periods offered to choose from: five years by the month, with quarters and years. */
const MOST_PERIODS = 85;

/** The agency's periods, newest first; read once a request. */
export const periodChoices: (actor: Actor) => Promise<readonly PeriodChoice[]> = cache(
  async (actor: Actor) => {
    const rows = await read(actor, (tx) =>
      tx.period.findMany({
        where: { agencyId: actor.agencyId },
        select: { id: true, year: true, rhythm: true, ordinal: true, startsOn: true, endsOn: true },
        orderBy: [{ year: "desc" }, { rhythm: "desc" }, { ordinal: "desc" }],
        take: MOST_PERIODS,
      }),
    );
    return rows.map(({ startsOn, endsOn, ...row }) => ({
      ...row,
      span: { from: calendarDateFromDb(startsOn), to: calendarDateFromDb(endsOn) },
    }));
  },
);

/** The period that the person looks at, from the cookie; null where the agency has none. */
export async function periodInView(actor: Actor): Promise<PeriodChoice | null> {
  const wanted = (await cookies()).get(periodCookieName)?.value;
  return chosenPeriod(await periodChoices(actor), wanted, actor.today);
}

/**
 * The stages of the cycle for a period on the actor's day. Planning is done once a year (the SKP is for the year), so
 * its window is that of the whole year; the others are those of the period itself.
 */
export async function cycleOf(actor: Actor, period: PeriodChoice): Promise<readonly CycleStage[]> {
  const rows = await read(actor, (tx) =>
    tx.periodWindow.findMany({
      where: {
        agencyId: actor.agencyId,
        OR: [
          { periodId: period.id },
          { kind: "planning", period: { is: { year: period.year, rhythm: "annual" } } },
        ],
      },
      select: { kind: true, opensOn: true, closesOn: true },
    }),
  );

  return cycleStages(
    rows.map((row) => ({
      kind: row.kind,
      opensOn: calendarDateFromDb(row.opensOn),
      closesOn: calendarDateFromDb(row.closesOn),
    })),
    actor.today,
  );
}
