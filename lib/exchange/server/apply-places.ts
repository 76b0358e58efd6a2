import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { RecordedEvent } from "@/lib/db/event";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { suspendAccounts } from "@/lib/employee/server/commands/close-service";
import { DEFAULT_STANDING_RULES, STANDING_KINDS } from "@/lib/employee/standing";

const GONE = STANDING_KINDS.filter((kind) => DEFAULT_STANDING_RULES[kind].closesSkp);

async function changeStandings(tx: Tx, batchId: string): Promise<void> {
  // What is in force ends on the day before the new one, or on the day that a return names.
  await tx.$executeRaw(sql`
    UPDATE employee_standing s SET valid_to = CASE r.change->'standing'->>'mode'
        WHEN 'close' THEN (r.change->'standing'->>'to')::date ELSE (r.change->'standing'->>'from')::date - 1 END
    FROM import_row r
    WHERE r.batch_id = ${batchId}::uuid AND r.outcome = 'changed' AND r.change->'standing'->>'mode' IN ('open', 'close')
      AND s.agency_id = r.agency_id AND s.employee_id = r.target_id
      AND (s.valid_to IS NULL OR s.valid_to >= coalesce(r.change->'standing'->>'from', r.change->'standing'->>'to')::date)`);
  await tx.$executeRaw(sql`
    UPDATE employee_standing s SET kind = (r.record->>'standing')::standing_kind, valid_from = (r.change->'standing'->>'from')::date
    FROM import_row r
    WHERE r.batch_id = ${batchId}::uuid AND r.outcome = 'changed' AND r.change->'standing'->>'mode' = 'correct'
      AND s.agency_id = r.agency_id AND s.employee_id = r.target_id
      AND s.valid_from = (SELECT max(n.valid_from) FROM employee_standing n
                          WHERE n.agency_id = r.agency_id AND n.employee_id = r.target_id)`);
  await tx.$executeRaw(sql`
    INSERT INTO employee_standing (agency_id, id, employee_id, kind, valid_from)
    SELECT agency_id, gen_random_uuid(), target_id, (record->>'standing')::standing_kind, (change->'standing'->>'from')::date
    FROM import_row
    WHERE batch_id = ${batchId}::uuid AND outcome IN ('new', 'changed') AND change->'standing'->>'mode' = 'open'`);
}

const leavers = z.array(z.object({ id: z.uuid(), gone: z.boolean() }));

/** Who leaves by this file gives up, on the day before, all that he or she holds; the account goes with the person. */
async function closeServices(
  tx: Tx,
  actor: Actor,
  batchId: string,
  record: (event: RecordedEvent) => void,
): Promise<void> {
  const leaving = sql`
    SELECT agency_id, target_id AS id, (change->'standing'->>'from')::date AS away FROM import_row
    WHERE batch_id = ${batchId}::uuid AND outcome = 'changed' AND record->>'standing' = ANY (${GONE}::text[])
      AND change->'standing'->>'mode' IN ('open', 'correct')`;
  const gone = leavers.parse(
    await tx.$queryRaw(sql`SELECT id, away <= ${actor.today}::date AS gone FROM (${leaving}) l`),
  );
  if (gone.length === 0) return;
  await tx.$executeRaw(sql`
    DELETE FROM placement p USING (${leaving}) l
    WHERE p.agency_id = l.agency_id AND p.employee_id = l.id AND p.valid_from >= l.away`);
  await tx.$executeRaw(sql`
    UPDATE placement p SET valid_to = l.away - 1 FROM (${leaving}) l
    WHERE p.agency_id = l.agency_id AND p.employee_id = l.id AND (p.valid_to IS NULL OR p.valid_to >= l.away)`);
  await tx.$executeRaw(sql`
    DELETE FROM team_member m USING (${leaving}) l
    WHERE m.agency_id = l.agency_id AND m.employee_id = l.id AND m.valid_from >= l.away`);
  await tx.$executeRaw(sql`
    UPDATE team_member m SET valid_to = l.away - 1 FROM (${leaving}) l
    WHERE m.agency_id = l.agency_id AND m.employee_id = l.id AND (m.valid_to IS NULL OR m.valid_to >= l.away)`);
  await tx.$executeRaw(sql`
    DELETE FROM appraisal_delegation_member m USING appraisal_delegation d, (${leaving}) l
    WHERE m.agency_id = d.agency_id AND m.delegation_id = d.id
      AND d.agency_id = l.agency_id AND d.delegate_id = l.id AND d.valid_from >= l.away`);
  await tx.$executeRaw(sql`
    DELETE FROM appraisal_delegation d USING (${leaving}) l
    WHERE d.agency_id = l.agency_id AND d.delegate_id = l.id AND d.valid_from >= l.away`);
  await tx.$executeRaw(sql`
    UPDATE appraisal_delegation d SET valid_to = l.away - 1, version = d.version + 1 FROM (${leaving}) l
    WHERE d.agency_id = l.agency_id AND d.delegate_id = l.id AND (d.valid_to IS NULL OR d.valid_to >= l.away)`);
  const ids = gone.flatMap((person) => (person.gone ? [person.id] : []));
  await suspendAccounts(actor, tx, record, ids);
}

/** Steps of people who are registered; unit and jabatan that a line does not give stay what they were. */
const MOVES = (batchId: string) => sql`
  moves AS MATERIALIZED (
    SELECT r.agency_id, r.target_id AS employee_id, r.change->'placement'->>'mode' AS mode,
           (r.change->'placement'->>'from')::date AS since,
           coalesce((r.record->>'unitId')::uuid, newest.unit_id) AS unit_id,
           coalesce((r.change->>'positionId')::uuid, newest.position_id) AS position_id,
           (r.change->>'leads')::boolean AS leads, newest.id AS newest_id
    FROM import_row r
    LEFT JOIN LATERAL (
      SELECT p.id, p.unit_id, p.position_id FROM placement p
      WHERE p.agency_id = r.agency_id AND p.employee_id = r.target_id AND p.kind = 'definitif'
      ORDER BY p.valid_from DESC LIMIT 1) newest ON true
    WHERE r.batch_id = ${batchId}::uuid AND r.outcome = 'changed' AND r.change ? 'placement'
  )`;

async function changePlacements(tx: Tx, batchId: string): Promise<void> {
  await tx.$executeRaw(sql`
    WITH ${MOVES(batchId)}
    UPDATE placement p SET valid_to = s.since - 1
    FROM moves s
    WHERE s.mode = 'open' AND p.agency_id = s.agency_id AND p.id = s.newest_id
      AND (p.valid_to IS NULL OR p.valid_to >= s.since)`);
  // Two heads who change places would meet the rule of one head on the way; so each leads only once both have moved.
  await tx.$executeRaw(sql`
    WITH ${MOVES(batchId)}
    UPDATE placement p SET unit_id = s.unit_id, position_id = s.position_id, is_head = false, valid_from = s.since
    FROM moves s WHERE s.mode = 'correct' AND p.agency_id = s.agency_id AND p.id = s.newest_id`);
  await tx.$executeRaw(sql`
    WITH ${MOVES(batchId)}
    UPDATE placement p SET is_head = true
    FROM moves s WHERE s.mode = 'correct' AND s.leads AND p.agency_id = s.agency_id AND p.id = s.newest_id`);
  await tx.$executeRaw(sql`
    WITH ${MOVES(batchId)}
    INSERT INTO placement (agency_id, id, employee_id, unit_id, position_id, kind, is_head, valid_from)
    SELECT agency_id, gen_random_uuid(), employee_id, unit_id, position_id, 'definitif', leads, since
    FROM moves WHERE mode = 'open'`);
  await tx.$executeRaw(sql`
    INSERT INTO placement (agency_id, id, employee_id, unit_id, position_id, kind, is_head, valid_from)
    SELECT agency_id, gen_random_uuid(), target_id, (record->>'unitId')::uuid, (change->>'positionId')::uuid, 'definitif',
           (change->>'leads')::boolean, (change->'placement'->>'from')::date
    FROM import_row WHERE batch_id = ${batchId}::uuid AND outcome = 'new' AND change ? 'placement'`);
}

/** Writes kedudukan and places of the people of a batch. */
export async function applyPlaces(
  tx: Tx,
  actor: Actor,
  batchId: string,
  record: (event: RecordedEvent) => void,
): Promise<void> {
  await changeStandings(tx, batchId);
  await closeServices(tx, actor, batchId, record);
  await changePlacements(tx, batchId);
}
