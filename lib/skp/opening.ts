import { SELF_STANDING_UNIT_KINDS, type UnitKind } from "@/lib/agency/unit";
import { formKindOf, type PositionKind } from "@/lib/employee/position";
import { addDays, calendarDateOf, type CalendarDate, type DateSpan } from "@/lib/kernel/calendar";
import type { SkpKind } from "./skp";

/** The post that an SKP is made from. */
export interface SkpPost {
  readonly positionKind: PositionKind;
  readonly unitKind: UnitKind;
  readonly isHead: boolean;
}

/** Which form the post asks for (domain §2.2). */
export function skpKindOf({ positionKind, unitKind, isHead }: SkpPost): SkpKind {
  const form = formKindOf(positionKind, isHead && SELF_STANDING_UNIT_KINDS.includes(unitKind));
  switch (form) {
    case "jpt":
    case "pimpinan_unit_kerja_mandiri":
      return "jpt_mandiri";
    case "pejabat_administrasi":
    case "pejabat_fungsional":
      return "administrasi_fungsional";
  }
}

/** The stretch of a year that an SKP is for; both ends are known. */
export type SkpSpan = DateSpan & { readonly to: CalendarDate };

export function yearSpan(year: number): SkpSpan {
  return { from: calendarDateOf(`${String(year)}-01-01`), to: calendarDateOf(`${String(year)}-12-31`) };
}

/**
 * The days that a new SKP of a year is for: those of the year on which the post is held, after the SKP that the person
 * already has in it. Null where no day is left.
 */
export function skpSpanOf(year: number, held: DateSpan, earlier: readonly SkpSpan[]): SkpSpan | null {
  const whole = yearSpan(year);
  const after = earlier.map(({ to }) => addDays(to, 1));
  const from = [whole.from, held.from, ...after].reduce((latest, day) => (day > latest ? day : latest));
  const to = held.to !== null && held.to < whole.to ? held.to : whole.to;
  return from <= to ? { from, to } : null;
}

/** So many days after it begins an SKP may be made outside the agency's window, as January is for the year's first. */
export const OWN_WINDOW_DAYS = 30;

/** Until when an SKP that begins within the year may be submitted and set, whatever the agency's window says. */
export function ownWindowEnd(span: SkpSpan): CalendarDate | null {
  return span.from.endsWith("-01-01") ? null : addDays(span.from, OWN_WINDOW_DAYS);
}

/** The years that an SKP may be begun for on a day: the present one, and the next in its last month. */
export function yearsToPlan(today: CalendarDate): readonly number[] {
  const year = Number(today.slice(0, 4));
  return today.slice(5, 7) === "12" ? [year, year + 1] : [year];
}
