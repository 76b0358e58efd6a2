import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { read } from "@/lib/db/server/door";
import { addMonths, calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import { POSITION_KINDS, type PositionKind } from "@/lib/employee/position";

/** Half an hour a month is what the application may cost a pelaksana. */
export const AIM_MINUTES = 30;
/** Figures of fewer people than this would be figures of persons. */
export const LEAST_PEOPLE = 3;

export interface UsageGroup {
  readonly kind: PositionKind;
  /** People who used the application in the month. */
  readonly people: number;
  /** Null where there are too few for a figure. */
  readonly median: number | null;
  /** Of a hundred, how many took longer than the aim; null as above. */
  readonly over: number | null;
}

/** What the application itself cost people in a month, by kind of position. */
export interface UsageView {
  /** The first day of the month. */
  readonly month: CalendarDate;
  readonly months: readonly CalendarDate[];
  readonly groups: readonly UsageGroup[];
}

const rows = z.array(
  z.object({
    kind: z.enum(POSITION_KINDS),
    people: z.number(),
    median: z.number().nullable(),
    over: z.number().nullable(),
  }),
);

function firstOfMonth(day: CalendarDate): CalendarDate {
  return calendarDateOf(`${day.slice(0, 7)}-01`);
}

/** How many months back can be looked at. */
const MONTHS = 12;

/** The month that is asked for, if it is one of those that can be looked at; else the present one. */
export function usageMonth(asked: string | undefined, today: CalendarDate): CalendarDate {
  return monthsUntil(today).find((month) => month.slice(0, 7) === asked) ?? firstOfMonth(today);
}

function monthsUntil(today: CalendarDate): readonly CalendarDate[] {
  const first = firstOfMonth(today);
  return Array.from({ length: MONTHS }, (_, back) => addMonths(first, -back));
}

/** The cost of the application itself in a month; null for whoever does not see it for the whole agency. */
export async function usage(actor: Actor, month: CalendarDate): Promise<UsageView | null> {
  if (scopeOf(actor, "realisasi.read-usage").kind !== "agency") return null;
  const groups = await read(actor, async (tx) =>
    rows.parse(
      await tx.$queryRaw`
        SELECT r.position_kind::text AS kind, count(*)::int AS people,
               CASE WHEN count(*) >= ${LEAST_PEOPLE}::int
                 THEN (percentile_cont(0.5) WITHIN GROUP (ORDER BY u.seconds) / 60)::float8 END AS median,
               CASE WHEN count(*) >= ${LEAST_PEOPLE}::int
                 THEN (100.0 * count(*) FILTER (WHERE u.seconds > ${AIM_MINUTES * 60}::int) / count(*))::float8
               END AS over
        FROM usage_month u
        JOIN account a ON a.agency_id = u.agency_id AND a.id = u.account_id
        JOIN appraisal_relation r ON r.agency_id = a.agency_id AND r.employee_id = a.employee_id
        WHERE u.agency_id = ${actor.agencyId}::uuid AND u.month = ${month}::date AND r.position_kind IS NOT NULL
        GROUP BY r.position_kind`,
    ),
  );
  const byKind = new Map(groups.map((group) => [group.kind, group]));
  return {
    month,
    months: monthsUntil(actor.today),
    groups: POSITION_KINDS.flatMap((kind) => byKind.get(kind) ?? []),
  };
}
