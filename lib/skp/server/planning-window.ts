import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { addDays } from "@/lib/kernel/calendar";
import { startOfDayIn } from "@/lib/kernel/zone";
import type { WindowDecision } from "@/lib/period/extension";
import { periodName } from "@/lib/period/period";
import { windowsFor, type WindowSubject } from "@/lib/period/server/open-window";
import { ownWindowEnd, type SkpSpan } from "../opening";

/** Whose SKP, for which days. */
export interface PlanningSubject {
  readonly employeeId: string;
  readonly unitId: string;
  readonly span: SkpSpan;
}

function ownWindow({ timeZone, today }: Actor, span: SkpSpan, name: string): WindowDecision | null {
  const end = ownWindowEnd(span);
  if (end === null || today > end) return null;
  const closesAt = new Date(startOfDayIn(timeZone, addDays(end, 1)).getTime() - 1000);
  return {
    allowed: true,
    window: { kind: "planning", periodName: name, closesAt, isExtended: false, timeZone },
  };
}

/**
 * Whether it is time to plan a year, for each of these people: in the agency's window with its extensions, or for an SKP
 * that begins within the year in the days after it begins. By `employeeId`.
 */
export async function planningWindows(
  tx: Tx,
  actor: Actor,
  year: number,
  subjects: readonly PlanningSubject[],
): Promise<ReadonlyMap<string, WindowDecision>> {
  const { agencyId, timeZone } = actor;
  const annual = { year, rhythm: "annual", ordinal: 1 } as const;
  const name = periodName(annual);
  const period = await tx.period.findUnique({
    where: { agencyId_year_rhythm_ordinal: { agencyId, ...annual } },
    select: { id: true },
  });
  const groups = await tx.appraisalRelation.findMany({
    where: { agencyId, employeeId: { in: subjects.map(({ employeeId }) => employeeId) } },
    select: { employeeId: true, groupKey: true },
  });
  const groupOf = new Map(groups.map(({ employeeId, groupKey }) => [employeeId, groupKey]));
  const people = subjects.map(({ employeeId, unitId }): WindowSubject => ({
    employeeId,
    unitId,
    groupKey: groupOf.get(employeeId) ?? null,
  }));
  const found =
    period === null
      ? new Map<string, WindowDecision>()
      : await windowsFor(tx, actor, { periodId: period.id, kind: "planning" }, people);
  return new Map(
    subjects.map(({ employeeId, span }): [string, WindowDecision] => {
      const decision = found.get(employeeId) ?? {
        allowed: false,
        reason: {
          kind: "planning",
          periodName: name,
          state: "unscheduled",
          at: null,
          timeZone,
          contacts: [],
        },
      };
      return [employeeId, decision.allowed ? decision : (ownWindow(actor, span, name) ?? decision)];
    }),
  );
}

/** As `planningWindows`, for one person. */
export async function planningWindow(
  tx: Tx,
  actor: Actor,
  year: number,
  subject: PlanningSubject,
): Promise<WindowDecision> {
  const decision = (await planningWindows(tx, actor, year, [subject])).get(subject.employeeId);
  if (decision === undefined) throw new Error("a window was asked for and not decided");
  return decision;
}
