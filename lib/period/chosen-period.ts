import { isWithin, type CalendarDate } from "@/lib/kernel/calendar";
import type { Period, Rhythm } from "./period";

/** A period that a person can choose to look at. */
export interface PeriodChoice extends Period {
  readonly id: string;
}

/** The cookie that keeps which period somebody has chosen to look at. */
export const periodCookieName = "periode";

/** The shorter a rhythm, the nearer to the day's work. */
const LENGTH: Readonly<Record<Rhythm, number>> = { monthly: 1, quarterly: 3, annual: 12 };

/**
 * The period to show: the one that was chosen, while it is there; else the shortest that the day falls in; else the
 * one that ended last; else the first to come. Null where the agency has none.
 */
export function chosenPeriod(
  periods: readonly PeriodChoice[],
  wantedId: string | undefined,
  today: CalendarDate,
): PeriodChoice | null {
  const wanted = periods.find((period) => period.id === wantedId);
  if (wanted !== undefined) return wanted;
  const [present] = periods
    .filter((period) => isWithin(today, period.span))
    .sort((a, b) => LENGTH[a.rhythm] - LENGTH[b.rhythm]);
  const [past] = periods
    .filter((period) => period.span.to < today)
    .sort((a, b) => b.span.to.localeCompare(a.span.to));
  const [future] = [...periods].sort((a, b) => a.span.from.localeCompare(b.span.from));
  return present ?? past ?? future ?? null;
}
