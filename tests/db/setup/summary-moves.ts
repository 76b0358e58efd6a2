import type { Client } from "pg";
import type { Chance } from "../../builders/chance";

/** What random changes of people's work are made on. */
export interface Ground {
  readonly agencyId: string;
  readonly employeeIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly periodIds: readonly string[];
  /** Whose account records what people agree on. */
  readonly accountId: string;
}

type Move = (client: Client, ground: Ground, chance: Chance) => Promise<unknown>;

const NOT_SELF = "nullif($2::uuid, employee_id)";
const SOME_IKI = `SELECT i.agency_id, i.id FROM iki i JOIN skp s ON (s.agency_id, s.id) = (i.agency_id, i.skp_id)
  WHERE s.employee_id = $1 ORDER BY i.id LIMIT 2`;

/** As an appraiser sets it. */
const SET = `final_at = NULL, status = 'appraised', hasil = 'sesuai', perilaku = 'sesuai', predikat = 'baik', not_evaluated = NULL`;

/** As the application changes them, each in one transaction: what figures are made from, and what they are not. */
const MOVES: Readonly<Record<string, Move>> = {
  "a plan is begun": (client, ground, chance) =>
    client.query(
      `INSERT INTO skp (agency_id, id, employee_id, year, kind, approach, starts_on, ends_on, appraiser_id, unit_id)
       SELECT app.agency(), gen_random_uuid(), $1, 2026, 'administrasi_fungsional', 'kuantitatif', '2026-01-01',
         '2026-12-31', nullif($2::uuid, $1::uuid), $3
       WHERE NOT EXISTS (SELECT 1 FROM skp WHERE employee_id = $1)`,
      [chance.pick(ground.employeeIds), chance.pick(ground.employeeIds), chance.pick(ground.unitIds)],
    ),
  "it is submitted": (client, ground, chance) =>
    client.query(
      `UPDATE skp SET status = 'submitted', version = version + 1 WHERE employee_id = $1 AND status = 'draft'`,
      [chance.pick(ground.employeeIds)],
    ),
  "it is agreed": async (client, ground, chance) => {
    const { rows } = await client.query<{ id: string }>(
      `UPDATE skp SET status = 'approved', agreed_version = agreed_version + 1
       WHERE employee_id = $1 AND status IN ('draft', 'submitted') RETURNING id`,
      [chance.pick(ground.employeeIds)],
    );
    for (const { id } of rows) {
      await client.query(
        `WITH line AS (INSERT INTO rhk (agency_id, id, skp_id, jenis, text, sort_order)
           VALUES (app.agency(), gen_random_uuid(), $1, 'utama', 'Hasil', 1) RETURNING id)
         INSERT INTO iki (agency_id, id, rhk_id, skp_id, text, target_kind, target_text, form, accumulation, sort_order)
         SELECT app.agency(), gen_random_uuid(), line.id, $1, 'Indikator', 'number', '12', 'maximise', 'sum', n
         FROM line, generate_series(1, 2) n`,
        [id],
      );
    }
  },
  "another unit takes the rest of the year": async (client, ground, chance) => {
    const { rows } = await client.query<{ employee_id: string }>(
      `UPDATE skp SET ends_on = '2026-06-30', status = 'closed', close_reason = 'moved'
       WHERE employee_id = $1 AND status = 'approved' AND ends_on = '2026-12-31' AND starts_on = '2026-01-01'
       RETURNING employee_id`,
      [chance.pick(ground.employeeIds)],
    );
    for (const { employee_id } of rows) {
      await client.query(
        `INSERT INTO skp (agency_id, id, employee_id, year, kind, approach, starts_on, ends_on, unit_id)
         VALUES (app.agency(), gen_random_uuid(), $1, 2026, 'administrasi_fungsional', 'kuantitatif', '2026-07-01',
           '2026-12-31', $2)`,
        [employee_id, chance.pick(ground.unitIds)],
      );
    }
  },
  "a draft is thrown away": (client, ground, chance) =>
    client.query(
      `DELETE FROM skp s WHERE employee_id = $1 AND status = 'draft' AND agreed_version = 0
         AND NOT EXISTS (SELECT 1 FROM evaluation e WHERE e.skp_id = s.id)
         AND NOT EXISTS (SELECT 1 FROM dialog d WHERE d.skp_id = s.id)
         AND NOT EXISTS (SELECT 1 FROM rhk r WHERE r.skp_id = s.id)`,
      [chance.pick(ground.employeeIds)],
    ),
  "an indicator is struck out": (client, ground, chance) =>
    client.query(`UPDATE iki SET removed_in = 2 WHERE (agency_id, id) IN (${SOME_IKI}) AND sort_order = 2`, [
      chance.pick(ground.employeeIds),
    ]),
  "a dialog is recorded": (client, ground, chance) =>
    client.query(
      `INSERT INTO dialog (agency_id, id, skp_id, period_id, held_on, place, participants, agreed, created_by,
         employee_confirmed_at, appraiser_confirmed_at)
       SELECT s.agency_id, gen_random_uuid(), s.id, $2, '2026-03-02', 'Balai', 'Berdua', 'Sepakat', $3,
         CASE WHEN $4 THEN now() END, CASE WHEN NOT $4 THEN now() END
       FROM skp s WHERE s.employee_id = $1`,
      [
        ...[chance.pick(ground.employeeIds), chance.pick([...ground.periodIds, null]), ground.accountId],
        chance.isHit(0.5),
      ],
    ),
  "a dialog is confirmed by the other": (client, ground, chance) =>
    client.query(
      `UPDATE dialog SET employee_confirmed_at = coalesce(employee_confirmed_at, now()),
         appraiser_confirmed_at = coalesce(appraiser_confirmed_at, now()), version = version + 1
       WHERE skp_id IN (SELECT id FROM skp WHERE employee_id = $1)`,
      [chance.pick(ground.employeeIds)],
    ),
  "a dialog is put right, which asks the other again": (client, ground, chance) =>
    client.query(
      `UPDATE dialog SET agreed = 'Lain', appraiser_confirmed_at = NULL, version = version + 1
       WHERE (agency_id, id) IN (SELECT d.agency_id, d.id FROM dialog d JOIN skp s ON s.id = d.skp_id
         WHERE s.employee_id = $1 ORDER BY d.id LIMIT 1)`,
      [chance.pick(ground.employeeIds)],
    ),
  "results are written": (client, ground, chance) =>
    client.query(
      `INSERT INTO realisasi (agency_id, id, iki_id, period_id, value_number)
       SELECT agency_id, gen_random_uuid(), id, $2, CASE WHEN $3 THEN 5 END FROM (${SOME_IKI}) i
       ON CONFLICT (agency_id, iki_id, period_id) DO UPDATE SET value_number = excluded.value_number, note = 'lagi'`,
      [chance.pick(ground.employeeIds), chance.pick(ground.periodIds), chance.isHit(0.8)],
    ),
  "results are taken back": (client, ground, chance) =>
    client.query(`DELETE FROM realisasi WHERE (agency_id, iki_id) IN (${SOME_IKI}) AND period_id = $2`, [
      chance.pick(ground.employeeIds),
      chance.pick(ground.periodIds),
    ]),
  "an evaluation is opened": (client, ground, chance) =>
    client.query(
      `INSERT INTO evaluation (agency_id, id, skp_id, employee_id, period_id, unit_id, golongan)
       SELECT agency_id, gen_random_uuid(), id, employee_id, $2, unit_id, $3 FROM skp
       WHERE employee_id = $1 AND agreed_version > 0 ON CONFLICT DO NOTHING`,
      [
        chance.pick(ground.employeeIds),
        chance.pick(ground.periodIds),
        chance.pick(["III/b", "II/c", "IX", null]),
      ],
    ),
  "somebody is appraised": (client, ground, chance) =>
    client.query(
      `UPDATE evaluation SET ${SET}, appraiser_id = ${NOT_SELF} WHERE employee_id = $1 AND period_id = $3`,
      [chance.pick(ground.employeeIds), chance.pick(ground.employeeIds), chance.pick(ground.periodIds)],
    ),
  "somebody is not evaluated, for a reason": (client, ground, chance) =>
    client.query(
      `UPDATE evaluation SET status = 'open', final_at = NULL, hasil = NULL, perilaku = NULL, predikat = NULL, not_evaluated = 'cuti'
       WHERE employee_id = $1 AND period_id = $2`,
      [chance.pick(ground.employeeIds), chance.pick(ground.periodIds)],
    ),
  "the result is received": (client, ground, chance) =>
    client.query(
      `UPDATE evaluation SET status = $2::evaluation_status, final_at = CASE WHEN $2 = 'final' THEN now() END
       WHERE employee_id = $1 AND predikat IS NOT NULL`,
      [chance.pick(ground.employeeIds), chance.pick(["received", "objected", "final"])],
    ),
  "somebody moves": (client, ground, chance) =>
    client.query(
      `UPDATE appraisal_relation SET unit_id = $3, appraiser_id = ${NOT_SELF}, is_external = $4, is_counted = $5
       WHERE employee_id = $1`,
      [
        ...[chance.pick(ground.employeeIds), chance.pick(ground.employeeIds), chance.pick(ground.unitIds)],
        ...[chance.isHit(0.1), chance.isHit(0.9)],
      ],
    ),
  "the relations are worked out again": async (client, ground, chance) => {
    const { rows } = await client.query<{ row: object }>(
      "DELETE FROM appraisal_relation r WHERE employee_id = $1 RETURNING to_jsonb(r) AS row",
      [chance.pick(ground.employeeIds)],
    );
    await client.query(
      "INSERT INTO appraisal_relation SELECT * FROM jsonb_populate_recordset(NULL::appraisal_relation, $1::jsonb)",
      [JSON.stringify(rows.map(({ row }) => row))],
    );
  },
};

export const MOVE_NAMES: readonly string[] = Object.keys(MOVES);

/** Two at once took the same person's year, or waited for one another: one of them has to begin again. */
const LOST = new Set(["23P01", "23503", "23505", "40P01"]);

/** Makes one random change as the web role, in a transaction. @returns whether it was committed */
export async function aMove(client: Client, ground: Ground, chance: Chance): Promise<boolean> {
  const move = MOVES[chance.pick(MOVE_NAMES)];
  await client.query("BEGIN");
  try {
    await client.query("SELECT set_config('app.agency_id', $1, true)", [ground.agencyId]);
    await move?.(client, ground, chance);
    // Now and then somebody's whole work comes to nothing.
    const isKept = chance.isHit(0.95);
    await client.query(isKept ? "COMMIT" : "ROLLBACK");
    return isKept;
  } catch (error) {
    await client.query("ROLLBACK");
    if (error instanceof Error && "code" in error && LOST.has(String(error.code))) return false;
    throw error;
  }
}
