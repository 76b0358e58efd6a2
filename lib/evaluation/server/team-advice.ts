import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { nameWithTitles } from "@/lib/employee/employee";
import { inForceOn } from "@/lib/employee/server/store";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { periodName } from "@/lib/period/period";
import { periodsOf, skpResults } from "@/lib/realisasi/server/results";
import type { SentAdviceView, TeamAdviceView } from "../view";
import { mayFollow } from "../workflow";

const MOST = 60;

async function evaluationsIn(tx: Tx, actor: Actor, employeeId: string, teamIds: readonly string[]) {
  return tx.evaluation.findMany({
    where: {
      agencyId: actor.agencyId,
      employeeId: { not: employeeId },
      status: { in: ["open", "self_assessed", "appraised"] },
      employee: { memberships: { some: { teamId: { in: [...teamIds] }, role: "anggota" } } },
      skp: { rhks: { some: { teamId: { in: [...teamIds] }, removedIn: null } } },
    },
    select: {
      ...{ id: true, status: true },
      employee: {
        select: { name: true, frontTitle: true, backTitle: true, relation: { select: { rhythm: true } } },
      },
      skp: { select: { id: true, startsOn: true, endsOn: true } },
      period: {
        select: { id: true, year: true, rhythm: true, ordinal: true, startsOn: true, endsOn: true },
      },
      teamAdvice: { select: { teamId: true, rating: true, text: true, version: true } },
    },
    orderBy: [{ period: { endsOn: "desc" } }, { employee: { name: "asc" } }, { id: "asc" }],
    take: MOST,
  });
}

type Row = Awaited<ReturnType<typeof evaluationsIn>>[number];

/** The lines of some SKP in one period, each with what was done. */
async function linesIn(tx: Tx, agencyId: string, rows: readonly Row[]) {
  const [first] = rows;
  if (first === undefined) return new Map<string, never>();
  const { period, employee } = first;
  const rhythm = period.rhythm === "annual" ? (employee.relation?.rhythm ?? "annual") : period.rhythm;
  const frame = {
    period: {
      id: period.id,
      name: periodName(period),
      startsOn: calendarDateFromDb(period.startsOn),
      endsOn: calendarDateFromDb(period.endsOn),
    },
    periods: await periodsOf(tx, agencyId, period.year, rhythm),
    cap: null,
  };
  const skps = rows.map(({ skp }) => ({
    id: skp.id,
    startsOn: calendarDateFromDb(skp.startsOn),
    endsOn: calendarDateFromDb(skp.endsOn),
  }));
  const results = await skpResults(tx, agencyId, skps, frame);
  return new Map(results.map(({ skpId, rhks }) => [skpId, rhks]));
}

/**
 * What waits for the recommendation of a ketua tim, by person, period and team: the lines that the team has given with
 * what was done for them, and neither rating nor any other line.
 */
export async function teamAdvice(actor: Actor): Promise<readonly TeamAdviceView[]> {
  const { agencyId, employeeId, today } = actor;
  if (employeeId === null) return [];
  return read(actor, async (tx) => {
    const teams = await tx.team.findMany({
      where: { agencyId, members: { some: { employeeId, role: "ketua", ...inForceOn(today) } } },
      select: { id: true, name: true },
    });
    const rows = await evaluationsIn(
      tx,
      actor,
      employeeId,
      teams.map(({ id }) => id),
    );
    const views: TeamAdviceView[] = [];
    // In the annual period people of different rhythms stand together; the year of each is that of his own periods.
    const kind = ({ period, employee }: Row) => `${period.id} ${employee.relation?.rhythm ?? ""}`;
    for (const alike of Map.groupBy(rows, kind).values()) {
      const lines = await linesIn(tx, agencyId, alike);
      for (const row of alike) {
        for (const team of teams) {
          const own = (lines.get(row.skp.id) ?? []).filter(({ teamId }) => teamId === team.id);
          if (own.length === 0) continue;
          const given = row.teamAdvice.find(({ teamId }) => teamId === team.id);
          const { id, year, rhythm } = row.period;
          views.push({
            evaluationId: row.id,
            person: nameWithTitles(row.employee),
            period: { id, name: periodName(row.period), rhythm, year },
            teamId: team.id,
            team: team.name,
            lines: own,
            given: given === undefined ? null : { rating: given.rating, text: given.text },
            version: given?.version ?? 0,
            isOpen: mayFollow("appraise", row.status),
          });
        }
      }
    }
    return views;
  });
}

const SENT = 25;

/** What the actor has recommended and can no longer change, the newest first; what became of it he does not see. */
export async function sentAdvice(actor: Actor): Promise<readonly SentAdviceView[]> {
  const { agencyId, accountId } = actor;
  if (accountId === null) return [];
  const rows = await read(actor, (tx) =>
    tx.teamRecommendation.findMany({
      where: {
        ...{ agencyId, createdBy: accountId },
        evaluation: { is: { status: { notIn: ["open", "self_assessed", "appraised"] } } },
      },
      select: {
        ...{ id: true, rating: true, text: true },
        team: { select: { name: true } },
        evaluation: {
          select: {
            employee: { select: { name: true, frontTitle: true, backTitle: true } },
            period: { select: { year: true, rhythm: true, ordinal: true } },
          },
        },
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: SENT,
    }),
  );
  return rows.map(({ team, evaluation, ...row }) => ({
    ...row,
    team: team.name,
    person: nameWithTitles(evaluation.employee),
    periodName: periodName(evaluation.period),
  }));
}
