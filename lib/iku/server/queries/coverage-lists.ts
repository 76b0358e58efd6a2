import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { CoverageList, CoveragePart, CoverageSums } from "../../coverage";

/** What is looked at: a year, on a day, within these units (null: all). */
export interface Within {
  readonly year: number;
  readonly today: string;
  readonly unitIds: readonly string[] | null;
  readonly mostRhk: number;
}

const inUnits = (column: ReturnType<typeof sql>, { unitIds }: Within) =>
  sql`(${unitIds === null} OR ${column} = ANY (${[...(unitIds ?? [])]}::uuid[]))`;

/** SKP in force of the year that were planned here; each RHK utama of them, and whether it has something above it. */
const lines = (within: Within) => sql`
  plan AS (
    SELECT s.id, s.employee_id, s.unit_id FROM skp s
    WHERE s.year = ${within.year} AND s.agreed_version > 0 AND s.close_reason IS NULL AND NOT s.is_external
      AND ${inUnits(sql`s.unit_id`, within)}
  ), utama AS (
    SELECT r.id, r.text, p.id AS skp_id, p.employee_id, p.unit_id,
      a.id IS NOT NULL OR EXISTS (SELECT 1 FROM iku_rhk l WHERE l.rhk_id = r.id) AS has_above
    FROM plan p JOIN rhk r ON r.skp_id = p.id AND r.removed_in IS NULL AND r.jenis = 'utama'
    LEFT JOIN rhk a ON a.id = r.parent_id AND a.removed_in IS NULL
  )`;

/** Whoever has to make an SKP here, with how many RHK utama stand in it and how many of them have something above. */
const people = (within: Within) => sql`
  carried AS (
    SELECT employee_id, count(*)::int AS utama, (count(*) FILTER (WHERE has_above))::int AS carried
    FROM utama GROUP BY employee_id
  ), person AS (
    SELECT e.employee_id AS id, e.unit_id,
      CASE WHEN EXISTS (SELECT 1 FROM plan p WHERE p.employee_id = e.employee_id) THEN coalesce(c.utama, 0) END AS utama,
      coalesce(c.carried, 0) AS carried
    FROM appraisal_relation e LEFT JOIN carried c ON c.employee_id = e.employee_id
    WHERE e.makes_skp AND NOT e.is_external AND ${inUnits(sql`e.unit_id`, within)}
  )`;

/** IKU of perjanjian kinerja in force, each with whether a line in force of somebody carries it this year. */
const agreed = (within: Within) => sql`
  agreed AS (
    SELECT l.id, l.iku_id, l.indicator, k.unit_id, EXISTS (
      SELECT 1 FROM iku_rhk c JOIN rhk r ON r.id = c.rhk_id AND r.removed_in IS NULL
      JOIN skp s ON s.id = r.skp_id AND s.year = ${within.year} WHERE c.iku_id = l.iku_id) AS is_carried
    FROM perjanjian_kinerja k
    JOIN perjanjian_kinerja_version v ON v.agreement_id = k.id AND v.number = k.agreed_version
    JOIN perjanjian_kinerja_iku l ON l.version_id = v.id
    WHERE k.year = ${within.year} AND k.agreed_version > 0 AND ${inUnits(sql`k.unit_id`, within)}
  )`;

const nameOn = (unit: ReturnType<typeof sql>, { today }: Within) => sql`
  coalesce((SELECT v.name FROM unit_version v WHERE v.unit_id = ${unit} AND v.valid_from <= ${today}::date
    ORDER BY v.valid_from DESC LIMIT 1), '')`;

const sumRow = z.object({
  ikus: z.number(),
  ikus_carried: z.number(),
  utama: z.number(),
  utama_above: z.number(),
  people: z.number(),
  carrying: z.number(),
  heavy: z.number(),
});

const shares = (row: z.output<typeof sumRow>): CoverageSums => ({
  ikus: { reached: row.ikus_carried, of: row.ikus },
  lines: { reached: row.utama_above, of: row.utama },
  people: { reached: row.carrying, of: row.people },
  heavy: row.heavy,
});

export async function coverageSums(tx: Tx, within: Within): Promise<CoverageSums> {
  const [row] = z.array(sumRow).parse(
    await tx.$queryRaw(sql`
      WITH ${lines(within)}, ${people(within)}, ${agreed(within)}
      SELECT * FROM
        (SELECT count(*)::int AS ikus, (count(*) FILTER (WHERE is_carried))::int AS ikus_carried FROM agreed) a,
        (SELECT count(*)::int AS utama, (count(*) FILTER (WHERE has_above))::int AS utama_above FROM utama) u,
        (SELECT count(*)::int AS people, (count(*) FILTER (WHERE carried > 0))::int AS carrying,
          (count(*) FILTER (WHERE utama > ${within.mostRhk}))::int AS heavy FROM person) p`),
  );
  if (row === undefined) throw new Error("sums have a row");
  return shares(row);
}

const unitRows = z.array(sumRow.extend({ id: z.uuid(), name: z.string() }));

async function units(tx: Tx, within: Within, after: string | null, most: number): Promise<CoverageList> {
  const found = unitRows.parse(
    await tx.$queryRaw(sql`
      WITH shown AS (
        SELECT v.unit_id AS id, v.name FROM unit_version v
        WHERE daterange(v.valid_from, v.valid_to, '[]') @> ${within.today}::date AND ${inUnits(sql`v.unit_id`, within)}
          AND (EXISTS (SELECT 1 FROM appraisal_relation e WHERE e.unit_id = v.unit_id AND e.makes_skp AND NOT e.is_external)
            OR EXISTS (SELECT 1 FROM perjanjian_kinerja k
              WHERE k.unit_id = v.unit_id AND k.year = ${within.year} AND k.agreed_version > 0))
          AND (${after}::uuid IS NULL OR (v.name, v.unit_id) > (${nameOn(sql`${after}::uuid`, within)}, ${after}::uuid))
        ORDER BY v.name, v.unit_id LIMIT ${most}::int
      ), ${lines(within)}, ${people(within)}, ${agreed(within)}
      SELECT s.id, s.name, a.*, u.*, p.* FROM shown s
      CROSS JOIN LATERAL (SELECT count(*)::int AS ikus, (count(*) FILTER (WHERE is_carried))::int AS ikus_carried
        FROM agreed WHERE unit_id = s.id) a
      CROSS JOIN LATERAL (SELECT count(*)::int AS utama, (count(*) FILTER (WHERE has_above))::int AS utama_above
        FROM utama WHERE unit_id = s.id) u
      CROSS JOIN LATERAL (SELECT count(*)::int AS people, (count(*) FILTER (WHERE carried > 0))::int AS carrying,
        (count(*) FILTER (WHERE utama > ${within.mostRhk}))::int AS heavy FROM person WHERE unit_id = s.id) p
      ORDER BY s.name, s.id`),
  );
  return {
    part: "unit",
    rows: found.map(({ id, name, ...row }) => {
      const { ikus, lines: own, people: carriers } = shares(row);
      return { id, name, ikus, lines: own, people: carriers };
    }),
  };
}

const ikuRows = z.array(
  z.object({ id: z.uuid(), ikuId: z.uuid(), code: z.string(), name: z.string(), unit: z.string() }),
);

async function ikus(tx: Tx, within: Within, after: string | null, most: number): Promise<CoverageList> {
  const rows = ikuRows.parse(
    await tx.$queryRaw(sql`
      WITH ${agreed(within)}
      SELECT a.id, a.iku_id AS "ikuId", i.code, a.indicator AS name, ${nameOn(sql`a.unit_id`, within)} AS unit
      FROM agreed a JOIN iku i ON i.id = a.iku_id
      WHERE NOT a.is_carried AND (${after}::uuid IS NULL OR (i.code, a.id) > (
        (SELECT i2.code FROM perjanjian_kinerja_iku l2 JOIN iku i2 ON i2.id = l2.iku_id WHERE l2.id = ${after}::uuid),
        ${after}::uuid))
      ORDER BY i.code, a.id LIMIT ${most}::int`),
  );
  return { part: "iku", rows };
}

/** The name as papers print it, with gelar. */
const PRINTED = sql`concat_ws(' ', nullif(e.front_title, ''), e.name) || coalesce(', ' || nullif(e.back_title, ''), '')`;

const rhkRows = z.array(
  z.object({ id: z.uuid(), skpId: z.uuid(), text: z.string(), person: z.string(), unit: z.string() }),
);

async function rhks(tx: Tx, within: Within, after: string | null, most: number): Promise<CoverageList> {
  const rows = rhkRows.parse(
    await tx.$queryRaw(sql`
      WITH ${lines(within)}
      SELECT u.id, u.skp_id AS "skpId", u.text, ${PRINTED} AS person, ${nameOn(sql`u.unit_id`, within)} AS unit
      FROM utama u JOIN employee e ON e.id = u.employee_id
      WHERE NOT u.has_above AND (${after}::uuid IS NULL OR (e.name, u.id) > (
        (SELECT e2.name FROM rhk r2 JOIN skp s2 ON s2.id = r2.skp_id JOIN employee e2 ON e2.id = s2.employee_id
         WHERE r2.id = ${after}::uuid), ${after}::uuid))
      ORDER BY e.name, u.id LIMIT ${most}::int`),
  );
  return { part: "rhk", rows };
}

const personRows = z.array(
  z.object({ id: z.uuid(), name: z.string(), unit: z.string(), utama: z.number().nullable() }),
);

async function idle(tx: Tx, within: Within, after: string | null, most: number): Promise<CoverageList> {
  const rows = personRows.parse(
    await tx.$queryRaw(sql`
      WITH ${lines(within)}, ${people(within)}
      SELECT p.id, ${PRINTED} AS name, ${nameOn(sql`p.unit_id`, within)} AS unit, p.utama
      FROM person p JOIN employee e ON e.id = p.id
      WHERE p.carried = 0 AND (${after}::uuid IS NULL OR (e.name, p.id) > (
        (SELECT name FROM employee WHERE id = ${after}::uuid), ${after}::uuid))
      ORDER BY e.name, p.id LIMIT ${most}::int`),
  );
  return { part: "kosong", rows };
}

async function heavy(tx: Tx, within: Within, after: string | null, most: number): Promise<CoverageList> {
  const rows = personRows.parse(
    await tx.$queryRaw(sql`
      WITH ${lines(within)}, ${people(within)}
      SELECT p.id, ${PRINTED} AS name, ${nameOn(sql`p.unit_id`, within)} AS unit, p.utama
      FROM person p JOIN employee e ON e.id = p.id
      WHERE p.utama > ${within.mostRhk} AND (${after}::uuid IS NULL OR (-p.utama, p.id) > (
        (SELECT -b.utama FROM person b WHERE b.id = ${after}::uuid), ${after}::uuid))
      ORDER BY p.utama DESC, p.id LIMIT ${most}::int`),
  );
  return { part: "berat", rows };
}

const LISTS = { unit: units, iku: ikus, rhk: rhks, kosong: idle, berat: heavy } as const;

/** One page of one list, from after a row on. */
export function coverageList(
  tx: Tx,
  within: Within,
  part: CoveragePart,
  after: string | null,
  most: number,
): Promise<CoverageList> {
  return LISTS[part](tx, within, after, most);
}
