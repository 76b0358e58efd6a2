import type { Actor } from "@/lib/access/actor";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { read, type Tx } from "@/lib/db/server/door";
import { nameWithTitles } from "@/lib/employee/employee";
import { calendarDateFromDb, spansOverlap, type CalendarDate } from "@/lib/kernel/calendar";
import { chosenPeriod } from "@/lib/period/chosen-period";
import { periodName, type Rhythm } from "@/lib/period/period";
import { skpResults } from "@/lib/realisasi/server/results";
import type { SkpResultsView } from "@/lib/realisasi/result-view";
import { mayReadSkp, type PerformanceRelation } from "@/lib/skp/policy";
import { relationToPerformance } from "@/lib/skp/server/relation";
import type { Expectations, FeedbackLine } from "../view";
import { expectationsOf, feedbackOf } from "./page-parts";

/** Of whose lines somebody reads the results: the whole SKP, or what teams gave that he leads as ketua. */
type Reach = { readonly lines: "all" } | { readonly lines: "of-teams"; readonly teamIds: readonly string[] };

export interface SkpResultsPage {
  readonly skpId: string;
  readonly year: number;
  readonly owner: string;
  readonly position: string;
  readonly span: { readonly from: CalendarDate; readonly to: CalendarDate };
  readonly isExternal: boolean;
  readonly reach: Reach["lines"];
  /** Reads by virtue of a role alone; such a reading goes to the trail. */
  readonly isByRole: boolean;
  readonly mayGiveFeedback: boolean;
  readonly periods: readonly { readonly id: string; readonly name: string }[];
  /** Null where the agency has no period of the person's rhythm within the SKP. */
  readonly shown: {
    readonly periodId: string;
    readonly periodName: string;
    readonly results: SkpResultsView;
    readonly feedback: readonly FeedbackLine[];
    readonly expectations: Expectations;
  } | null;
}

/**
 * What of an SKP somebody may see the results of; null: nothing. Of a member to whom his team has given nothing a ketua
 * does not even see that there is an SKP.
 */
async function reachOf(
  tx: Tx,
  agencyId: string,
  skpId: string,
  relation: PerformanceRelation,
): Promise<Reach | null> {
  if (mayReadSkp(relation).allowed) return { lines: "all" };
  const teamIds = [...relation.ledTeamIds];
  if (teamIds.length === 0) return null;
  const given = await tx.rhk.findFirst({
    where: { agencyId, skpId, teamId: { in: teamIds } },
    select: { id: true },
  });
  return given === null ? null : { lines: "of-teams", teamIds };
}

/** Of lines that a team gave: these, and what was said about them; nothing of the rest. */
function narrowed(reach: Reach, results: SkpResultsView): SkpResultsView {
  if (reach.lines === "all") return results;
  const { teamIds } = reach;
  return {
    ...results,
    rhks: results.rhks.filter(({ teamId }) => teamId !== null && teamIds.includes(teamId)),
  };
}

async function yearOf(tx: Tx, agencyId: string, year: number, rhythm: Rhythm) {
  const rows = await tx.period.findMany({
    where: { agencyId, year, rhythm },
    select: { id: true, year: true, rhythm: true, ordinal: true, startsOn: true, endsOn: true },
    orderBy: { ordinal: "asc" },
  });
  return rows.map(({ startsOn, endsOn, ...row }) => ({
    ...row,
    name: periodName(row),
    span: { from: calendarDateFromDb(startsOn), to: calendarDateFromDb(endsOn) },
  }));
}

async function skpOf(tx: Tx, agencyId: string, id: string) {
  return tx.skp.findUnique({
    where: { agencyId_id: { agencyId, id } },
    select: {
      ...{ id: true, year: true, employeeId: true, unitId: true, appraiserId: true },
      ...{ agreedVersion: true, startsOn: true, endsOn: true, isExternal: true },
      employee: {
        select: {
          ...{ name: true, frontTitle: true, backTitle: true },
          relation: { select: { rhythm: true, positionName: true } },
        },
      },
    },
  });
}

type ReadSkp = NonNullable<Awaited<ReturnType<typeof skpOf>>>;

/** The results of one period, with all that was said until its last day. */
async function shownOf(
  tx: Tx,
  actor: Actor,
  skp: ReadSkp,
  { reach, wanted, span }: { reach: Reach; wanted: string | undefined; span: SkpResultsPage["span"] },
): Promise<Pick<SkpResultsPage, "periods" | "shown">> {
  const { agencyId, today } = actor;
  const { capaianCap, rest } = await kebijakanOf(tx, agencyId, skp.year);
  const all = await yearOf(tx, agencyId, skp.year, skp.employee.relation?.rhythm ?? rest.rhythm);
  const within = all.filter((period) => spansOverlap(period.span, span));
  const chosen = chosenPeriod(within, wanted, today);
  const frames = all.map(({ id, name, span: days }) => ({ id, name, startsOn: days.from, endsOn: days.to }));
  const period = frames.find(({ id }) => id === chosen?.id);
  const periods = within.map(({ id, name }) => ({ id, name }));
  if (period === undefined) return { periods, shown: null };
  const own = { id: skp.id, startsOn: span.from, endsOn: span.to };
  const [found] = await skpResults(tx, agencyId, [own], { period, periods: frames, cap: capaianCap });
  if (found === undefined) return { periods, shown: null };
  const results = narrowed(reach, found);
  const lines = new Set(results.rhks.map(({ id }) => id));
  const feedback = await feedbackOf(tx, agencyId, skp.id, period.endsOn);
  return {
    periods,
    shown: {
      periodId: period.id,
      periodName: period.name,
      results,
      feedback:
        reach.lines === "all" ? feedback : feedback.filter(({ rhkId }) => rhkId !== null && lines.has(rhkId)),
      expectations: reach.lines === "all" ? await expectationsOf(tx, agencyId, skp) : {},
    },
  };
}

/**
 * What somebody else has done, period by period, outside any appraisal: for whoever reads the SKP, and for a ketua tim
 * what his team assigned. "own": it is the actor's own, which has a page of its own. Null where there is none in force,
 * or none for this actor.
 */
export async function resultsOfOther(
  actor: Actor,
  skpId: string,
  wanted: string | undefined,
): Promise<SkpResultsPage | "own" | null> {
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const skp = await skpOf(tx, agencyId, skpId);
    if (skp === null) return null;
    const { employeeId, unitId, appraiserId, employee } = skp;
    const relation = await relationToPerformance(tx, actor, {
      ...{ employeeId, unitId, pastAppraiserId: appraiserId },
    });
    if (relation.isOwn) return "own";
    const reach = await reachOf(tx, agencyId, skpId, relation);
    if (reach === null || skp.agreedVersion === 0) return null;
    const span = { from: calendarDateFromDb(skp.startsOn), to: calendarDateFromDb(skp.endsOn) };
    const page = await shownOf(tx, actor, skp, { reach, wanted, span });
    const { isAppraiser, isSuperior, wasAppraiser } = relation;
    return {
      ...{ skpId, year: skp.year, span, isExternal: skp.isExternal },
      owner: nameWithTitles(employee),
      position: employee.relation?.positionName ?? "",
      reach: reach.lines,
      isByRole: reach.lines === "all" && !isAppraiser && !isSuperior && !wasAppraiser,
      mayGiveFeedback: (isAppraiser || reach.lines === "of-teams") && actor.today <= span.to,
      ...page,
    };
  });
}
