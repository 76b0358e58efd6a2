import type { CalendarDate } from "@/lib/kernel/calendar";
import { WINDOW_KINDS, type PeriodWindow, type WindowKind } from "./window";

/** The field of a form, and of an event, that holds the first or the last day of a window. */
export type WindowDayField = `${WindowKind}${"Opens" | "Closes"}`;

/** The days of a period's windows by field; null where a window has not been set. */
export type WindowDays = Readonly<Record<WindowDayField, CalendarDate | null>>;

const UNSET: WindowDays = {
  planningOpens: null,
  planningCloses: null,
  realisasiOpens: null,
  realisasiCloses: null,
  evaluationOpens: null,
  evaluationCloses: null,
  objectionOpens: null,
  objectionCloses: null,
};

export function windowDays(windows: readonly PeriodWindow[]): WindowDays {
  const days = windows.flatMap(({ kind, opensOn, closesOn }): [WindowDayField, CalendarDate][] => [
    [`${kind}Opens`, opensOn],
    [`${kind}Closes`, closesOn],
  ]);
  return { ...UNSET, ...Object.fromEntries(days) };
}

/** The windows that have both their days, in the order of the cycle. */
export function windowsOf(days: WindowDays): readonly PeriodWindow[] {
  return WINDOW_KINDS.flatMap((kind) => {
    const opensOn = days[`${kind}Opens`];
    const closesOn = days[`${kind}Closes`];
    return opensOn === null || closesOn === null ? [] : [{ kind, opensOn, closesOn }];
  });
}
