import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { EMPTY_PLAN } from "@/lib/skp/plan";
import type { BatchRow } from "./batch-row";

/** What the staged lines say of results. */
const STAGED = (batchId: string) => sql`
  staged AS MATERIALIZED (
    SELECT r.agency_id, r.target_id AS employee_id, r.target_version, r.record, r.change,
           (r.change->>'evaluationId')::uuid AS evaluation_id, (r.change->>'skpId')::uuid AS skp_id,
           (r.change->>'appraiserId')::uuid AS appraiser_id, (r.change->>'isNew')::boolean AS is_new
    FROM import_row r WHERE r.batch_id = ${batchId}::uuid AND r.outcome IN ('new', 'changed')
  )`;

/** SKP without lines, for results of people who have none: they were planned elsewhere. */
async function makeShells(tx: Tx, batchId: string): Promise<void> {
  await tx.$executeRaw(sql`
    WITH ${STAGED(batchId)}
    INSERT INTO skp (agency_id, id, employee_id, year, kind, approach, starts_on, ends_on, status, agreed_version,
      appraiser_id, unit_id, is_external, import_batch_id)
    SELECT s.agency_id, s.skp_id, s.employee_id, (s.change->'shell'->>'year')::int, (s.change->'shell'->>'kind')::skp_kind,
      'kuantitatif', (s.change->'shell'->>'from')::date, (s.change->'shell'->>'to')::date, 'approved', 1,
      s.appraiser_id, (s.change->>'unitId')::uuid, true, ${batchId}::uuid
    FROM staged s WHERE s.change->'shell'->>'id' IS NOT NULL`);
  await tx.$executeRaw(sql`
    WITH ${STAGED(batchId)}
    INSERT INTO skp_version (agency_id, id, skp_id, number, status, plan, approved_at, parties)
    SELECT s.agency_id, gen_random_uuid(), s.skp_id, 1, 'approved', ${JSON.stringify(EMPTY_PLAN)}::jsonb, now(),
      s.change->'parties'
    FROM staged s WHERE s.change->'shell'->>'id' IS NOT NULL`);
}

/**
 * Writes the results of a batch: each is final where it comes from, so it is final here. An evaluation that was there
 * must be as the preview has seen it.
 */
export async function applyResults(
  tx: Tx,
  actor: Actor,
  { id: batchId, fileName }: BatchRow,
): Promise<Result<void, { readonly code: "stale" }>> {
  const { timeZone, accountId } = actor;
  await makeShells(tx, batchId);
  const claimed = await tx.$executeRaw(sql`
    WITH ${STAGED(batchId)}
    UPDATE evaluation e SET status = 'final', hasil = (s.record->>'hasil')::rating,
      perilaku = (s.record->>'perilaku')::rating, predikat = (s.record->>'predikat')::predikat,
      departure_reason = NULL, facts = NULL, recommendation = NULL, not_evaluated = NULL, not_evaluated_note = NULL,
      draft = NULL, suggestion = NULL, appraiser_id = s.appraiser_id, parties = s.change->'parties',
      appraised_at = (s.change->>'date')::timestamp AT TIME ZONE ${timeZone}, received_at = NULL, is_deemed = false,
      acknowledged_at = NULL, final_at = now(), import_batch_id = ${batchId}::uuid, version = e.version + 1
    FROM staged s WHERE NOT s.is_new AND e.id = s.evaluation_id AND e.version = s.target_version`);
  const added = await tx.$executeRaw(sql`
    WITH ${STAGED(batchId)}
    INSERT INTO evaluation (agency_id, id, skp_id, employee_id, period_id, unit_id, golongan, status, hasil, perilaku,
      predikat, appraiser_id, parties, appraised_at, final_at, import_batch_id)
    SELECT s.agency_id, s.evaluation_id, s.skp_id, s.employee_id, (s.change->>'periodId')::uuid,
      (s.change->>'unitId')::uuid, held.golongan, 'final', (s.record->>'hasil')::rating, (s.record->>'perilaku')::rating,
      (s.record->>'predikat')::predikat, s.appraiser_id, s.change->'parties',
      (s.change->>'date')::timestamp AT TIME ZONE ${timeZone}, now(), ${batchId}::uuid
    FROM staged s
    LEFT JOIN LATERAL (
      SELECT k.golongan FROM employee_rank k
      WHERE k.agency_id = s.agency_id AND k.employee_id = s.employee_id AND k.valid_from <= (s.change->>'endsOn')::date
      ORDER BY k.valid_from DESC LIMIT 1) held ON true
    WHERE s.is_new`);
  const reason = `Diimpor dari berkas ${fileName}`;
  const recorded = await tx.$executeRaw(sql`
    WITH ${STAGED(batchId)}
    INSERT INTO evaluation_result (agency_id, id, evaluation_id, number, origin, hasil, perilaku, predikat, reason,
      set_by, set_by_name, set_at)
    SELECT s.agency_id, gen_random_uuid(), s.evaluation_id,
      1 + (SELECT count(*) FROM evaluation_result r WHERE r.evaluation_id = s.evaluation_id), 'import',
      (s.record->>'hasil')::rating, (s.record->>'perilaku')::rating, (s.record->>'predikat')::predikat, ${reason},
      ${accountId}::uuid, s.change->'parties'->'appraiser'->>'name', now()
    FROM staged s`);
  return claimed + added === recorded ? ok() : refuse({ code: "stale" });
}
