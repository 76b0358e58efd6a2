import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { checkDistribution } from "@/lib/evaluation/distribution";
import { PREDIKAT_ORGANISASI } from "@/lib/evaluation/rating";
import type { PeriodChoice } from "@/lib/period/chosen-period";
import { lateWith, sumOf } from "../figures";
import type { BranchView, DashboardView } from "../view";
import { FIGURE_COLUMNS, figureRow, figuresOf } from "./figure-rows";
import { askedOf, population, type Asked } from "./population";
import { overseenRoots } from "./reach";

const MOST_APPRAISERS = 8;

const predikatCounts = figureRow.pick({
  sangat_baik: true,
  baik: true,
  butuh_perbaikan: true,
  kurang: true,
  sangat_kurang: true,
});

/** By what a row of figures is grouped: the bits of `grouping(branch, appraiser, golongan)`, unset where it counts. */
const BY_BRANCH = 0b011;
const BY_APPRAISER = 0b101;
const BY_GOLONGAN = 0b110;

const figureRows = z.array(
  figureRow.extend({
    grouped_by: z.number().int(),
    branch_id: z.uuid().nullable(),
    name: z.string().nullable(),
    has_under: z.boolean(),
    organisasi: z.enum(PREDIKAT_ORGANISASI).nullable(),
    appraiser_id: z.uuid().nullable(),
    appraiser_name: z.string().nullable(),
    appraiser_title: z.string().nullable(),
    golongan_group: z.string().nullable(),
  }),
);

type FigureRow = z.output<typeof figureRows>[number];

/** One pass over the people, grouped three ways: by unit below, by appraiser, by golongan. */
async function figuresGrouped(tx: Tx, asked: Asked): Promise<readonly FigureRow[]> {
  return figureRows.parse(
    await tx.$queryRaw(sql`
      ${population(asked)}, grouped AS (
        SELECT grouping(branch_id, appraiser_id, golongan_group)::int AS grouped_by, branch_id, appraiser_id,
          golongan_group, max(appraiser_title) AS appraiser_title, ${FIGURE_COLUMNS}
        FROM (SELECT population.*, CASE WHEN golongan LIKE '%/%' THEN split_part(golongan, '/', 1)
            WHEN golongan IS NOT NULL THEN 'PPPK' END AS golongan_group FROM population) people
        GROUP BY GROUPING SETS ((branch_id), (appraiser_id), (golongan_group))
      )
      SELECT grouped.*, v.name, up.predikat AS organisasi, a.name AS appraiser_name,
        EXISTS (SELECT 1 FROM unit_version child WHERE child.parent_id = grouped.branch_id
          AND child.valid_from <= ${asked.day}::date
          AND (child.valid_to IS NULL OR child.valid_to >= ${asked.day}::date)) AS has_under
      FROM grouped
      LEFT JOIN unit_version v ON v.unit_id = grouped.branch_id
        AND v.valid_from <= ${asked.day}::date AND (v.valid_to IS NULL OR v.valid_to >= ${asked.day}::date)
      LEFT JOIN unit_predikat up ON up.unit_id = grouped.branch_id AND up.period_id = ${asked.period.id}::uuid
      LEFT JOIN employee a ON a.id = grouped.appraiser_id
      ORDER BY grouped.branch_id IS NOT NULL, v.sort_order, v.name`),
  );
}

/** Each unit directly below, and the unit's own people, with the figures of all under them. */
function branchesOf(rows: readonly FigureRow[], ownName: string): readonly BranchView[] {
  return rows
    .filter((row) => row.grouped_by === BY_BRANCH)
    .map((row) => ({
      unitId: row.branch_id,
      name: row.name ?? `Pegawai di ${ownName}`,
      hasUnder: row.has_under,
      organisasi: row.organisasi,
      figures: figuresOf(row),
    }));
}

/** The highest golongan first. */
function byGolongan(rows: readonly FigureRow[]): DashboardView["byGolongan"] {
  return rows
    .flatMap((row) =>
      row.grouped_by === BY_GOLONGAN && row.golongan_group !== null
        ? [{ group: row.golongan_group, counts: figuresOf(row).predikats }]
        : [],
    )
    .toSorted((a, b) => b.group.localeCompare(a.group));
}

/** Those who have most people still to evaluate. */
function lateAppraisers(rows: readonly FigureRow[]): DashboardView["lateAppraisers"] {
  return rows
    .flatMap((row) => {
      if (row.grouped_by !== BY_APPRAISER || row.appraiser_id === null) return [];
      const figures = figuresOf(row);
      const late = lateWith(figures, "belum-dievaluasi");
      const { appraiser_id: employeeId, appraiser_name: name, appraiser_title: title } = row;
      return [{ employeeId, name: name ?? "", title: title ?? "", late, expected: figures.expected }];
    })
    .filter(({ late }) => late > 0)
    .toSorted((a, b) => b.late - a.late || a.name.localeCompare(b.name))
    .slice(0, MOST_APPRAISERS);
}

const pathRows = z.array(z.object({ unit_id: z.uuid(), name: z.string() }));

/** From the top down to the unit itself. */
async function pathTo(tx: Tx, { unitId, day }: Asked): Promise<z.output<typeof pathRows>> {
  return pathRows.parse(
    await tx.$queryRaw(sql`
      WITH RECURSIVE up(unit_id, name, parent_id, height) AS (
        SELECT v.unit_id, v.name, v.parent_id, 0 FROM unit_version v
        WHERE v.unit_id = ${unitId}::uuid AND v.valid_from <= ${day}::date
          AND (v.valid_to IS NULL OR v.valid_to >= ${day}::date)
        UNION ALL
        SELECT v.unit_id, v.name, v.parent_id, up.height + 1 FROM up JOIN unit_version v ON v.unit_id = up.parent_id
        WHERE v.valid_from <= ${day}::date AND (v.valid_to IS NULL OR v.valid_to >= ${day}::date) AND up.height < 20
      ) SELECT unit_id, name FROM up ORDER BY height DESC`),
  );
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
      SELECT p.id AS period_id, p.ordinal, count(e.id)::int AS expected,
        count(e.id) FILTER (WHERE e.predikat IS NOT NULL OR e.not_evaluated IS NOT NULL)::int AS evaluated,
        count(*) FILTER (WHERE e.predikat = 'sangat_baik')::int AS sangat_baik,
        count(*) FILTER (WHERE e.predikat = 'baik')::int AS baik,
        count(*) FILTER (WHERE e.predikat = 'butuh_perbaikan')::int AS butuh_perbaikan,
        count(*) FILTER (WHERE e.predikat = 'kurang')::int AS kurang,
        count(*) FILTER (WHERE e.predikat = 'sangat_kurang')::int AS sangat_kurang
      FROM period p LEFT JOIN evaluation e ON e.period_id = p.id
        AND e.unit_id IN (SELECT unit_id FROM app.unit_subtree(ARRAY[${unitId}::uuid], ${day}::date))
      WHERE p.year = ${period.year} AND p.rhythm::text = ${period.rhythm} AND p.starts_on <= ${day}::date
      GROUP BY p.id, p.ordinal ORDER BY p.ordinal`),
  );
  return rows.map(({ period_id, ordinal, evaluated, expected, ...counts }) => ({
    periodId: period_id,
    ordinal,
    evaluated,
    expected,
    counts,
  }));
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
  return read(actor, async (tx) => {
    const rootIds = await overseenRoots(tx, actor);
    const shown = unitId ?? rootIds[0];
    if (shown === undefined) return null;
    const asked = askedOf(shown, period, actor.today);
    const way = await pathTo(tx, asked);
    const first = way.findIndex(({ unit_id }) => rootIds.includes(unit_id));
    const own = way.at(-1);
    if (first === -1 || own === undefined) return null;
    const rows = await figuresGrouped(tx, asked);
    const branches = branchesOf(rows, own.name);
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
    return {
      unit: { id: shown, name: own.name },
      path: way.slice(first, -1).map(({ unit_id, name }) => ({ id: unit_id, name })),
      roots: roots.map(({ unitId: id, name }) => ({ id, name })),
      organisasi: organisasi?.predikat ?? null,
      isEvaluated: period.span.to < actor.today,
      total,
      branches,
      distribution: checkDistribution(total.predikats, organisasi?.predikat ?? null, policy.distribution),
      byGolongan: byGolongan(rows),
      trend: await trendOf(tx, asked),
      lateAppraisers: asked.isPresent && period.span.to < actor.today ? lateAppraisers(rows) : [],
    };
  });
}
