import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { DEFAULT_STANDING_RULES, STANDING_KINDS } from "@/lib/employee/standing";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { ImportKind, ImportSummary } from "../batch";

const counted = z.array(
  z.object({
    rows: z.number(),
    new: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    confirm: z.number(),
    faulty: z.number(),
    warnings: z.number(),
    missing: z.number(),
  }),
);

const GONE = STANDING_KINDS.filter((kind) => DEFAULT_STANDING_RULES[kind].closesSkp);

/**
 * Whom the register has and the file has not, of those who are in service (units: in force) on the day. They are told
 * and never taken away. A line that is faulty still counts as naming its person.
 */
export function missingFrom(kind: ImportKind, batchId: string, today: CalendarDate) {
  // Who is not in a list of plans or results is planned and judged here; indicators come in by parts of the register, and
  // whom a structure does not name keeps his post.
  if (kind === "plans" || kind === "results" || kind === "ikus" || kind === "posts")
    return sql`SELECT id FROM employee WHERE false`;
  return kind === "employees"
    ? sql`
        SELECT e.id FROM employee e
        WHERE NOT EXISTS (SELECT FROM import_row r WHERE r.batch_id = ${batchId}::uuid AND r.target_id = e.id)
          AND NOT EXISTS (
            SELECT FROM employee_number n
            JOIN import_row r ON r.batch_id = ${batchId}::uuid AND r.outcome = 'faulty' AND r.record->>'number' = n.number
            WHERE n.agency_id = e.agency_id AND n.employee_id = e.id)
          AND NOT EXISTS (
            SELECT FROM employee_standing s
            WHERE s.agency_id = e.agency_id AND s.employee_id = e.id AND s.kind = ANY (${GONE}::standing_kind[])
              AND s.valid_from <= ${today}::date AND (s.valid_to IS NULL OR s.valid_to >= ${today}::date))`
    : sql`
        SELECT u.id FROM unit u JOIN unit_version v ON v.agency_id = u.agency_id AND v.unit_id = u.id
          AND v.valid_from <= ${today}::date AND (v.valid_to IS NULL OR v.valid_to >= ${today}::date)
        WHERE NOT EXISTS (SELECT FROM import_row r WHERE r.batch_id = ${batchId}::uuid AND r.target_id = u.id)
          AND NOT EXISTS (
            SELECT FROM import_row r
            WHERE r.batch_id = ${batchId}::uuid AND r.outcome = 'faulty' AND r.record->>'code' = u.code)`;
}

/** Counts what a preview holds. */
export async function previewSummary(
  tx: Tx,
  batch: { readonly id: string; readonly kind: ImportKind },
  today: CalendarDate,
): Promise<ImportSummary> {
  const [summary] = counted.parse(
    await tx.$queryRaw(sql`
      SELECT count(*)::int AS rows,
             count(*) FILTER (WHERE outcome = 'new')::int AS new,
             count(*) FILTER (WHERE outcome = 'changed')::int AS changed,
             count(*) FILTER (WHERE outcome = 'unchanged')::int AS unchanged,
             count(*) FILTER (WHERE outcome = 'confirm')::int AS confirm,
             count(*) FILTER (WHERE outcome = 'faulty')::int AS faulty,
             count(*) FILTER (WHERE outcome <> 'faulty' AND faults IS NOT NULL)::int AS warnings,
             (SELECT count(*)::int FROM (${missingFrom(batch.kind, batch.id, today)}) gone) AS missing
      FROM import_row WHERE batch_id = ${batch.id}::uuid`),
  );
  if (summary === undefined) throw new Error("a count without a row");
  return summary;
}
