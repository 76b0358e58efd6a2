import pg from "pg";
import type { Sequence, Table } from "./note.ts";

// Partitions are read and filled through their parent. The list of migrations is made by migrating.
const TABLES = `
  SELECT n.nspname AS schema, c.relname AS name,
         array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
   WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
     AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
     AND (n.nspname, c.relname) <> ('public', '_prisma_migrations')
   GROUP BY n.nspname, c.relname ORDER BY n.nspname, c.relname`;

const SEQUENCES = `
  SELECT schemaname AS schema, sequencename AS name FROM pg_sequences
   WHERE schemaname !~ '^pg_' ORDER BY schemaname, sequencename`;

/** A table's or sequence's name as SQL wants it. */
export function qualified({ schema, name }: { readonly schema: string; readonly name: string }): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
}

/** A table with its columns, for COPY. */
export function copyTarget(table: Table): string {
  return `${qualified(table)} (${table.columns.map((column) => pg.escapeIdentifier(column)).join(", ")})`;
}

/** All tables of the application and of its job queue, with the columns that hold data. */
export async function tables(client: pg.Client): Promise<Table[]> {
  return (await client.query<Table>(TABLES)).rows;
}

/** All sequences with where they stand. */
export async function sequences(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(SEQUENCES);
  const found: Sequence[] = [];
  for (const row of rows) {
    const state = await client.query<{ value: string; isCalled: boolean }>(
      `SELECT last_value::text AS value, is_called AS "isCalled" FROM ${qualified(row)}`,
    );
    const [only] = state.rows;
    if (only !== undefined) found.push({ ...row, ...only });
  }
  return found;
}

/** Version of the job queue's tables, or null when there are none. */
export async function jobsVersion(client: pg.Client): Promise<number | null> {
  const there = await client.query<{ there: boolean }>(
    "SELECT to_regclass('pgboss.version') IS NOT NULL AS there",
  );
  if (there.rows[0]?.there !== true) return null;
  const { rows } = await client.query<{ version: number }>("SELECT version FROM pgboss.version");
  return rows[0]?.version ?? null;
}
