import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { violatedConstraint } from "@/lib/db/server/violation";
import { calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { periodName, periodsOfYear, rulesetOf } from "../../period";
import type { PeriodRefusal } from "../../refusal";
import type { CreatePeriodsInput } from "../../schema";
import { defaultWindows, windowRuleOf } from "../../window";
import { windowDays } from "../../window-days";

export interface CreatedPeriods {
  readonly year: number;
  /** How many were added: those of the year and rhythm that were not there yet. */
  readonly added: number;
}

/**
 * Makes the periods of a year in one rhythm, each with the windows that a new one begins with. Those that are there
 * already stay untouched; where all are, the refusal is `exists`.
 */
export async function createPeriods(
  actor: Actor,
  { year, rhythm }: CreatePeriodsInput,
): Promise<Result<CreatedPeriods, PeriodRefusal>> {
  const { agencyId } = actor;
  const attempt = attempted("period.created", null);
  const exists: PeriodRefusal = { code: "exists", year, rhythm };
  type Created = Result<CreatedPeriods, PeriodRefusal>;
  try {
    return await transact(
      actor,
      async (tx, record): Promise<Created> => {
        // A role for a part of the agency does not reach what concerns all of it.
        if (scopeOf(actor, "period.edit").kind !== "agency") return refuse({ code: "out-of-reach" });
        const ruleset = rulesetOf(year);
        if (ruleset === null)
          throw new RangeError(`no ruleset for ${String(year)}: the schema lets none through`);
        const present = await tx.period.findMany({
          where: { agencyId, year, rhythm },
          select: { ordinal: true },
        });
        const rule = windowRuleOf(await kebijakanOf(tx, agencyId, year));
        const ordinals = new Set(present.map(({ ordinal }) => ordinal));
        const missing = periodsOfYear(year, rhythm)
          .filter(({ ordinal }) => !ordinals.has(ordinal))
          .map((period) => ({ id: randomUUID(), period, windows: defaultWindows(period, rule) }));
        if (missing.length === 0) return refuse(exists);

        await tx.period.createMany({
          data: missing.map(({ id, period: { ordinal, span } }) => ({
            ...{ agencyId, id, year, rhythm, ordinal, ruleset },
            startsOn: calendarDateToDb(span.from),
            endsOn: calendarDateToDb(span.to),
          })),
        });
        await tx.periodWindow.createMany({
          data: missing.flatMap(({ id, windows }) =>
            windows.map(({ kind, opensOn, closesOn }) => ({
              ...{ agencyId, periodId: id, kind },
              opensOn: calendarDateToDb(opensOn),
              closesOn: calendarDateToDb(closesOn),
            })),
          ),
        });
        for (const { id, period, windows } of missing) {
          const { from: startsOn, to: endsOn } = period.span;
          const days = Object.entries(windowDays(windows)).filter(([, day]) => day !== null);
          record(
            auditEvent("period.created", id, {
              ...{ name: periodName(period), rhythm, startsOn, endsOn, ruleset },
              ...Object.fromEntries(days),
            }),
          );
        }
        return ok({ year, added: missing.length });
      },
      { attempt },
    );
  } catch (error) {
    // Somebody else has made them in the same instant.
    if (violatedConstraint(error) !== "period_agency_id_year_rhythm_ordinal_key") throw error;
    return transact(actor, () => Promise.resolve(refuse(exists)), { attempt });
  }
}
