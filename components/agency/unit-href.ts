import type { Route } from "next";

import { parseCalendarDate, type CalendarDate } from "@/lib/kernel/calendar";

/** What the address of a unit's page may say besides the unit. */
interface UnitAddress {
  /** The day as on which to show it; left out for today. */
  readonly day?: CalendarDate | undefined;
  /** The placement after which the list of people goes on. */
  readonly after?: string | undefined;
  /** What has just been done. */
  readonly news?: string | undefined;
}

function query(parts: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined);
  return set.length === 0 ? "" : `?${new URLSearchParams(set).toString()}`;
}

/** The address of a unit's page. */
export function unitHref(unitId: string, { day, after, news }: UnitAddress = {}): Route {
  return `/unit/${unitId}${query({ per: day, sesudah: after, kabar: news })}` as Route;
}

/** The address of the tree of a day. */
export function unitTreeHref(day?: CalendarDate): Route {
  return `/unit${query({ per: day })}` as Route;
}

/** The day that an address asks for, else today; what is no day is today as well. */
export function dayAsked(asked: string | undefined, today: CalendarDate): CalendarDate {
  return parseCalendarDate(asked ?? "") ?? today;
}
