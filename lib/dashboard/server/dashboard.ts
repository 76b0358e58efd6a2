import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { Prisma } from "@/lib/db/generated/client";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { checkDistribution } from "@/lib/evaluation/distribution";
import { PREDIKAT_ORGANISASI } from "@/lib/evaluation/rating";
import { calendarDateFromDb, type CalendarDate } from "@/lib/kernel/calendar";
import type { PeriodChoice } from "@/lib/period/chosen-period";
import { RHYTHMS } from "@/lib/period/period";
import { GOLONGAN_GROUPS, LATE_STEPS, stepsDue, sumOf, type LateStep } from "../figures";
import type { BranchView, DashboardView, LateAppraiser } from "../view";
import { countIfFew, howFarCounted } from "./counted";
import { figureRow, figuresIn, figuresOf } from "./figure-rows";
import { askedOf, type Asked } from "./population";
import { overseenRoots } from "./reach";
import { unitPath } from "./unit-path";

const MOST_APPRAISERS = 8;

const predikatCounts = figureRow.pick({
  sangat_baik: true,
  baik: true,
  butuh_perbaikan: true,
  kurang: true,
  sangat_kurang: true,
});

const branchRows = z.array(
  figureRow.extend({
    unit_id: z.uuid().nullable(),
    name: z.string().nullable(),
    has_under: z.boolean(),
    organisasi: z.enum(PREDIKAT_ORGANISASI).nullable(),
  }),
);

/** Each unit directly below with the figures of all under it, after the unit's own people. */
async function branchesOf(
  tx: Tx,
  { unitId, period, day }: Asked,
  ownName: string,
): Promise<readonly BranchView[]> {
  const rows = branchRows.parse(
    await tx.$queryRaw(sql`
      SELECT child.unit_id, child.name, ${figuresIn("s.")}, up.predikat AS organisasi,
        child.unit_id IS NOT NULL AND EXISTS (SELECT 1 FROM unit_version v WHERE v.parent_id = child.unit_id
          AND v.valid_from <= ${day}::date AND (v.valid_to IS NULL OR v.valid_to >= ${day}::date)) AS has_under
      FROM (
        SELECT ${unitId}::uuid AS counted_id, false AS is_under, NULL::uuid AS unit_id, NULL AS name, 0 AS sort_order
        UNION ALL
        SELECT v.unit_id, true, v.unit_id, v.name, v.sort_order FROM unit_version v
        WHERE v.parent_id = ${unitId}::uuid
          AND v.valid_from <= ${day}::date AND (v.valid_to IS NULL OR v.valid_to >= ${day}::date)
      ) child
      JOIN unit_summary s ON s.period_id = ${period.id}::uuid AND s.unit_id = child.counted_id
        AND s.is_under = child.is_under AND s.grouped_by = 'total'
      LEFT JOIN unit_predikat up ON up.unit_id = child.unit_id AND up.period_id = ${period.id}::uuid
      ORDER BY child.unit_id IS NOT NULL, child.sort_order, child.name`),
  );
  return rows.map((row) => ({
    unitId: row.unit_id,
    name: row.name ?? `Pegawai di ${ownName}`,
    hasUnder: row.has_under,
    organisasi: row.organisasi,
    figures: figuresOf(row),
  }));
}

const golonganRows = z.array(predikatCounts.extend({ group: z.enum(GOLONGAN_GROUPS) }));

/** The highest golongan first. */
async function byGolongan(tx: Tx, { unitId, period }: Asked): Promise<DashboardView["byGolongan"]> {
  const rows = golonganRows.parse(
    await tx.$queryRaw(sql`
      SELECT key AS "group", sangat_baik, baik, butuh_perbaikan, kurang, sangat_kurang FROM unit_summary
      WHERE period_id = ${period.id}::uuid AND unit_id = ${unitId}::uuid AND is_under AND grouped_by = 'golongan'`),
  );
  return rows
    .map(({ group, ...counts }) => ({ group, counts }))
    .toSorted((a, b) => b.group.localeCompare(a.group));
}

const lateRows = z.array(
  z.object({
    step: z.enum(LATE_STEPS),
    employee_id: z.uuid(),
    name: z.string(),
    title: z.string(),
    late: z.number().int(),
    expected: z.number().int(),
  }),
);

/** Late, and of how many, in the kept figures of an appraiser; the counterparts of `lateWith` and `expectedIn`. */
const STEP_COLUMNS: Readonly<Record<LateStep, readonly [late: Prisma.Sql, expected: Prisma.Sql]>> = {
  "belum-skp": [sql`people - external - agreed`, sql`people - external`],
  "belum-dialog": [sql`planned - talked`, sql`planned`],
  "belum-realisasi": [sql`expected - reported`, sql`expected`],
  "belum-dievaluasi": [sql`expected - evaluated - excused`, sql`expected`],
};

function mostLateWith(step: LateStep, { unitId, period }: Asked): Prisma.Sql {
  const [late, expected] = STEP_COLUMNS[step];
  return sql`
    (SELECT ${step} AS step, key, title, ${late} AS late, ${expected} AS expected FROM unit_summary
    WHERE period_id = ${period.id}::uuid AND unit_id = ${unitId}::uuid AND is_under
      AND grouped_by = 'appraiser' AND ${late} > 0
    ORDER BY ${late} DESC, key LIMIT ${MOST_APPRAISERS}::int)`;
}

/** Those of whose people most are late, by each step that is due. */
async function lateAppraisers(tx: Tx, asked: Asked, isEvaluated: boolean) {
  const most = stepsDue(isEvaluated).map((step) => mostLateWith(step, asked));
  const rows = lateRows.parse(
    await tx.$queryRaw(sql`
      SELECT most.step, e.id AS employee_id, e.name, coalesce(most.title, '') AS title, most.late, most.expected
      FROM (${Prisma.join(most, " UNION ALL ")}) most JOIN employee e ON e.id = most.key::uuid
      ORDER BY most.late DESC, e.name, e.id`),
  );
  const by = Map.groupBy(rows, ({ step }) => step);
  const of = (wanted: LateStep): readonly LateAppraiser[] =>
    (by.get(wanted) ?? []).map(({ employee_id: employeeId, step: _step, ...row }) => ({
      employeeId,
      ...row,
    }));
  return {
    "belum-skp": of("belum-skp"),
    "belum-dialog": of("belum-dialog"),
    "belum-realisasi": of("belum-realisasi"),
    "belum-dievaluasi": of("belum-dievaluasi"),
  } satisfies DashboardView["lateAppraisers"];
}

const trendRows = z.array(
  predikatCounts.extend({
    period_id: z.uuid(),
    ordinal: z.number().int(),
    evaluated: z.number().int(),
    expected: z.number().int(),
  }),
);

/** The periods of the year in the same rhythm, by what was opened to be evaluated in the units under the one shown. */
async function trendOf(tx: Tx, { unitId, period, day }: Asked): Promise<DashboardView["trend"]> {
  const rows = trendRows.parse(
    await tx.$queryRaw(sql`
      SELECT p.id AS period_id, p.ordinal, coalesce(s.expected, 0) AS expected, coalesce(s.evaluated, 0) AS evaluated,
        coalesce(s.sangat_baik, 0) AS sangat_baik, coalesce(s.baik, 0) AS baik,
        coalesce(s.butuh_perbaikan, 0) AS butuh_perbaikan, coalesce(s.kurang, 0) AS kurang,
        coalesce(s.sangat_kurang, 0) AS sangat_kurang
      FROM period p LEFT JOIN unit_summary s ON s.period_id = p.id AND s.unit_id = ${unitId}::uuid AND s.is_under
        AND s.grouped_by = 'opened'
      WHERE p.year = ${period.year} AND p.rhythm::text = ${period.rhythm} AND p.starts_on <= ${day}::date
      ORDER BY p.ordinal`),
  );
  return rows.map(({ period_id, ordinal, evaluated, expected, ...counts }) => ({
    periodId: period_id,
    ordinal,
    evaluated,
    expected,
    counts,
  }));
}

const earlierRows = z.array(
  z.object({
    id: z.uuid(),
    year: z.number().int(),
    rhythm: z.enum(RHYTHMS),
    ordinal: z.number().int(),
    starts_on: z.date(),
    ends_on: z.date(),
  }),
);

/** The period that ended last of those in which somebody of the unit has a result; of several the shortest. */
async function lastEvaluatedOf(tx: Tx, { unitId }: Asked, today: CalendarDate): Promise<PeriodChoice | null> {
  const [found] = earlierRows.parse(
    await tx.$queryRaw(sql`
      SELECT p.id, p.year, p.rhythm::text AS rhythm, p.ordinal, p.starts_on, p.ends_on
      FROM unit_summary s JOIN period p ON p.id = s.period_id
      WHERE s.unit_id = ${unitId}::uuid AND s.is_under AND s.grouped_by = 'opened' AND s.evaluated > 0
        AND p.ends_on < ${today}::date
      ORDER BY p.ends_on DESC, p.starts_on DESC LIMIT 1`),
  );
  if (found === undefined) return null;
  const { id, year, rhythm, ordinal, starts_on, ends_on } = found;
  const span = { from: calendarDateFromDb(starts_on), to: calendarDateFromDb(ends_on) };
  return { id, year, rhythm, ordinal, span };
}

/**
 * The figures of a unit and of what is below it; null where the unit is not there or not within the actor's reach.
 * `unitId: null`: the first of the highest units within reach.
 */
export async function dashboard(
  actor: Actor,
  period: PeriodChoice,
  unitId: string | null,
): Promise<DashboardView | null> {
  await countIfFew(actor);
  return read(actor, async (tx) => {
    const rootIds = await overseenRoots(tx, actor);
    const shown = unitId ?? rootIds[0];
    if (shown === undefined) return null;
    const asked = askedOf(shown, period, actor.today);
    const way = await unitPath(tx, shown, asked.day);
    const first = way.findIndex(({ id }) => rootIds.includes(id));
    const own = way.at(-1);
    if (first === -1 || own === undefined) return null;
    // First what waits: a change that comes after is in the list beneath alone, and not yet told.
    const counted = await howFarCounted(tx, actor);
    const branches = await branchesOf(tx, asked, own.name);
    const total = sumOf(branches.map(({ figures }) => figures));
    const organisasi = await tx.unitPredikat.findUnique({
      where: { agencyId_unitId_periodId: { agencyId: actor.agencyId, unitId: shown, periodId: period.id } },
      select: { predikat: true },
    });
    const roots = await tx.unitVersion.findMany({
      where: { agencyId: actor.agencyId, unitId: { in: [...rootIds] }, validTo: null },
      select: { unitId: true, name: true },
      orderBy: { name: "asc" },
    });
    const policy = await kebijakanOf(tx, actor.agencyId, period.year);
    const isEvaluated = period.span.to < actor.today;
    return {
      unit: { id: shown, name: own.name },
      path: way.slice(first, -1),
      roots: roots.map(({ unitId: id, name }) => ({ id, name })),
      organisasi: organisasi?.predikat ?? null,
      isEvaluated,
      lastEvaluated: isEvaluated ? null : await lastEvaluatedOf(tx, asked, actor.today),
      total,
      branches,
      distribution: checkDistribution(total.predikats, organisasi?.predikat ?? null, policy.distribution),
      byGolongan: await byGolongan(tx, asked),
      trend: await trendOf(tx, asked),
      lateAppraisers: await lateAppraisers(tx, asked, isEvaluated),
      counted,
    };
  });
}
