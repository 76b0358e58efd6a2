import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import type { Tx } from "@/lib/db/server/door";
import type { CalendarDate } from "@/lib/kernel/calendar";

const rows = z.array(
  z.object({ id: z.uuid(), name: z.string(), inForce: z.boolean(), path: z.array(z.string()) }),
);

/** A unit to choose or to go to. */
export interface UnitOption {
  readonly id: string;
  readonly name: string;
  /** False where it has ended, or not begun, on the day; the name is then its latest. */
  readonly inForce: boolean;
  /** The names of the units above it, the top first. */
  readonly path: readonly string[];
}

/** Units by id, named as on a day, with the way to each; in the order of their names. */
async function namedUnits(tx: Tx, ids: readonly string[], day: CalendarDate): Promise<readonly UnitOption[]> {
  if (ids.length === 0) return [];
  const found = await tx.$queryRaw`
    WITH RECURSIVE chosen AS (
      SELECT DISTINCT ON (unit_id) unit_id, name, parent_id,
             valid_from <= ${day}::date AND (valid_to IS NULL OR valid_to >= ${day}::date) AS in_force
      FROM unit_version WHERE unit_id = ANY (${[...ids]}::uuid[])
      ORDER BY unit_id, (valid_from <= ${day}::date AND (valid_to IS NULL OR valid_to >= ${day}::date)) DESC, valid_from DESC
    ), up AS (
      SELECT unit_id AS start, parent_id, ARRAY[]::text[] AS path, 0 AS steps FROM chosen
      UNION ALL
      SELECT u.start, v.parent_id, v.name || u.path, u.steps + 1
      FROM up u JOIN unit_version v ON v.unit_id = u.parent_id
        AND v.valid_from <= ${day}::date AND (v.valid_to IS NULL OR v.valid_to >= ${day}::date)
      WHERE u.steps < 20
    )
    SELECT c.unit_id AS id, c.name, c.in_force AS "inForce", w.path
    FROM chosen c
    JOIN LATERAL (SELECT path FROM up WHERE start = c.unit_id ORDER BY steps DESC LIMIT 1) w ON true
    ORDER BY c.in_force DESC, c.name, c.unit_id`;
  return rows.parse(found);
}

const ids = z.array(z.object({ unit_id: z.uuid() }));

/** Units whose name holds every word of the query, at most `most`; those in force on the day first. */
export async function unitsFound(
  actor: Actor,
  query: string,
  day: CalendarDate,
  most = 20,
): Promise<readonly UnitOption[]> {
  return read(actor, async (tx) => {
    const found = ids.parse(await tx.$queryRaw`SELECT unit_id FROM app.search_units(${query}, ${most}::int)`);
    return namedUnits(
      tx,
      found.map((row) => row.unit_id),
      day,
    );
  });
}

/** Units for the fields of a form that already name some. */
export async function unitsNamed(
  actor: Actor,
  unitIds: readonly (string | null)[],
  day: CalendarDate,
): Promise<readonly UnitOption[]> {
  return read(actor, (tx) =>
    namedUnits(
      tx,
      unitIds.filter((id) => id !== null),
      day,
    ),
  );
}
