import { PNS_RANKS } from "@/lib/employee/rank";
import { addMonths, calendarDateOf, daysBetween, type CalendarDate } from "@/lib/kernel/calendar";
import type { Jabatan } from "./jabatan";

/** The day up to which the ordinary careers of the demo are told; what must be true "today" is told by the stories. */
export const TOLD_UNTIL = calendarDateOf("2026-10-01");

/** Kenaikan pangkat reguler comes every four years (PP 99/2000 Ps 7); by choice it may come sooner, never under two. */
const REGULAR_YEARS = 4;
const LEAST_YEARS = 3;

export interface RankSince {
  readonly golongan: string;
  readonly validFrom: CalendarDate;
}

function orderOf(golongan: string): number {
  return PNS_RANKS.findIndex((rank) => rank.golongan === golongan);
}

function golonganAt(order: number): string {
  const rank = PNS_RANKS[order];
  if (rank === undefined) throw new RangeError(`no golongan ${String(order)}`);
  return rank.golongan;
}

/** Promotion days were 1 April and 1 October until 2025. */
function promotionDay(day: CalendarDate): CalendarDate {
  const month = Number(day.slice(5, 7));
  if (month <= 4) return calendarDateOf(`${day.slice(0, 4)}-04-01`);
  if (month <= 10) return calendarDateOf(`${day.slice(0, 4)}-10-01`);
  return calendarDateOf(`${String(Number(day.slice(0, 4)) + 1)}-04-01`);
}

/**
 * The golongan of a PNS from appointment to now: from that of the study upwards by steps of about four years, ending
 * within what the jabatan asks for. Who holds a high post early began higher or was promoted faster.
 */
export function pnsRanks(
  entry: string,
  jabatan: Pick<Jabatan, "golongan">,
  appointedOn: CalendarDate,
): readonly RankSince[] {
  const years = Math.max(0, daysBetween(appointedOn, TOLD_UNTIL) / 365.25);
  const [lowest, highest] = jabatan.golongan.map(orderOf) as [number, number];
  const first = orderOf(entry);
  const natural = first + Math.floor(years / REGULAR_YEARS);
  const last = Math.max(first, Math.min(Math.max(natural, lowest), highest));
  const start = Math.max(first, last - Math.floor(years / LEAST_YEARS));
  const steps = last - start;
  const months = Math.floor((Math.min(REGULAR_YEARS, years / (steps + 0.6)) * 12) / 6) * 6;
  return Array.from({ length: steps + 1 }, (_, step) => ({
    golongan: golonganAt(start + step),
    validFrom: step === 0 ? appointedOn : promotionDay(addMonths(appointedOn, step * months)),
  }));
}
