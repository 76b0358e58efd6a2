import type { Route } from "next";

interface ScheduleAddress {
  readonly year?: number | undefined;
  /** What has just been done. */
  readonly news?: string | undefined;
}

function address(path: string, { year, news }: ScheduleAddress): Route {
  const parts = new URLSearchParams();
  if (year !== undefined) parts.set("tahun", String(year));
  if (news !== undefined) parts.set("kabar", news);
  return (parts.size === 0 ? path : `${path}?${parts.toString()}`) as Route;
}

/** The address of the list of periods. */
export function periodsHref(to: ScheduleAddress = {}): Route {
  return address("/periode", to);
}

/** The address of the holiday calendar. */
export function workYearHref(to: ScheduleAddress = {}): Route {
  return address("/periode/kalender", to);
}

/** The address at which the windows of a period are extended. */
export function extensionsHref(periodId: string, news?: string): Route {
  return address(`/periode/${periodId}/perpanjang`, { news });
}

/** The year that an address asks for, else that of today; what is no year of this century is today's as well. */
export function yearAsked(asked: string | readonly string[] | undefined, today: string): number {
  return Number(typeof asked === "string" && /^20\d\d$/.test(asked) ? asked : today.slice(0, 4));
}
