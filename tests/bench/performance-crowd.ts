import type { Client } from "pg";
import type { Crowd } from "./people";

/** The year whose four quarters have been worked and evaluated. */
const YEAR = 2026;
const RHKS = 5;

/** How often everybody is evaluated, and whether the lines of the SKP are there as well. */
export interface Work {
  readonly rhythm: "quarterly" | "monthly";
  readonly isDetailed: boolean;
}

export interface PerformanceCrowd {
  /** The third quarter, or September. */
  readonly quarterId: string;
  readonly rows: number;
  readonly milliseconds: number;
}

/** A UUID (version 8) that is always the same for the same words. */
const idOf = (...parts: readonly string[]): string =>
  `overlay(overlay(md5(concat_ws('/', ${parts.join(", ")})) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid`;

const TABLES = [
  "skp",
  "skp_version",
  "rhk",
  "iki",
  "realisasi",
  "evaluation",
  "evaluation_result",
  "appraisal_relation",
];

/** Loads without checking each reference of rows that are right by how they are made; the constraints come back after. */
export async function withoutReferences(client: Client, load: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ drop: string; add: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s NOT VALID', conrelid::regclass, conname,
         pg_get_constraintdef(oid)) AS add
     FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY ($1::regclass[])`,
    [TABLES],
  );
  for (const { drop } of rows) await client.query(drop);
  for (const table of TABLES) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await load();
  for (const table of TABLES) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  for (const { add } of rows) await client.query(add);
}

const PARTIES = `jsonb_build_object('day', '2026-01-20', 'agency', 'Pemerintah Provinsi Contoh',
  'employee', jsonb_build_object('employeeId', s.employee_id, 'name', 'Pegawai', 'number', NULL, 'pangkat', NULL,
    'jabatan', 'Penata Layanan Operasional', 'unit', 'Seksi'),
  'appraiser', jsonb_build_object('employeeId', s.appraiser_id, 'name', 'Pejabat', 'number', NULL, 'pangkat', NULL,
    'jabatan', 'Kepala Seksi', 'unit', 'Seksi'),
  'superior', NULL)`;

function steps(agency: string, { rhythm, isDetailed }: Work): readonly string[] {
  const months = rhythm === "monthly" ? 1 : 3;
  const before = [
    `INSERT INTO appraisal_relation (agency_id, employee_id, appraiser_id, appraiser_title, unit_id, position_name,
       position_kind, is_head, standing, makes_skp, is_counted, rhythm, is_external, self_assessment)
     SELECT p.agency_id, p.employee_id, head.employee_id, 'Kepala Unit', p.unit_id, job.name, job.kind, p.is_head,
       'aktif', true, true, '${rhythm}', false, true
     FROM placement p JOIN position job ON (job.agency_id, job.id) = (p.agency_id, p.position_id)
     JOIN unit_version v ON (v.agency_id, v.unit_id) = (p.agency_id, p.unit_id)
     LEFT JOIN placement head ON head.agency_id = p.agency_id AND head.is_head
       AND head.unit_id = CASE WHEN p.is_head THEN v.parent_id ELSE p.unit_id END
     WHERE p.agency_id = ${agency}`,
    `INSERT INTO period (agency_id, id, year, rhythm, ordinal, starts_on, ends_on, ruleset)
     SELECT ${agency}, ${idOf(agency, "'q'", "q::text")}, ${YEAR}, '${rhythm}', q,
       make_date(${YEAR}, q * ${months} - ${months - 1}, 1), (make_date(${YEAR}, q * ${months}, 1) + interval '1 month' - interval '1 day')::date,
       'permenpanrb-6-2022' FROM generate_series(1, ${12 / months}) q`,
    `INSERT INTO skp (agency_id, id, employee_id, year, kind, approach, starts_on, ends_on, status, agreed_version,
       appraiser_id, unit_id)
     SELECT agency_id, ${idOf("employee_id::text", "'skp'")}, employee_id, ${YEAR}, 'administrasi_fungsional',
       'kuantitatif', '${YEAR}-01-01', '${YEAR}-12-31', 'approved', 1, appraiser_id, unit_id
     FROM appraisal_relation WHERE agency_id = ${agency} AND right(employee_id::text, 1) <> '7'`,
  ];
  const lines = [
    `INSERT INTO rhk (agency_id, id, skp_id, jenis, text, assigner, sort_order)
     SELECT s.agency_id, ${idOf("s.id::text", "n::text")}, s.id, 'utama',
       'Terselesaikannya layanan administrasi bagian ' || n || ' sesuai standar pelayanan', 'pimpinan', n
     FROM skp s, generate_series(1, ${RHKS}) n WHERE s.agency_id = ${agency}`,
    `INSERT INTO iki (agency_id, id, rhk_id, skp_id, text, aspek, target_kind, target_text, target_low, unit_name, form,
       accumulation, sort_order)
     SELECT agency_id, ${idOf("id::text", "'iki'")}, id, skp_id, 'Jumlah layanan yang selesai tepat waktu', 'kuantitas',
       'number', '120 layanan', 120, 'layanan', 'maximise', 'sum', 0 FROM rhk WHERE agency_id = ${agency}`,
    `INSERT INTO skp_version (agency_id, id, skp_id, number, status, plan, submitted_at, opened_at, approved_at, parties)
     SELECT s.agency_id, ${idOf("s.id::text", "'v1'")}, s.id, 1, 'approved', jsonb_build_object(
       'rhks', (SELECT jsonb_agg(jsonb_build_object('id', r.id, 'jenis', r.jenis, 'text', r.text, 'parentId', NULL,
          'parentText', NULL, 'assigner', 'pimpinan', 'teamId', NULL, 'ikis', jsonb_build_array(jsonb_build_object(
            'id', i.id, 'text', i.text, 'aspek', 'kuantitas', 'perspektif', NULL, 'manual', NULL, 'target',
            jsonb_build_object('kind', 'number', 'text', '120', 'low', '120', 'high', NULL, 'date', NULL,
              'unit', 'layanan', 'form', 'maximise', 'accumulation', 'sum')))) ORDER BY r.sort_order)
          FROM rhk r JOIN iki i ON i.agency_id = r.agency_id AND i.rhk_id = r.id
          WHERE r.agency_id = s.agency_id AND r.skp_id = s.id),
       'placed', '[]'::jsonb, 'expectations', '{}'::jsonb, 'resources', '["Komputer"]'::jsonb,
       'accountability', '["Laporan triwulan"]'::jsonb, 'consequences', '["Penghargaan"]'::jsonb),
       '${YEAR}-01-12', '${YEAR}-01-13', '${YEAR}-01-20', ${PARTIES} FROM skp s WHERE s.agency_id = ${agency}`,
    `INSERT INTO realisasi (agency_id, id, iki_id, period_id, action_plan, value_number)
     SELECT i.agency_id, ${idOf("i.id::text", "p.ordinal::text")}, i.id, p.id, 'Menyelesaikan layanan setiap hari kerja',
       25 + (ascii(right(i.id::text, 1)) % 10)
     FROM iki i JOIN period p ON p.agency_id = i.agency_id AND p.rhythm = '${rhythm}' WHERE i.agency_id = ${agency}`,
  ];
  const after = [
    `INSERT INTO evaluation (agency_id, id, skp_id, employee_id, period_id, unit_id, golongan, status, hasil, perilaku,
       predikat, appraiser_id, parties, opened_at, appraised_at, received_at, final_at)
     SELECT s.agency_id, ${idOf("s.id::text", "p.id::text")}, s.id, s.employee_id, p.id, s.unit_id, 'III/b',
       'final', 'sesuai', 'sesuai', 'baik', s.appraiser_id, ${PARTIES}, p.ends_on + 3, p.ends_on + 4, p.ends_on + 6,
       p.ends_on + 21
     FROM skp s JOIN period p ON p.agency_id = s.agency_id AND p.rhythm = '${rhythm}' WHERE s.agency_id = ${agency}`,
    `INSERT INTO period (agency_id, id, year, rhythm, ordinal, starts_on, ends_on, ruleset)
     VALUES (${agency}, ${idOf(agency, "'year'")}, ${YEAR}, 'annual', 1, '${YEAR}-01-01', '${YEAR}-12-31',
       'permenpanrb-6-2022')`,
    `INSERT INTO period_window (agency_id, id, period_id, kind, opens_on, closes_on)
     VALUES (${agency}, gen_random_uuid(), ${idOf(agency, "'year'")}, 'planning', '2020-01-01', '2099-12-31')`,
    // Those who are left have written theirs and not handed it in.
    `INSERT INTO skp (agency_id, id, employee_id, year, kind, approach, starts_on, ends_on, appraiser_id, unit_id)
     SELECT agency_id, ${idOf("employee_id::text", "'skp'")}, employee_id, ${YEAR}, 'administrasi_fungsional',
       'kuantitatif', '${YEAR}-01-01', '${YEAR}-12-31', appraiser_id, unit_id
     FROM appraisal_relation WHERE agency_id = ${agency} AND right(employee_id::text, 1) = '7'`,
  ];
  const drafts = [
    `INSERT INTO skp_version (agency_id, id, skp_id, number, plan)
     SELECT s.agency_id, ${idOf("s.id::text", "'v1'")}, s.id, 1, jsonb_build_object(
       'rhks', (SELECT jsonb_agg(jsonb_build_object('id', ${idOf("s.id::text", "n::text")}, 'jenis', 'utama', 'text',
          'Terselesaikannya layanan administrasi bagian ' || n, 'parentId', NULL, 'parentText', NULL,
          'assigner', 'pimpinan', 'teamId', NULL, 'ikis', jsonb_build_array(jsonb_build_object(
            'id', ${idOf("s.id::text", "n::text", "'iki'")}, 'text', 'Jumlah layanan yang selesai tepat waktu',
            'aspek', 'kuantitas', 'perspektif', NULL, 'manual', NULL, 'target', jsonb_build_object('kind', 'number',
              'text', '120', 'low', '120', 'high', NULL, 'date', NULL, 'unit', 'layanan', 'form', 'maximise',
              'accumulation', 'sum')))) ORDER BY n) FROM generate_series(1, ${RHKS}) n),
       'placed', '[]'::jsonb, 'expectations', '{}'::jsonb, 'resources', '["Komputer"]'::jsonb,
       'accountability', '["Laporan triwulan"]'::jsonb, 'consequences', '["Penghargaan"]'::jsonb)
     FROM skp s WHERE s.agency_id = ${agency} AND s.status = 'draft'`,
  ];
  const results = [
    `INSERT INTO evaluation_result (agency_id, id, evaluation_id, number, origin, hasil, perilaku, predikat, set_by_name)
     SELECT agency_id, ${idOf("id::text", "'1'")}, id, 1, 'appraisal', hasil, perilaku, predikat, 'Pejabat, Kepala Unit'
     FROM evaluation WHERE agency_id = ${agency}`,
  ];
  return isDetailed
    ? [...before, ...lines, ...after, ...drafts, ...results]
    : [...before, ...after, ...results];
}

/** Fills the tables of work for a crowd, inside `withoutReferences`. @returns how many rows */
export async function fillWork(client: Client, agencyId: string, work: Work): Promise<number> {
  let rows = 0;
  for (const step of steps(`'${agencyId}'::uuid`, work)) rows += (await client.query(step)).rowCount ?? 0;
  return rows;
}

/**
 * Gives everybody of a crowd (but one in sixteen) an agreed SKP of five RHK for 2026, and results and a final evaluation
 * in each of its quarters (or months). `client`: the owner.
 */
export async function loadPerformance(
  client: Client,
  crowd: Crowd,
  work: Work = { rhythm: "quarterly", isDetailed: true },
): Promise<PerformanceCrowd> {
  const began = performance.now();
  let rows = 0;
  await withoutReferences(client, async () => {
    rows = await fillWork(client, crowd.agencyId, work);
  });
  await client.query("ANALYZE");
  const { rows: period } = await client.query<{ id: string }>(
    `SELECT id FROM period WHERE agency_id = $1 AND rhythm <> 'annual' AND ends_on = '${String(YEAR)}-09-30'`,
    [crowd.agencyId],
  );
  return { quarterId: period[0]?.id ?? "", rows, milliseconds: performance.now() - began };
}

/** Gives somebody `most` people to appraise, and the first of them an evaluation of the third quarter that waits. */
export async function appraiserOf(
  client: Client,
  crowd: Crowd,
  appraiserId: string,
  most: number,
): Promise<string> {
  const values = [crowd.agencyId, appraiserId];
  await client.query(
    `UPDATE appraisal_relation SET appraiser_id = $2 WHERE agency_id = $1 AND employee_id IN (
       SELECT employee_id FROM appraisal_relation WHERE agency_id = $1 AND employee_id <> $2
         AND appraiser_id IS DISTINCT FROM $2 AND NOT is_head ORDER BY employee_id LIMIT $3 - (
           SELECT count(*) FROM appraisal_relation WHERE agency_id = $1 AND appraiser_id = $2))`,
    [...values, most],
  );
  await client.query(
    `UPDATE skp s SET appraiser_id = $2 FROM appraisal_relation r
     WHERE (s.agency_id, s.employee_id) = (r.agency_id, r.employee_id) AND r.agency_id = $1 AND r.appraiser_id = $2`,
    values,
  );
  const { rows } = await client.query<{ id: string }>(
    `UPDATE evaluation SET status = 'open', hasil = NULL, perilaku = NULL, predikat = NULL, appraiser_id = NULL,
       parties = NULL, appraised_at = NULL, received_at = NULL, final_at = NULL
     WHERE (agency_id, id) = (SELECT e.agency_id, e.id FROM evaluation e
       JOIN appraisal_relation r ON (r.agency_id, r.employee_id) = (e.agency_id, e.employee_id)
       JOIN period p ON (p.agency_id, p.id) = (e.agency_id, e.period_id)
       WHERE e.agency_id = $1 AND r.appraiser_id = $2 AND p.ordinal = 3 ORDER BY e.id LIMIT 1) RETURNING id`,
    values,
  );
  return rows[0]?.id ?? "";
}
