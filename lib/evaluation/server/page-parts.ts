import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { calendarDateFromDb, calendarDateToDb, type CalendarDate } from "@/lib/kernel/calendar";
import { PERILAKU_KEYS } from "@/lib/perilaku/perilaku";
import { periodName } from "@/lib/period/period";
import { parties } from "@/lib/skp/parties";
import { NO_COUNTS, type PredikatCounts } from "../distribution";
import { originOf } from "../labels";
import { PREDIKATS, type NotEvaluatedReason, type Predikat, type Rating } from "../rating";
import type { AdviceLine, Expectations, FeedbackLine, OutcomeView, PartView, ResultLine } from "../view";

interface OutcomeColumns {
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly predikat: Predikat | null;
  readonly notEvaluated: NotEvaluatedReason | null;
  readonly notEvaluatedNote: string | null;
}

/** What was set, from its columns. */
export function outcomeOf(row: OutcomeColumns): OutcomeView {
  const { hasil, perilaku, predikat, notEvaluated, notEvaluatedNote } = row;
  if (notEvaluated !== null) return { kind: "dismissed", reason: notEvaluated, note: notEvaluatedNote ?? "" };
  if (hasil === null || perilaku === null || predikat === null) return { kind: "none" };
  return { kind: "rated", rated: { hasil, perilaku, predikat } };
}

/** Umpan balik about an SKP up to a day, the newest first. */
export async function feedbackOf(
  tx: Tx,
  agencyId: string,
  skpId: string,
  until: CalendarDate,
): Promise<readonly FeedbackLine[]> {
  const rows = await tx.feedback.findMany({
    where: { agencyId, skpId, date: { lte: calendarDateToDb(until) } },
    select: {
      ...{ id: true, rhkId: true, perilaku: true, tone: true, capacity: true },
      ...{ authorName: true, date: true, text: true, reply: true },
    },
    orderBy: [{ date: "desc" }, { id: "desc" }],
    take: 200,
  });
  return rows.map(({ authorName: author, date, ...row }) => ({
    ...row,
    author,
    date: calendarDateFromDb(date),
  }));
}

const expectations = z.object({
  expectations: z.partialRecord(z.enum(PERILAKU_KEYS), z.array(z.string())).catch({}),
});

/** Ekspektasi khusus pimpinan of the plan in force. */
export async function expectationsOf(
  tx: Tx,
  agencyId: string,
  skp: { readonly id: string; readonly agreedVersion: number },
): Promise<Expectations> {
  const version = await tx.skpVersion.findFirst({
    where: { agencyId, skpId: skp.id, number: skp.agreedVersion },
    select: { plan: true },
  });
  const plan = expectations.safeParse(version?.plan);
  return plan.success ? plan.data.expectations : {};
}

export async function adviceOf(
  tx: Tx,
  agencyId: string,
  evaluationId: string,
): Promise<readonly AdviceLine[]> {
  const rows = await tx.teamRecommendation.findMany({
    where: { agencyId, evaluationId },
    select: {
      ...{ teamId: true, rating: true, text: true },
      team: { select: { name: true } },
      creator: { select: { name: true } },
    },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ team, creator, ...row }) => ({ ...row, team: team.name, author: creator.name }));
}

/** Every result that was set, the newest first. */
export async function historyOf(
  tx: Tx,
  agencyId: string,
  evaluationId: string,
): Promise<readonly ResultLine[]> {
  const rows = await tx.evaluationResult.findMany({
    where: { agencyId, evaluationId },
    select: {
      ...{ number: true, origin: true, hasil: true, perilaku: true, predikat: true },
      ...{ reason: true, setByName: true, setAt: true, paperFileId: true },
    },
    orderBy: { number: "desc" },
  });
  return rows.map(({ origin, hasil, perilaku, predikat, setByName, paperFileId, ...row }) => ({
    ...row,
    origin: originOf(origin),
    rated: { hasil, perilaku, predikat },
    setBy: setByName,
    hasPaper: paperFileId !== null,
  }));
}

/** The other evaluations of a person in a year, by period and part. */
export async function partsOf(
  tx: Tx,
  agencyId: string,
  of: { readonly id: string; readonly employeeId: string; readonly year: number },
): Promise<readonly PartView[]> {
  const rows = await tx.evaluation.findMany({
    where: { agencyId, employeeId: of.employeeId, id: { not: of.id }, period: { is: { year: of.year } } },
    select: {
      ...{ id: true, status: true, parties: true, skpId: true },
      ...{ hasil: true, perilaku: true, predikat: true, notEvaluated: true, notEvaluatedNote: true },
      skp: { select: { startsOn: true, endsOn: true } },
      period: { select: { year: true, rhythm: true, ordinal: true, startsOn: true } },
    },
    take: 40,
  });
  return rows
    .toSorted(
      (a, b) =>
        a.period.startsOn.getTime() - b.period.startsOn.getTime() ||
        a.skp.startsOn.getTime() - b.skp.startsOn.getTime(),
    )
    .map((row) => {
      const both = parties.safeParse(row.parties);
      return {
        id: row.id,
        periodName: periodName(row.period),
        rhythm: row.period.rhythm,
        skpId: row.skpId,
        startsOn: calendarDateFromDb(row.skp.startsOn),
        endsOn: calendarDateFromDb(row.skp.endsOn),
        appraiser: both.success ? `${both.data.appraiser.name}, ${both.data.appraiser.jabatan}` : null,
        status: row.status,
        outcome: outcomeOf(row),
      };
    });
}

const countRows = z.array(z.object({ predikat: z.enum(PREDIKATS), count: z.number().int() }));

/** How many of those whom somebody has appraised in a period came to which predikat; people who do not count left out. */
export async function teamCounts(
  tx: Tx,
  appraiserId: string,
  periodId: string,
  exceptId: string | null,
): Promise<PredikatCounts> {
  const rows = countRows.parse(
    await tx.$queryRaw(sql`
      SELECT e.predikat::text, count(*)::int AS count
      FROM evaluation e
      LEFT JOIN appraisal_relation r ON r.agency_id = e.agency_id AND r.employee_id = e.employee_id
      WHERE e.appraiser_id = ${appraiserId}::uuid AND e.period_id = ${periodId}::uuid AND e.predikat IS NOT NULL
        AND coalesce(r.is_counted, true) AND e.id IS DISTINCT FROM ${exceptId}::uuid
      GROUP BY e.predikat`),
  );
  return { ...NO_COUNTS, ...Object.fromEntries(rows.map(({ predikat, count }) => [predikat, count])) };
}
