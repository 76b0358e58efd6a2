import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { RHYTHMS } from "@/lib/period/period";
import { cursorText, type Cursor } from "../cursor";
import type { FindingCount } from "../view";

/**
 * A list as SQL gives it, one statement for all of it: `measure` and `key` are what it is sorted by, `is_found` tells
 * what counts as found from what only stands beside it.
 */
export interface Source<Row> {
  readonly query: Prisma.Sql;
  readonly parse: (rows: unknown) => readonly (Row & { readonly cursor: Cursor })[];
}

const sortable = z.object({ measure: z.bigint().transform(Number), key: z.string() });

/** A source whose rows have a shape and become a view. */
export function sourceOf<Shape extends z.ZodRawShape, Row extends object>(
  query: Prisma.Sql,
  shape: Shape,
  view: (row: z.output<z.ZodObject<Shape>>) => Row,
): Source<Row> {
  const shaped = z.object(shape);
  return {
    query,
    parse: (rows) =>
      z
        .array(z.unknown())
        .parse(rows)
        .map((row) => ({ ...view(shaped.parse(row)), cursor: sortable.parse(row) })),
  };
}

/** The period of a row, under the names that the statements give it. */
export const periodShape = {
  period_id: z.uuid(),
  year: z.number().int(),
  rhythm: z.enum(RHYTHMS),
  ordinal: z.number().int(),
};

export function periodOf(row: z.output<z.ZodObject<typeof periodShape>>) {
  const { period_id: periodId, year, rhythm, ordinal } = row;
  return { periodId, period: { year, rhythm, ordinal } };
}

/** The lines after a cursor, at most so many. */
export async function linesAfter<Row>(
  tx: Tx,
  { query, parse }: Source<Row>,
  after: Cursor | null,
  most: number,
): Promise<readonly (Row & { readonly cursor: Cursor })[]> {
  const where =
    after === null
      ? sql`true`
      : sql`(f.measure < ${after.measure}::bigint OR (f.measure = ${after.measure}::bigint AND f.key > ${after.key}))`;
  return parse(
    await tx.$queryRaw(
      sql`SELECT * FROM (${query}) f WHERE ${where} ORDER BY f.measure DESC, f.key LIMIT ${most}::int`,
    ),
  );
}

const PAGE = 25;

/** A page of a list, and where the next begins. */
export async function pageAfter<Row>(
  tx: Tx,
  source: Source<Row>,
  after: Cursor | null,
): Promise<{ readonly rows: readonly Row[]; readonly next: string | null }> {
  const lines = await linesAfter(tx, source, after, PAGE + 1);
  const rows = lines.slice(0, PAGE);
  const last = rows.at(-1);
  return { rows, next: lines.length > PAGE && last !== undefined ? cursorText(last.cursor) : null };
}

const counted = z.array(z.object({ found: z.number().int(), beside: z.number().int() })).length(1);

export async function countOf(tx: Tx, { query }: Source<unknown>): Promise<FindingCount> {
  const [count] = counted.parse(
    await tx.$queryRaw(sql`
      SELECT count(*) FILTER (WHERE is_found)::int AS found, count(*) FILTER (WHERE NOT is_found)::int AS beside
      FROM (${query}) f`),
  );
  return count ?? { found: 0, beside: 0 };
}
