import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Kebijakan } from "@/lib/agency/kebijakan";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { calendarDateFromDb, calendarDateToDb, type CalendarDate } from "@/lib/kernel/calendar";
import { periodName } from "@/lib/period/period";
import { checkDistribution, NO_COUNTS, type PredikatCounts } from "../distribution";
import { organisasiSuggestion } from "../organisasi-suggestion";
import { PREDIKATS, RATINGS } from "../rating";
import { answeringUnit, effectivePredikat, followsAbove } from "../unit-predikat";
import type { OrganisasiPage, SetPredikat, UnitPredikatView } from "../organisasi-view";
import type { PeriodRef } from "../view";
import { setsUnit } from "./commands/set-unit-predikat";
import { predikatUnits } from "./organisasi";
import { organisasiSuggested } from "./organisasi-suggested";
import { aboveOf, ownUnit, rootsOf } from "./organisasi-reach";
import { expectationView } from "./expectation";
import { improvementOf } from "./improvement-page";
import { unitSetters } from "./unit-setter";

const under = z.array(z.object({ id: z.uuid(), name: z.string(), has_under: z.boolean() }));

/** The units directly below: by place in the tree, or with this one as their atasan penilaian. */
async function underOf(tx: Tx, unitId: string, day: CalendarDate): Promise<z.output<typeof under>> {
  return under.parse(
    await tx.$queryRaw(sql`
      SELECT v.unit_id AS id, v.name, EXISTS (
        SELECT 1 FROM unit_version c WHERE (c.parent_id = v.unit_id OR c.appraisal_superior_id = v.unit_id)
          AND daterange(c.valid_from, c.valid_to, '[]') @> ${day}::date) AS has_under
      FROM unit_version v
      WHERE (v.parent_id = ${unitId}::uuid OR v.appraisal_superior_id = ${unitId}::uuid)
        AND daterange(v.valid_from, v.valid_to, '[]') @> ${day}::date
      ORDER BY v.sort_order, v.name LIMIT 300`),
  );
}

const countRows = z.array(z.object({ id: z.uuid(), predikat: z.enum(PREDIKATS), count: z.number().int() }));

/** How the people in and under each unit stand in a period. */
async function countsUnder(
  tx: Tx,
  unitIds: readonly string[],
  periodId: string,
  day: CalendarDate,
): Promise<ReadonlyMap<string, PredikatCounts>> {
  const rows = countRows.parse(
    await tx.$queryRaw(sql`
      WITH RECURSIVE branch(id, unit_id) AS (
        SELECT root.id, root.id FROM unnest(${[...unitIds]}::uuid[]) AS root(id)
        UNION
        SELECT b.id, v.unit_id FROM branch b
        JOIN unit_version v ON v.parent_id = b.unit_id AND daterange(v.valid_from, v.valid_to, '[]') @> ${day}::date
      )
      SELECT b.id, e.predikat::text, count(*)::int AS count
      FROM branch b
      JOIN evaluation e ON e.unit_id = b.unit_id AND e.period_id = ${periodId}::uuid AND e.predikat IS NOT NULL
      LEFT JOIN appraisal_relation r ON r.agency_id = e.agency_id AND r.employee_id = e.employee_id
      WHERE coalesce(r.is_counted, true)
      GROUP BY b.id, e.predikat`),
  );
  const byUnit = Map.groupBy(rows, ({ id }) => id);
  return new Map(
    unitIds.map((id) => [
      id,
      {
        ...NO_COUNTS,
        ...Object.fromEntries((byUnit.get(id) ?? []).map(({ predikat, count }) => [predikat, count])),
      },
    ]),
  );
}

interface Looked {
  readonly periodId: string;
  readonly day: CalendarDate;
  readonly policy: Kebijakan;
  readonly isOverseen: boolean;
}

/** Units with their predikat, who sets it, and how their people stand. */
async function viewsOf(
  tx: Tx,
  actor: Actor,
  units: readonly { readonly id: string; readonly name: string; readonly has_under: boolean }[],
  { periodId, day, policy, isOverseen }: Looked,
): Promise<readonly UnitPredikatView[]> {
  const ids = units.map(({ id }) => id);
  const known = await predikatUnits(tx, ids, periodId, day);
  const setters = await unitSetters(tx, ids, actor.today);
  const counts = isOverseen ? await countsUnder(tx, ids, periodId, day) : null;
  const set = await tx.unitPredikat.findMany({
    where: { agencyId: actor.agencyId, periodId, unitId: { in: ids } },
    select: { unitId: true, reason: true, setByName: true, setAt: true, version: true },
  });
  const kept = new Map(set.map((row) => [row.unitId, row]));
  return units.map(({ id, name, has_under: hasUnder }) => {
    const unit = known.units.get(id);
    const follows = unit !== undefined && followsAbove(unit, policy.head);
    const effective = effectivePredikat(id, known.units, known.own, policy.head);
    const answering = effective?.unitId ?? answeringUnit(id, known.units, policy.head);
    const own = follows ? undefined : kept.get(id);
    const setter = setters.get(id);
    const predikat = effective?.predikat ?? null;
    const people = counts?.get(id) ?? null;
    return {
      ...{ id, name, hasUnder, predikat },
      source: follows ? "follows" : predikat === null ? "none" : answering === id ? "own" : "part",
      sourceName: known.units.get(answering)?.name ?? name,
      reason: own?.reason ?? null,
      setBy: own?.setByName ?? null,
      setAt: own?.setAt ?? null,
      version: own?.version ?? 0,
      setter: setter?.text ?? "",
      maySet: setter !== undefined && !follows && setsUnit(actor, setter),
      counts: people,
      check: people === null ? null : checkDistribution(people, predikat, policy.distribution),
    };
  });
}

async function periodsBegun(tx: Tx, { agencyId, today }: Actor) {
  const rows = await tx.period.findMany({
    where: {
      agencyId,
      startsOn: { lte: calendarDateToDb(today) },
      year: { gte: Number(today.slice(0, 4)) - 1 },
    },
    select: { id: true, year: true, rhythm: true, ordinal: true, endsOn: true, ruleset: true },
    orderBy: [{ endsOn: "desc" }, { startsOn: "desc" }],
  });
  return rows.map(({ endsOn, ...row }) => ({ ...row, endsOn: calendarDateFromDb(endsOn) }));
}

const kept = organisasiSuggestion.extend({ expectation: z.enum(RATINGS).nullable() });

/** What was proposed when the predikat of a unit was set. */
async function setPredikat(
  tx: Tx,
  agencyId: string,
  unitId: string,
  periodId: string,
): Promise<SetPredikat | null> {
  const row = await tx.unitPredikat.findUnique({
    where: { agencyId_unitId_periodId: { agencyId, unitId, periodId } },
    select: { id: true, suggestion: true },
  });
  if (row === null) return null;
  if (row.suggestion === null) return { id: row.id, suggestion: null, expectation: null };
  const { expectation, ...suggestion } = kept.parse(row.suggestion);
  return { id: row.id, suggestion, expectation };
}

/**
 * Predikat kinerja organisasi of a unit and of those below it in a period. Null where the unit is not within the actor's
 * sight; "no-period" where there is none yet.
 */
export async function organisasiPage(
  actor: Actor,
  wanted: { readonly unitId: string | null; readonly periodId: string | null },
): Promise<OrganisasiPage | "no-period" | null> {
  const { agencyId, today } = actor;
  return read(actor, async (tx) => {
    const periods = await periodsBegun(tx, actor);
    const rhythm = (await kebijakanOf(tx, agencyId, Number(today.slice(0, 4)))).rest.rhythm;
    const period =
      periods.find(({ id }) => id === wanted.periodId) ??
      periods.find((one) => one.rhythm === rhythm && one.endsOn < today) ??
      periods.at(-1);
    if (period === undefined) return "no-period";
    const roots = await rootsOf(tx, actor);
    const own = await ownUnit(tx, actor);
    const unitId = wanted.unitId ?? roots[0]?.id ?? own;
    if (unitId === null) return null;
    const day = today < period.endsOn ? today : period.endsOn;
    const above = await aboveOf(tx, unitId, day);
    const isOverseen = above.some(({ id }) => roots.some((root) => root.id === id));
    const [self] = above;
    if (self?.id !== unitId || !(isOverseen || unitId === own)) return null;
    const policy = await kebijakanOf(tx, agencyId, period.year);
    const looked = { periodId: period.id, day, policy, isOverseen };
    const below = isOverseen ? await underOf(tx, unitId, day) : [];
    const all = await viewsOf(tx, actor, [{ ...self, has_under: below.length > 0 }, ...below], looked);
    const [unit, ...rest] = all;
    if (unit === undefined) return null;
    const ref = (one: (typeof periods)[number]): PeriodRef => ({
      ...{ id: one.id, name: periodName(one), rhythm: one.rhythm, year: one.year },
    });
    const first = above.findLastIndex(({ id }) => roots.some((root) => root.id === id));
    const isShown = isOverseen && unit.source !== "follows";
    return {
      suggestion: isShown ? await organisasiSuggested(tx, unitId, period) : null,
      expectation:
        unit.source === "follows" ? null : await expectationView(tx, agencyId, unitId, period.year),
      mayExpect:
        unit.maySet &&
        (await tx.unitPredikat.count({
          where: { agencyId, unitId, period: { is: { year: period.year, rhythm: "annual" } } },
        })) === 0,
      improvement: unit.source === "follows" ? null : await improvementOf(tx, actor, unitId, period.id),
      set: unit.version === 0 ? null : await setPredikat(tx, agencyId, unitId, period.id),
      period: ref(period),
      periods: periods.map(ref),
      rule: policy.distribution,
      unit,
      path: above.slice(1, first + 1).toReversed(),
      under: rest,
      roots,
    };
  });
}
