import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { periodsOfYear, RHYTHMS, type Rhythm } from "@/lib/period/period";
import { keptCourse, keptPercent, NO_COURSE } from "../course-kept";
import { becauseOf, reckon } from "../reckon";
import type { RealisasiValue } from "../value";
import { loadCascade, rolledYears } from "./cascade-years";
import { comparableBefore, storedYears, versionOn, yearAtItsEnd, type StoredYear } from "./years";

/** Figures of an agency move upward one after another, so that two at once cannot miss each other. */
export async function lockFigures(tx: Tx, agencyId: string): Promise<void> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended('iku_figures' || ${agencyId}, 0))`);
}

function figures(value: RealisasiValue | null): {
  readonly number: string | null;
  readonly text: string | null;
} {
  if (value?.kind === "number") return { number: value.number.toDecimalPlaces(18).toFixed(), text: null };
  return { number: null, text: value?.kind === "text" ? value.text : null };
}

/** Where the year stands at a period, by what is in force when it ends; nothing where that is reported otherwise. */
function courseRow(
  year: number,
  stored: StoredYear,
  earlier: StoredYear | undefined,
  ordinal: number,
  rhythm: Rhythm,
) {
  const of = yearAtItsEnd(year, stored);
  const is =
    of?.measure.rhythm === rhythm ? keptCourse(of, comparableBefore(year, of, earlier), ordinal) : NO_COURSE;
  return {
    ...{ course_capaian: is.courseCapaian, forecast_method: is.forecastMethod },
    ...{ forecast_number: is.forecastNumber, forecast_low: is.forecastLow, forecast_high: is.forecastHigh },
    ...{ forecast_capaian: is.forecastCapaian, forecast_worst: is.forecastWorst },
    forecast_best: is.forecastBest,
  };
}

/** The rows of a year as they must stand, each by the version in force at the end of its period. */
function rowsOf(
  ikuId: string,
  year: number,
  stored: StoredYear,
  before: StoredYear | undefined,
  isComputed: boolean,
) {
  return RHYTHMS.flatMap((rhythm) =>
    periodsOfYear(year, rhythm).flatMap(({ ordinal, span }) => {
      const values = stored.values.get(rhythm);
      const version = versionOn(stored.versions, span.to);
      if (!values?.has(ordinal) || version?.measure.rhythm !== rhythm) return [];
      const found = reckon({ measure: version.measure, targets: version.targets, values }, ordinal);
      const [own, sum] = [figures(values.get(ordinal) ?? null), figures(found.value)];
      return [
        {
          ...{ iku_id: ikuId, rhythm, ordinal, version_id: version.id, is_computed: isComputed },
          ...{ value_number: own.number, value_text: own.text },
          ...{ capaian: keptPercent(found.capaian), because: becauseOf(found.capaian) },
          ...{ year_number: sum.number, year_text: sum.text },
          ...{ year_capaian: keptPercent(found.year), year_because: becauseOf(found.year) },
          ...courseRow(year, stored, before, ordinal, rhythm),
        },
      ];
    }),
  );
}

async function save(
  tx: Tx,
  agencyId: string,
  year: number,
  rows: readonly ReturnType<typeof rowsOf>[number][],
  computedIds: readonly string[],
): Promise<void> {
  const kept = JSON.stringify(rows);
  // What is no longer there below is no longer there above, unless somebody hung evidence on it.
  await tx.$executeRaw(sql`
    DELETE FROM iku_realisasi r WHERE r.iku_id = ANY (${[...computedIds]}::uuid[]) AND r.year = ${year}
      AND r.source = 'computed' AND NOT EXISTS (SELECT 1 FROM unit_evidence e WHERE e.realisasi_id = r.id)
      AND NOT EXISTS (
        SELECT 1 FROM jsonb_to_recordset(${kept}::jsonb) AS l(iku_id uuid, rhythm rhythm, ordinal int)
        WHERE l.iku_id = r.iku_id AND l.rhythm = r.rhythm AND l.ordinal = r.ordinal)`);
  await tx.$executeRaw(sql`
    INSERT INTO iku_realisasi (agency_id, id, iku_id, year, rhythm, ordinal, source, value_number, value_text, version_id,
      capaian, because, year_number, year_text, year_capaian, year_because, course_capaian, forecast_method,
      forecast_number, forecast_low, forecast_high, forecast_capaian, forecast_worst, forecast_best)
    SELECT ${agencyId}::uuid, gen_random_uuid(), l.iku_id, ${year}, l.rhythm, l.ordinal,
      CASE WHEN l.is_computed THEN 'computed' ELSE 'entered' END::realisasi_source,
      l.value_number, l.value_text, l.version_id, l.capaian, l.because, l.year_number, l.year_text, l.year_capaian,
      l.year_because, l.course_capaian, l.forecast_method, l.forecast_number, l.forecast_low, l.forecast_high,
      l.forecast_capaian, l.forecast_worst, l.forecast_best
    FROM jsonb_to_recordset(${kept}::jsonb) AS l(iku_id uuid, rhythm rhythm, ordinal int, is_computed boolean,
      value_number numeric, value_text text, version_id uuid, capaian numeric, because text, year_number numeric,
      year_text text, year_capaian numeric, year_because text, course_capaian numeric, forecast_method text,
      forecast_number numeric, forecast_low numeric, forecast_high numeric, forecast_capaian numeric,
      forecast_worst numeric, forecast_best numeric)
    ON CONFLICT (agency_id, iku_id, year, rhythm, ordinal) DO UPDATE SET
      source = excluded.source, value_number = excluded.value_number, value_text = excluded.value_text,
      entered_by = CASE WHEN excluded.source = 'computed' THEN NULL ELSE iku_realisasi.entered_by END,
      version_id = excluded.version_id, capaian = excluded.capaian, because = excluded.because,
      year_number = excluded.year_number, year_text = excluded.year_text, year_capaian = excluded.year_capaian,
      year_because = excluded.year_because, course_capaian = excluded.course_capaian,
      forecast_method = excluded.forecast_method, forecast_number = excluded.forecast_number,
      forecast_low = excluded.forecast_low, forecast_high = excluded.forecast_high,
      forecast_capaian = excluded.forecast_capaian, forecast_worst = excluded.forecast_worst,
      forecast_best = excluded.forecast_best, updated_at = now()
    WHERE (iku_realisasi.source, iku_realisasi.value_number, iku_realisasi.value_text, iku_realisasi.version_id,
        iku_realisasi.capaian, iku_realisasi.because, iku_realisasi.year_number, iku_realisasi.year_text,
        iku_realisasi.year_capaian, iku_realisasi.year_because, iku_realisasi.course_capaian,
        iku_realisasi.forecast_method, iku_realisasi.forecast_number, iku_realisasi.forecast_low,
        iku_realisasi.forecast_high, iku_realisasi.forecast_capaian, iku_realisasi.forecast_worst,
        iku_realisasi.forecast_best)
      IS DISTINCT FROM (excluded.source, excluded.value_number, excluded.value_text, excluded.version_id,
        excluded.capaian, excluded.because, excluded.year_number, excluded.year_text, excluded.year_capaian,
        excluded.year_because, excluded.course_capaian, excluded.forecast_method, excluded.forecast_number,
        excluded.forecast_low, excluded.forecast_high, excluded.forecast_capaian, excluded.forecast_worst,
        excluded.forecast_best)`);
}

async function recomputeYear(
  tx: Tx,
  agencyId: string,
  ikuIds: readonly string[],
  year: number,
): Promise<ReadonlySet<string>> {
  const loaded = await loadCascade(tx, ikuIds, year);
  const years = rolledYears(loaded);
  const touched = new Set([...ikuIds, ...loaded.methods.keys()]);
  const before = await storedYears(tx, [...touched], year - 1);
  const rows = [...touched].flatMap((id) => {
    const stored = years.get(id);
    return stored === undefined ? [] : rowsOf(id, year, stored, before.get(id), loaded.methods.has(id));
  });
  await save(tx, agencyId, year, rows, [...loaded.methods.keys()]);
  return touched;
}

/**
 * Works the year of these indicators out anew, and of all above them that come from below: exactly the ancestors of what
 * changed are written, and those of them whose figures are as they were are not touched. What the year after is foreseen
 * to come to rests on this one and follows. In the transaction of the change; `lockFigures` first.
 */
export async function recompute(
  tx: Tx,
  agencyId: string,
  ikuIds: readonly string[],
  year: number,
): Promise<void> {
  const touched = await recomputeYear(tx, agencyId, ikuIds, year);
  const after = await tx.ikuRealisasi.findMany({
    where: { agencyId, ikuId: { in: [...touched] }, year: year + 1 },
    distinct: ["ikuId"],
    select: { ikuId: true },
  });
  if (after.length === 0) return;
  await recomputeYear(
    tx,
    agencyId,
    after.map(({ ikuId }) => ikuId),
    year + 1,
  );
}

/** Works out anew what comes from these IKI, if anything does; for who records a person's realisasi. */
export async function followIki(tx: Tx, agencyId: string, ikiId: string, year: number): Promise<void> {
  const found = await tx.ikuRhk.findMany({
    where: { agencyId, ikiId, kind: "langsung", isOfPlan: false },
    select: { ikuId: true },
  });
  if (found.length === 0) return;
  await lockFigures(tx, agencyId);
  const ids = found.map(({ ikuId }) => ikuId);
  await recompute(tx, agencyId, ids, year);
}
