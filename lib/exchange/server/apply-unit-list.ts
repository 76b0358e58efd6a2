import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { refuse, ok, type Result } from "@/lib/kernel/result";

/** Raises the version of each changed unit, if it is still the one of the preview. */
async function claimUnits(tx: Tx, batchId: string): Promise<Result<number, { readonly code: "stale" }>> {
  const claimed = await tx.$executeRaw(sql`
    UPDATE unit u SET version = u.version + 1, code = r.record->>'code'
    FROM import_row r
    WHERE r.batch_id = ${batchId}::uuid AND r.outcome = 'changed' AND u.id = r.target_id AND u.version = r.target_version`);
  const changed = await tx.importRow.count({ where: { batchId, outcome: "changed" } });
  return claimed === changed ? ok(changed) : refuse({ code: "stale" });
}

/** What the staged lines say of the versions of units. */
const STAGED = (batchId: string) => sql`
  staged AS (
    SELECT r.agency_id, r.target_id AS unit_id, r.record,
           r.change->'version'->>'mode' AS mode, (r.change->'version'->>'from')::date AS since
    FROM import_row r
    WHERE r.batch_id = ${batchId}::uuid AND r.outcome IN ('new', 'changed') AND r.change->'version'->>'mode' IS NOT NULL
  )`;

/** Writes the units of a batch: new ones, and those that have changed, each with its history. */
export async function applyUnitList(
  tx: Tx,
  batchId: string,
): Promise<Result<void, { readonly code: "stale" }>> {
  const claimed = await claimUnits(tx, batchId);
  if (!claimed.ok) return claimed;
  await tx.$executeRaw(sql`
    INSERT INTO unit (agency_id, id, code)
    SELECT agency_id, target_id, record->>'code' FROM import_row
    WHERE batch_id = ${batchId}::uuid AND outcome = 'new'`);
  // The newest version ends first, so that no two hold on a day in between.
  await tx.$executeRaw(sql`
    WITH ${STAGED(batchId)}
    UPDATE unit_version v SET valid_to = s.since - 1
    FROM staged s
    WHERE s.mode = 'open' AND v.unit_id = s.unit_id AND v.valid_from < s.since
      AND (v.valid_to IS NULL OR v.valid_to >= s.since)`);
  await tx.$executeRaw(sql`
    WITH ${STAGED(batchId)}
    UPDATE unit_version v SET
      name = s.record->>'name', kind = (s.record->>'kind')::unit_kind, head_title = s.record->>'headTitle',
      parent_id = (s.record->>'parentId')::uuid, appraisal_superior_id = (s.record->>'superiorId')::uuid,
      sort_order = (s.record->>'order')::int, valid_from = s.since
    FROM staged s
    WHERE s.mode = 'correct' AND v.unit_id = s.unit_id
      AND v.valid_from = (SELECT max(n.valid_from) FROM unit_version n WHERE n.unit_id = s.unit_id)`);
  await tx.$executeRaw(sql`
    WITH ${STAGED(batchId)}
    INSERT INTO unit_version (agency_id, id, unit_id, name, kind, head_title, parent_id, appraisal_superior_id, sort_order, valid_from)
    SELECT s.agency_id, gen_random_uuid(), s.unit_id, s.record->>'name', (s.record->>'kind')::unit_kind, s.record->>'headTitle',
           (s.record->>'parentId')::uuid, (s.record->>'superiorId')::uuid, (s.record->>'order')::int, s.since
    FROM staged s WHERE s.mode = 'open'`);
  return ok();
}
