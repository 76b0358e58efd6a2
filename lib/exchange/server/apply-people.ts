import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { refreshStatistics } from "./statistics";

interface Refusal {
  readonly code: "stale";
}

/** Lines that were to be confirmed become what the administrator said. */
async function settleDecisions(tx: Tx, batchId: string): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE import_row SET outcome = 'changed'
    WHERE batch_id = ${batchId}::uuid AND outcome = 'confirm' AND decision = 'same_person'`);
  await tx.$executeRaw(sql`
    UPDATE import_row SET outcome = 'new', target_id = (change->'asNew'->>'targetId')::uuid, target_version = NULL,
           change = change->'asNew'
    WHERE batch_id = ${batchId}::uuid AND outcome = 'confirm' AND decision = 'other_person'`);
}

/** Changes the people themselves and raises their versions, if they are still those of the preview. */
async function changePeople(tx: Tx, batchId: string): Promise<Result<void, Refusal>> {
  const claimed = await tx.$executeRaw(sql`
    UPDATE employee e SET
      version = e.version + 1,
      name = coalesce(r.given->>'name', e.name),
      front_title = coalesce(r.given->>'frontTitle', e.front_title),
      back_title = coalesce(r.given->>'backTitle', e.back_title),
      kind = coalesce((r.given->>'kind')::employee_kind, e.kind),
      sex = CASE r.given->>'sex' WHEN 'l' THEN 'laki_laki' WHEN 'p' THEN 'perempuan' ELSE e.sex END,
      birth_date = coalesce((r.given->>'birthDate')::date, e.birth_date),
      birth_place = coalesce(r.given->>'birthPlace', e.birth_place),
      email = coalesce(r.given->>'email', e.email),
      phone = coalesce(r.given->>'phone', e.phone),
      service_ends_on = CASE WHEN r.given ? 'serviceEndsOn' THEN nullif(r.given->>'serviceEndsOn', '')::date
                             ELSE e.service_ends_on END
    FROM (SELECT agency_id, target_id, target_version, change->'given' AS given FROM import_row
          WHERE batch_id = ${batchId}::uuid AND outcome = 'changed') r
    WHERE e.agency_id = r.agency_id AND e.id = r.target_id AND e.version = r.target_version`);
  const changed = await tx.importRow.count({ where: { batchId, outcome: "changed" } });
  return claimed === changed ? ok() : refuse({ code: "stale" });
}

/** The account is called as the person is. */
async function renameAccounts(tx: Tx, batchId: string): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE account a SET name = concat_ws(', ', concat_ws(' ', e.front_title, e.name), e.back_title)
    FROM import_row r JOIN employee e ON e.agency_id = r.agency_id AND e.id = r.target_id
    WHERE r.batch_id = ${batchId}::uuid AND r.outcome = 'changed'
      AND r.change->'given' ?| '{name,frontTitle,backTitle}'
      AND a.agency_id = r.agency_id AND a.employee_id = r.target_id`);
}

async function addPeople(tx: Tx, batchId: string): Promise<void> {
  await tx.$executeRaw(sql`
    INSERT INTO employee (agency_id, id, name, front_title, back_title, kind, sex, birth_date, birth_place, email, phone, service_ends_on)
    SELECT agency_id, target_id, record->>'name', record->>'frontTitle', record->>'backTitle',
           (record->>'kind')::employee_kind,
           (CASE record->>'sex' WHEN 'l' THEN 'laki_laki' ELSE 'perempuan' END)::sex,
           (record->>'birthDate')::date, record->>'birthPlace', record->>'email', record->>'phone',
           (record->>'serviceEndsOn')::date
    FROM import_row WHERE batch_id = ${batchId}::uuid AND outcome = 'new'`);
}

/** Jabatan that the register does not have yet. */
async function addPositions(tx: Tx, batchId: string): Promise<void> {
  await tx.$executeRaw(sql`
    INSERT INTO "position" (agency_id, id, name, kind, jenjang, class)
    SELECT DISTINCT ON (id) agency_id, id, job->>'name', (job->>'kind')::position_kind, (job->>'jenjang')::jenjang,
           (job->>'class')::smallint
    FROM (SELECT agency_id, line, (change->>'positionId')::uuid AS id, record->'position' AS job FROM import_row
          WHERE batch_id = ${batchId}::uuid AND outcome IN ('new', 'changed') AND change ? 'positionId') r
    WHERE id NOT IN (SELECT id FROM "position")
    ORDER BY id, line`);
}

async function addNumbers(tx: Tx, batchId: string): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE employee_number n SET valid_to = (r.change->'number'->>'from')::date - 1
    FROM import_row r
    WHERE r.batch_id = ${batchId}::uuid AND r.outcome = 'changed' AND r.change->'number'->>'mode' = 'open'
      AND n.agency_id = r.agency_id AND n.employee_id = r.target_id
      AND (n.valid_to IS NULL OR n.valid_to >= (r.change->'number'->>'from')::date)`);
  await tx.$executeRaw(sql`
    INSERT INTO employee_number (agency_id, id, employee_id, number, kind, valid_from)
    SELECT agency_id, gen_random_uuid(), target_id, record->>'number', (record->>'numberKind')::number_kind,
           (change->'number'->>'from')::date
    FROM import_row
    WHERE batch_id = ${batchId}::uuid AND outcome IN ('new', 'changed') AND change->'number'->>'mode' = 'open'`);
}

async function changeRanks(tx: Tx, batchId: string): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE employee_rank k SET golongan = r.record->>'golongan', valid_from = (r.change->'rank'->>'from')::date
    FROM import_row r
    WHERE r.batch_id = ${batchId}::uuid AND r.outcome = 'changed' AND r.change->'rank'->>'mode' = 'correct'
      AND k.agency_id = r.agency_id AND k.employee_id = r.target_id
      AND k.valid_from = (SELECT max(n.valid_from) FROM employee_rank n
                          WHERE n.agency_id = r.agency_id AND n.employee_id = r.target_id)`);
  await tx.$executeRaw(sql`
    INSERT INTO employee_rank (agency_id, id, employee_id, golongan, valid_from)
    SELECT agency_id, gen_random_uuid(), target_id, record->>'golongan', (change->'rank'->>'from')::date
    FROM import_row
    WHERE batch_id = ${batchId}::uuid AND outcome IN ('new', 'changed') AND change->'rank'->>'mode' = 'open'`);
}

/**
 * Writes the people of a batch with their numbers and golongan, and the jabatan that their places will name. `stale` where somebody has changed one of them since the
 * preview; a number that was given to another meanwhile meets its unique key.
 */
export async function applyPeople(tx: Tx, batchId: string): Promise<Result<void, Refusal>> {
  await settleDecisions(tx, batchId);
  const changed = await changePeople(tx, batchId);
  if (!changed.ok) return changed;
  await renameAccounts(tx, batchId);
  await addPositions(tx, batchId);
  await addPeople(tx, batchId);
  await refreshStatistics(tx);
  await addNumbers(tx, batchId);
  await changeRanks(tx, batchId);
  return ok();
}
