import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Draw } from "../sample";

/** What is drawn from, and how. */
export interface DrawAsked {
  readonly periodId: string;
  readonly unitId: string | null;
  readonly size: number;
  readonly seed: string;
  /** Results that had been set by this moment; they never change, so that the population of a past moment stays. */
  readonly at: Date;
  /** The day of that moment, for what hangs under the unit. */
  readonly day: CalendarDate;
}

const drawn = z
  .array(z.object({ size: z.number().int(), hash: z.string().nullable(), ids: z.array(z.uuid()).nullable() }))
  .length(1);

/**
 * Draws a sample: the ids of the population are put in the order of SHA-256 over "seed:id", and the first are taken. So
 * anybody can draw it again with the seed, also outside of the application (docs/decisions/073).
 */
export async function draw(tx: Tx, { periodId, unitId, size, seed, at, day }: DrawAsked): Promise<Draw> {
  const [row] = drawn.parse(
    await tx.$queryRaw(sql`
      WITH population AS (
        SELECT e.id FROM evaluation e
        WHERE e.period_id = ${periodId}::uuid
          AND EXISTS (SELECT 1 FROM evaluation_result r WHERE r.evaluation_id = e.id AND r.set_at <= ${at})
          AND (${unitId}::uuid IS NULL
            OR e.unit_id IN (SELECT unit_id FROM app.unit_subtree(ARRAY[${unitId}::uuid], ${day}::date)))
      ), chosen AS (
        SELECT id, encode(sha256(convert_to(${seed} || ':' || id, 'UTF8')), 'hex') AS lot
        FROM population ORDER BY lot, id LIMIT ${size}::int
      )
      SELECT (SELECT count(*)::int FROM population) AS size,
        (SELECT encode(sha256(convert_to(string_agg(id::text, ',' ORDER BY id), 'UTF8')), 'hex') FROM population) AS hash,
        (SELECT array_agg(id ORDER BY lot, id) FROM chosen) AS ids`),
  );
  return {
    populationSize: row?.size ?? 0,
    populationHash: row?.hash ?? "",
    evaluationIds: row?.ids ?? [],
  };
}
