import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { nameWithTitles } from "@/lib/employee/employee";
import { inForceOn } from "@/lib/employee/server/store";
import { calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import { periodName, RHYTHMS } from "@/lib/period/period";
import { type AppraiseeFilter, type AppraiseeState } from "../appraisee-filter";
import type { AppraiseePage } from "../appraisee-view";
import type { PeriodRef, TeamView } from "../view";
import { appraiseeOf, appraiseeRow, appraisees, type AskedAppraisees } from "./appraisee-rows";
import type { EvaluatedPeriod } from "./evaluation-row";
import { organisasiOf } from "./organisasi";
import { teamCounts } from "./page-parts";
import { isCandidateOf } from "./preparers";
import { evaluationsOf } from "./people-of";

/** A large team on one page. */
const PAGE = 60;

const day = z.string().transform(calendarDateOf);

const periodRows = z.array(
  z.object({
    id: z.uuid(),
    year: z.number().int(),
    rhythm: z.enum(RHYTHMS),
    ordinal: z.number().int(),
    starts_on: day,
    ends_on: day,
    ruleset: z.string(),
    waiting: z.number().int(),
    made: z.number().int(),
  }),
);

/** The periods by which the people of an appraiser are evaluated, begun, of this year and the last; the newest first. */
async function periodsFor(tx: Tx, appraiserId: string, today: CalendarDate) {
  const rows = periodRows.parse(
    await tx.$queryRaw(sql`
      WITH ${evaluationsOf(appraiserId, null, today)}
      SELECT p.id, p.year, p.rhythm::text, p.ordinal, p.starts_on::text, p.ends_on::text, p.ruleset,
        count(v.id) FILTER (WHERE v.status IN ('open', 'self_assessed'))::int AS waiting, count(v.id)::int AS made
      FROM period p
      LEFT JOIN (theirs t JOIN evaluation v ON v.id = t.evaluation_id)
        ON v.agency_id = p.agency_id AND v.period_id = p.id
      WHERE p.starts_on <= ${today}::date AND p.year >= extract(year FROM ${today}::date) - 1
      GROUP BY p.agency_id, p.id
      HAVING p.rhythm = 'annual' OR count(v.id) > 0 OR p.rhythm IN (
        SELECT r.rhythm FROM appraisal_relation r WHERE r.appraiser_id = ${appraiserId}::uuid)
      ORDER BY p.ends_on DESC, p.starts_on DESC`),
  );
  return rows.map(({ starts_on: from, ends_on: to, ...row }) => ({ ...row, span: { from, to } }));
}

type ListedPeriod = Awaited<ReturnType<typeof periodsFor>>[number];

/** The one asked for; else the last that has ended and where somebody waits; else the last with evaluations; else the present one. */
function chosenOf(
  periods: readonly ListedPeriod[],
  wanted: string | undefined,
  today: CalendarDate,
): ListedPeriod | null {
  const ended = periods.filter(({ span }) => span.to < today);
  return (
    periods.find(({ id }) => id === wanted) ??
    ended.find(({ waiting }) => waiting > 0) ??
    ended.find(({ made }) => made > 0) ??
    periods.findLast(({ span }) => span.to >= today) ??
    periods[0] ??
    null
  );
}

function refOf(period: Pick<EvaluatedPeriod, "id" | "year" | "rhythm" | "ordinal">): PeriodRef {
  return { id: period.id, name: periodName(period), rhythm: period.rhythm, year: period.year };
}

const STATES: Readonly<Record<AppraiseeState, ReturnType<typeof sql>>> = {
  menunggu: sql`status IN ('open', 'self_assessed')`,
  terlambat: sql`(late_skp OR late_realisasi OR late_evaluation)`,
  dinilai: sql`(status NOT IN ('open', 'self_assessed'))`,
  keberatan: sql`status = 'objected'`,
};

/** Letters that LIKE reads as its own. */
function literal(text: string): string {
  return text.replaceAll(/[\\%_]/g, (letter) => `\\${letter}`);
}

async function rowsOf(tx: Tx, asked: AskedAppraisees, filter: AppraiseeFilter) {
  const after = filter.setelah ?? null;
  const state = filter.keadaan === undefined ? sql`true` : STATES[filter.keadaan];
  return z.array(appraiseeRow).parse(
    await tx.$queryRaw(sql`
      WITH ${appraisees(asked)}
      SELECT a.employee_id, a.name, a.front_title, a.back_title, a.position_name, u.name AS unit_name, a.skp_id,
        a.skp_status::text, a.is_agreed, a.is_part, a.ends_on::text, a.is_external, a.rhythm::text, a.has_rhythm,
        a.indicators, a.reported, a.last_feedback::text, a.evaluation_id, a.status::text, a.predikat::text,
        a.not_evaluated::text, a.late_skp, a.late_realisasi, a.late_evaluation
      FROM appraisee a
      LEFT JOIN unit_version u ON u.unit_id = coalesce(a.skp_unit_id, a.unit_id)
        AND daterange(u.valid_from, u.valid_to, '[]') @> ${asked.today}::date
      WHERE ${state}
        AND a.name ILIKE ${`%${literal(filter.q ?? "")}%`}
        AND (${after}::uuid IS NULL OR (a.name, coalesce(a.skp_id, a.employee_id)) > (
          SELECT b.name, coalesce(b.skp_id, b.employee_id) FROM appraisee b
          WHERE coalesce(b.skp_id, b.employee_id) = ${after}::uuid))
      ORDER BY a.name, coalesce(a.skp_id, a.employee_id) LIMIT ${PAGE + 1}::int`),
  );
}

const countRow = z
  .array(
    z.object({
      all: z.number().int(),
      waiting: z.number().int(),
      late: z.number().int(),
      done: z.number().int(),
    }),
  )
  .length(1);

async function countsOf(tx: Tx, asked: AskedAppraisees): Promise<AppraiseePage["counts"]> {
  const [counts] = countRow.parse(
    await tx.$queryRaw(sql`
      WITH ${appraisees(asked)}
      SELECT count(*)::int AS "all", count(*) FILTER (WHERE ${STATES.menunggu})::int AS waiting,
        count(*) FILTER (WHERE ${STATES.terlambat})::int AS late,
        count(*) FILTER (WHERE ${STATES.dinilai})::int AS done
      FROM appraisee`),
  );
  return counts ?? { all: 0, waiting: 0, late: 0, done: 0 };
}

async function teamOf(tx: Tx, actor: Actor, { appraiserId, period }: AskedAppraisees): Promise<TeamView> {
  const { agencyId, today } = actor;
  const policy = await kebijakanOf(tx, agencyId, period.year);
  const seat = await tx.placement.findFirst({
    where: { agencyId, employeeId: appraiserId, isHead: true, ...inForceOn(today) },
    select: { unitId: true },
    orderBy: { kind: "asc" },
  });
  const own = await tx.appraisalRelation.findUnique({
    where: { agencyId_employeeId: { agencyId, employeeId: appraiserId } },
    select: { unitId: true },
  });
  const unitId = seat?.unitId ?? own?.unitId ?? appraiserId;
  const on = today < period.span.to ? today : period.span.to;
  const organisasi = await organisasiOf(tx, { unitId, periodId: period.id, day: on }, policy.head);
  const note = await tx.distributionNote.findUnique({
    where: { agencyId_appraiserId_periodId: { agencyId, appraiserId, periodId: period.id } },
    select: { reason: true, version: true },
  });
  return {
    counts: await teamCounts(tx, appraiserId, period.id, null),
    organisasi: { predikat: organisasi.effective?.predikat ?? null, unitName: organisasi.unitName },
    rule: policy.distribution,
    note,
  };
}

/** For whom the actor prepares drafts, if asked to look at somebody else's people. */
async function appraiserFor(
  tx: Tx,
  actor: Actor,
  wanted: string | undefined,
): Promise<{ readonly id: string; readonly preparedFor: string | null } | null> {
  const { agencyId, employeeId, today } = actor;
  if (employeeId === null) return null;
  if (wanted === undefined || wanted === employeeId) return { id: employeeId, preparedFor: null };
  const named = await tx.evaluationPreparer.findFirst({
    where: { agencyId, appraiserId: wanted, preparerId: employeeId, ...inForceOn(today) },
    select: { appraiser: { select: { name: true, frontTitle: true, backTitle: true } } },
  });
  if (named === null || !(await isCandidateOf(tx, wanted, employeeId, today))) return null;
  return { id: wanted, preparedFor: nameWithTitles(named.appraiser) };
}

/**
 * "Pegawai yang saya nilai" in a period, 60 at a time. Null where the actor is no employee, or looks at people of
 * somebody for whom he prepares nothing; "no-period" where there is none.
 */
export async function appraiseePage(
  actor: Actor,
  filter: AppraiseeFilter,
): Promise<AppraiseePage | "no-period" | null> {
  const { agencyId, today } = actor;
  return read(actor, async (tx) => {
    const whose = await appraiserFor(tx, actor, filter.untuk);
    if (whose === null) return null;
    const periods = await periodsFor(tx, whose.id, today);
    const period = chosenOf(periods, filter.periode, today);
    if (period === null) return "no-period";
    const annual = await tx.period.findFirst({
      where: { agencyId, year: period.year, rhythm: "annual" },
      select: { id: true },
    });
    const asked = { appraiserId: whose.id, period, annualId: annual?.id ?? null, today };
    const rows = await rowsOf(tx, asked, filter);
    const shown = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? shown.at(-1) : undefined;
    return {
      period: refOf(period),
      periods: periods.map(refOf),
      rows: shown.map(appraiseeOf),
      counts: await countsOf(tx, asked),
      next: last === undefined ? null : (last.skp_id ?? last.employee_id),
      team: await teamOf(tx, actor, asked),
      preparedFor: whose.preparedFor,
    };
  });
}
