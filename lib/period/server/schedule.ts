import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { read } from "@/lib/db/server/door";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { isWithin } from "@/lib/kernel/calendar";
import { periodName, RHYTHMS, type Rhythm } from "../period";
import { windowState, type PeriodWindow, type WindowState } from "../window";
import { periodFields, periodOf, type KeptPeriod } from "./store";

/** A window as a page shows it: its days, and how it stands at the moment of asking. */
export interface WindowView extends PeriodWindow {
  readonly state: WindowState["state"];
}

export interface PeriodView {
  readonly id: string;
  readonly name: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly isNow: boolean;
  readonly windows: readonly WindowView[];
}

export interface ScheduleView {
  readonly year: number;
  /** All years that have periods, with the present one and the one that is shown, oldest first. */
  readonly years: readonly number[];
  /** The year's periods by rhythm, the longest first; rhythms without periods are left out. */
  readonly groups: readonly { readonly rhythm: Rhythm; readonly periods: readonly PeriodView[] }[];
  readonly canEdit: boolean;
}

/** Whether the actor may change what holds for the whole agency. */
function canEditSchedule(actor: Actor): boolean {
  return scopeOf(actor, "period.edit").kind === "agency";
}

function viewOf(period: KeptPeriod, actor: Actor, now: Date): PeriodView {
  return {
    id: period.id,
    name: periodName(period),
    from: period.span.from,
    to: period.span.to,
    isNow: isWithin(actor.today, period.span),
    windows: period.windows.map((window) => ({
      ...window,
      state: windowState(window, now, actor.timeZone).state,
    })),
  };
}

/** The periods of a year with their windows, as they stand at `now`. */
export async function schedule(actor: Actor, year: number, now = new Date()): Promise<ScheduleView> {
  const { agencyId } = actor;
  const [rows, held] = await read(actor, async (tx) => [
    await tx.period.findMany({
      where: { agencyId, year },
      select: periodFields,
      orderBy: { ordinal: "asc" },
    }),
    await tx.period.groupBy({ by: ["year"], where: { agencyId } }),
  ]);
  const years = new Set([...held.map((row) => row.year), year, Number(actor.today.slice(0, 4))]);
  const periods = rows.map(periodOf);
  return {
    year,
    years: [...years].sort((a, b) => a - b),
    groups: RHYTHMS.toReversed().flatMap((rhythm) => {
      const alike = periods.filter((period) => period.rhythm === rhythm);
      return alike.length === 0
        ? []
        : [{ rhythm, periods: alike.map((period) => viewOf(period, actor, now)) }];
    }),
    canEdit: canEditSchedule(actor),
  };
}

/** One period, for the form in which its windows are changed; null where there is none of that id. */
export async function periodToEdit(
  actor: Actor,
  id: string,
): Promise<(KeptPeriod & { readonly name: string; readonly canEdit: boolean }) | null> {
  const { agencyId } = actor;
  const row = await read(actor, (tx) =>
    tx.period.findUnique({ where: { agencyId_id: { agencyId, id } }, select: periodFields }),
  );
  if (row === null) return null;
  const period = periodOf(row);
  return { ...period, name: periodName(period), canEdit: canEditSchedule(actor) };
}
