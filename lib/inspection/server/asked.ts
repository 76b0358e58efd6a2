import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import type { Prisma } from "@/lib/db/generated/client";
import { sql } from "@/lib/db/server/gate";
import { calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import { startOfDayIn } from "@/lib/kernel/zone";

/** Of which year, and which units: all that a finding is made over. */
export interface Asked {
  readonly year: number;
  readonly timeZone: string;
  readonly today: CalendarDate;
  /** The first moment of the year, and of the one after. */
  readonly from: Date;
  readonly until: Date;
  /** Whether the unit in a column is one that the actor's role reaches. */
  readonly within: (column: Prisma.Sql) => Prisma.Sql;
}

/** Null where no role lets the actor inspect. */
export function askedBy(actor: Actor, year: number): Asked | null {
  const scope = scopeOf(actor, "inspection.read");
  if (scope.kind === "none" || scope.kind === "self") return null;
  const roots = scope.kind === "agency" ? null : [...scope.rootUnitIds];
  const { timeZone, today } = actor;
  return {
    ...{ year, timeZone, today },
    from: startOfDayIn(timeZone, calendarDateOf(`${String(year)}-01-01`)),
    until: startOfDayIn(timeZone, calendarDateOf(`${String(year + 1)}-01-01`)),
    within: (column) =>
      roots === null
        ? sql`true`
        : sql`${column} IN (SELECT unit_id FROM app.unit_subtree(${roots}::uuid[], ${today}::date))`,
  };
}
