import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { calendarDateOf } from "@/lib/kernel/calendar";
import type { EmployeeField } from "../employee-columns";
import { fault, type Fault } from "../faults";

const found = z.array(
  z.object({
    line: z.number(),
    position: z.string().nullable(),
    unit: z.string(),
    name: z.string(),
    until: z.string().transform(calendarDateOf).nullable(),
  }),
);

/**
 * Heads whom the list names for a unit that the register still has somebody else lead on that day, after all that the
 * list itself changes: who leaves the unit by the same file is out of the way from his or her first day elsewhere.
 */
export async function headConflicts(
  tx: Tx,
  batchId: string,
  columns: ReadonlyMap<EmployeeField, number>,
): Promise<readonly Fault[]> {
  const rows = found.parse(
    await tx.$queryRaw(sql`
      WITH staged AS (
        SELECT line, target_id, record,
               (record->>'unitId')::uuid AS unit_id, (change->>'leads')::boolean AS leads,
               change->'placement'->>'mode' AS mode, (change->'placement'->>'from')::date AS since
        FROM import_row
        WHERE batch_id = ${batchId}::uuid AND outcome IN ('new', 'changed')
      ), leaving AS (
        SELECT target_id, (change->'standing'->>'from')::date AS since FROM import_row
        WHERE batch_id = ${batchId}::uuid AND outcome = 'changed' AND change->'standing'->>'mode' <> 'close'
          AND record->>'standing' IN ('pensiun', 'meninggal', 'pindah', 'berhenti')
      ), heads AS (
        SELECT p.agency_id, p.unit_id, p.employee_id, p.valid_from,
               least(p.valid_to,
                     CASE WHEN p.kind = 'definitif' AND s.mode = 'open' THEN s.since - 1 END,
                     l.since - 1) AS valid_to
        FROM placement p
        LEFT JOIN staged s ON s.target_id = p.employee_id AND s.mode IS NOT NULL
        LEFT JOIN leaving l ON l.target_id = p.employee_id
        WHERE p.is_head AND p.kind IN ('definitif', 'tugas_tambahan', 'pj')
          AND p.unit_id IN (SELECT unit_id FROM staged WHERE leads AND mode IS NOT NULL)
          -- A newest row that is put right in place is where the list says, no longer where it was.
          AND NOT (p.kind = 'definitif' AND s.mode IS NOT DISTINCT FROM 'correct' AND p.valid_from = (
            SELECT max(o.valid_from) FROM placement o
            WHERE o.agency_id = p.agency_id AND o.employee_id = p.employee_id AND o.kind = 'definitif'))
      )
      SELECT DISTINCT ON (s.line) s.line, s.record->'position'->>'name' AS position, s.record->>'unitName' AS unit,
             e.name, h.valid_to::text AS until
      FROM staged s
      JOIN heads h ON h.unit_id = s.unit_id AND h.employee_id <> s.target_id
        AND (h.valid_to IS NULL OR h.valid_to >= s.since) AND (h.valid_to IS NULL OR h.valid_to >= h.valid_from)
      JOIN employee e ON e.agency_id = h.agency_id AND e.id = h.employee_id
      WHERE s.leads AND s.mode IS NOT NULL
      ORDER BY s.line, h.valid_to DESC NULLS FIRST`),
  );
  const column = columns.get("position") ?? null;
  return rows.map(({ line, position, unit, name, until }) =>
    fault(
      line,
      column,
      position ?? "",
      until === null
        ? { code: "head_in_register", unit, name }
        : { code: "head_overlaps", unit, name, until },
    ),
  );
}
