import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { Exact } from "@/lib/kernel/decimal";
import { periodsOfYear, RHYTHMS } from "@/lib/period/period";
import { CASCADE_METHODS, type CascadeMethod } from "../iku";
import { ACCUMULATIONS } from "../measure";
import { becauseOf, reckon, type PeriodCapaian } from "../reckon";
import { rolledUp, type Source } from "../roll-up";
import type { RealisasiValue } from "../value";
import { storedYears, versionOn, type StoredYear } from "./years";

/** Figures of an agency move upward one after another, so that two at once cannot miss each other. */
export async function lockFigures(tx: Tx, agencyId: string): Promise<void> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended('iku_figures' || ${agencyId}, 0))`);
}

const parentRows = z.array(z.object({ id: z.uuid(), method: z.enum(CASCADE_METHODS) }));
const linkRows = z.array(
  z.object({ parent_id: z.uuid(), child_id: z.uuid(), weight: z.string().nullable() }),
);
const ikiRows = z.array(
  z.object({
    iku_id: z.uuid(),
    iki_id: z.uuid(),
    weight: z.string().nullable(),
    accumulation: z.enum(ACCUMULATIONS),
    rhythm: z.enum(RHYTHMS).nullable(),
    ordinal: z.number().int().nullable(),
    value: z.string().nullable(),
  }),
);

/** Those above (and the given ones themselves) that are worked out from below. */
async function computedAbove(tx: Tx, ikuIds: readonly string[]): Promise<z.output<typeof parentRows>> {
  return parentRows.parse(
    await tx.$queryRaw(sql`
      WITH RECURSIVE up(id) AS (
        SELECT unnest(${[...ikuIds]}::uuid[])
        UNION
        SELECT l.parent_id FROM up JOIN iku_link l ON l.child_id = up.id AND l.kind = 'langsung'
        JOIN iku_cascade c ON c.iku_id = l.parent_id
      )
      SELECT c.iku_id AS id, c.method FROM up JOIN iku_cascade c ON c.iku_id = up.id`),
  );
}

async function linksUnder(tx: Tx, parentIds: readonly string[]): Promise<z.output<typeof linkRows>> {
  return linkRows.parse(
    await tx.$queryRaw(sql`
      SELECT parent_id, child_id, weight::text FROM iku_link
      WHERE kind = 'langsung' AND parent_id = ANY (${[...parentIds]}::uuid[])`),
  );
}

/** IKI of people that a planner has linked as parts of an indicator. What a plan itself says is a copy, and no part. */
async function ikisUnder(
  tx: Tx,
  parentIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, readonly Source[]>> {
  const rows = ikiRows.parse(
    await tx.$queryRaw(sql`
      SELECT l.iku_id, l.iki_id, l.weight::text, i.accumulation, p.rhythm, p.ordinal, r.value_number::text AS value
      FROM iku_rhk l JOIN iki i ON i.id = l.iki_id AND i.removed_in IS NULL
      LEFT JOIN realisasi r ON r.iki_id = i.id
      LEFT JOIN period p ON p.id = r.period_id AND p.year = ${year}
      WHERE l.kind = 'langsung' AND NOT l.is_of_plan AND l.iku_id = ANY (${[...parentIds]}::uuid[])`),
  );
  return new Map(
    [...Map.groupBy(rows, ({ iku_id: id }) => id)].map(([ikuId, own]) => [
      ikuId,
      [...Map.groupBy(own, ({ iki_id: id }) => id)].map(([id, of]): Source => {
        const there = of.filter(({ rhythm }) => rhythm !== null);
        const values = there.flatMap(({ ordinal, value }): (readonly [number, RealisasiValue])[] =>
          ordinal === null || value === null ? [] : [[ordinal, { kind: "number", number: new Exact(value) }]],
        );
        return {
          id,
          weight: of[0]?.weight == null ? null : new Exact(of[0].weight),
          accumulation: of[0]?.accumulation ?? "last",
          rhythm: there[0]?.rhythm ?? "quarterly",
          values: new Map(values),
        };
      }),
    ]),
  );
}

/** Parents in an order in which each comes after those below it. */
function fromBelow(
  parents: ReadonlyMap<string, CascadeMethod>,
  links: ReadonlyMap<string, z.output<typeof linkRows>>,
): readonly string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id) || !parents.has(id)) return;
    seen.add(id);
    for (const { child_id: child } of links.get(id) ?? []) visit(child);
    order.push(id);
  };
  for (const id of parents.keys()) visit(id);
  return order;
}

function percentOf(capaian: PeriodCapaian): string | null {
  return typeof capaian !== "string" && capaian.status === "computed"
    ? capaian.percent.toDecimalPlaces(30).toFixed()
    : null;
}

function figures(value: RealisasiValue | null): {
  readonly number: string | null;
  readonly text: string | null;
} {
  if (value?.kind === "number") return { number: value.number.toDecimalPlaces(18).toFixed(), text: null };
  return { number: null, text: value?.kind === "text" ? value.text : null };
}

/** The rows of a year as they must stand, each by the version in force at the end of its period. */
function rowsOf(ikuId: string, year: number, stored: StoredYear, isComputed: boolean) {
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
          ...{ capaian: percentOf(found.capaian), because: becauseOf(found.capaian) },
          ...{ year_number: sum.number, year_text: sum.text },
          ...{ year_capaian: percentOf(found.year), year_because: becauseOf(found.year) },
        },
      ];
    }),
  );
}

/** The figures of a parent from those below, period by period of its versions. */
function valuesAbove(
  stored: StoredYear,
  method: CascadeMethod,
  sources: readonly Source[],
  year: number,
): StoredYear["values"] {
  const rhythms = new Set(stored.versions.map(({ measure }) => measure.rhythm));
  return new Map([...rhythms].map((rhythm) => [rhythm, rolledUp(method, sources, year, rhythm)] as const));
}

/** An indicator as a source of one above: in the rhythm of its last version. */
function sourceOf(id: string, weight: string | null, stored: StoredYear | undefined): Source[] {
  const measure = stored?.versions.at(-1)?.measure;
  if (stored === undefined || measure === undefined) return [];
  const { rhythm, accumulation } = measure;
  return [
    {
      ...{ id, rhythm, accumulation, weight: weight === null ? null : new Exact(weight) },
      values: stored.values.get(rhythm) ?? new Map<number, RealisasiValue>(),
    },
  ];
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
      capaian, because, year_number, year_text, year_capaian, year_because)
    SELECT ${agencyId}::uuid, gen_random_uuid(), l.iku_id, ${year}, l.rhythm, l.ordinal,
      CASE WHEN l.is_computed THEN 'computed' ELSE 'entered' END::realisasi_source,
      l.value_number, l.value_text, l.version_id, l.capaian, l.because, l.year_number, l.year_text, l.year_capaian,
      l.year_because
    FROM jsonb_to_recordset(${kept}::jsonb) AS l(iku_id uuid, rhythm rhythm, ordinal int, is_computed boolean,
      value_number numeric, value_text text, version_id uuid, capaian numeric, because text, year_number numeric,
      year_text text, year_capaian numeric, year_because text)
    ON CONFLICT (agency_id, iku_id, year, rhythm, ordinal) DO UPDATE SET
      source = excluded.source, value_number = excluded.value_number, value_text = excluded.value_text,
      entered_by = CASE WHEN excluded.source = 'computed' THEN NULL ELSE iku_realisasi.entered_by END,
      version_id = excluded.version_id, capaian = excluded.capaian, because = excluded.because,
      year_number = excluded.year_number, year_text = excluded.year_text, year_capaian = excluded.year_capaian,
      year_because = excluded.year_because, updated_at = now()
    WHERE (iku_realisasi.source, iku_realisasi.value_number, iku_realisasi.value_text, iku_realisasi.version_id,
        iku_realisasi.capaian, iku_realisasi.because, iku_realisasi.year_number, iku_realisasi.year_text,
        iku_realisasi.year_capaian, iku_realisasi.year_because)
      IS DISTINCT FROM (excluded.source, excluded.value_number, excluded.value_text, excluded.version_id,
        excluded.capaian, excluded.because, excluded.year_number, excluded.year_text, excluded.year_capaian,
        excluded.year_because)`);
}

/**
 * Works the year of these indicators out anew, and of all above them that come from below: exactly the ancestors of what
 * changed are written, and those of them whose figures are as they were are not touched. In the transaction of the
 * change; `lockFigures` first.
 */
export async function recompute(
  tx: Tx,
  agencyId: string,
  ikuIds: readonly string[],
  year: number,
): Promise<void> {
  const above = await computedAbove(tx, ikuIds);
  const methods = new Map(above.map(({ id, method }) => [id, method] as const));
  const links = Map.groupBy(await linksUnder(tx, [...methods.keys()]), ({ parent_id: id }) => id);
  const ikis = await ikisUnder(tx, [...methods.keys()], year);
  const below = [...links.values()].flat().map(({ child_id: id }) => id);
  const years = new Map(await storedYears(tx, [...new Set([...ikuIds, ...methods.keys(), ...below])], year));
  for (const id of fromBelow(methods, links)) {
    const [stored, method] = [years.get(id), methods.get(id)];
    if (stored === undefined || method === undefined) continue;
    const sources = (links.get(id) ?? []).flatMap(({ child_id: child, weight }) =>
      sourceOf(child, weight, years.get(child)),
    );
    const values = valuesAbove(stored, method, [...sources, ...(ikis.get(id) ?? [])], year);
    years.set(id, { ...stored, values });
  }
  const touched = new Set([...ikuIds, ...methods.keys()]);
  const rows = [...touched].flatMap((id) => {
    const stored = years.get(id);
    return stored === undefined ? [] : rowsOf(id, year, stored, methods.has(id));
  });
  await save(tx, agencyId, year, rows, [...methods.keys()]);
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
