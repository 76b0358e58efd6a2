import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { ImportOutcome } from "../batch";
import type { Fault } from "../faults";

/** A line as it is staged. `record` and `change` are what the preview shows and the statements of the apply read. */
export interface StagedRow {
  readonly line: number;
  readonly outcome: ImportOutcome;
  readonly targetId: string | null;
  readonly targetVersion: number | null;
  readonly record: object | null;
  readonly change: object | null;
  readonly faults: readonly Fault[];
}

/** Lines of one statement. Few, because Prisma holds on to the values of its last 100 statements. */
const AT_ONCE = 250;

/** Where the lines of one batch are staged. */
export interface Stage {
  add(rows: readonly StagedRow[]): Promise<void>;
  /** Adds errors to lines that are staged already, which makes them faulty; a line that is not there is added. */
  blame(faults: readonly Fault[]): Promise<void>;
}

/** What was not given need not be written: a statement reads what is not there as null. */
function withoutNulls(object: object | null): object | undefined {
  if (object === null) return undefined;
  const given: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object)) if (value !== null) given[key] = value;
  return given;
}

/**
 * Stages lines by whole groups, one statement each. COPY would be the faster way in, but PostgreSQL refuses it on a table
 * with row-level security (docs/decisions/037).
 */
export function stageOf(tx: Tx, agencyId: string, batchId: string): Stage {
  const addSome = async (rows: readonly StagedRow[]): Promise<void> => {
    const given = JSON.stringify(
      rows.map(({ record, change, faults, ...row }) => ({
        ...row,
        record: withoutNulls(record),
        change: withoutNulls(change),
        faults: faults.length === 0 ? undefined : faults,
      })),
    );
    await tx.$executeRaw(sql`
      INSERT INTO import_row (agency_id, batch_id, line, outcome, target_id, target_version, record, change, faults)
      SELECT ${agencyId}::uuid, ${batchId}::uuid, line, outcome::import_outcome, "targetId", "targetVersion",
             record, change, faults
      FROM jsonb_to_recordset(${given}::jsonb) AS given (
        line int, outcome text, "targetId" uuid, "targetVersion" int, record jsonb, change jsonb, faults jsonb)`);
  };
  return {
    add: async (rows) => {
      for (let at = 0; at < rows.length; at += AT_ONCE) await addSome(rows.slice(at, at + AT_ONCE));
    },
    blame: async (faults) => {
      if (faults.length === 0) return;
      await tx.$executeRaw(sql`
        INSERT INTO import_row (agency_id, batch_id, line, outcome, faults)
        SELECT ${agencyId}::uuid, ${batchId}::uuid, (fault->>'line')::int, 'faulty', jsonb_agg(fault)
        FROM jsonb_array_elements(${JSON.stringify(faults)}::jsonb) AS fault
        GROUP BY fault->>'line'
        ON CONFLICT (agency_id, batch_id, line) DO UPDATE SET
          outcome = 'faulty', faults = coalesce(import_row.faults, '[]') || excluded.faults`);
    },
  };
}
