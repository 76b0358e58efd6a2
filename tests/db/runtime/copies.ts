import pg from "pg";
import { inject } from "vitest";
import { copyTarget, qualified, sequences, tables } from "@/scripts/archive/catalog.ts";
import type { Database } from "@/scripts/database/database.ts";

async function asSuper(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: inject("superUrl") });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}

/** A database of one's own: empty, or a copy of the migrated template. */
export async function aDatabase(
  from: "nothing" | "template",
): Promise<Database & { drop: () => Promise<void> }> {
  const name = `copy_${String(process.pid)}_${crypto.randomUUID().slice(0, 8)}`;
  const template = from === "template" ? inject("template") : "template1";
  await asSuper(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY OWNER selaras_owner`);
  return {
    ownerUrl: inject("ownerUrl").replace("DATABASE", name),
    webUrl: inject("webUrl").replace("DATABASE", name),
    cluster: null,
    isDemo: false,
    stop: () => Promise.resolve(),
    drop: () => asSuper(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** Runs statements as the owner; the rows of the last. */
export async function asOwner<T extends pg.QueryResultRow>(
  database: Database,
  ...statements: string[]
): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    let rows: T[] = [];
    for (const statement of statements) ({ rows } = await client.query<T>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/** What a database holds and how it guards it: a digest of each table's rows, sequences, and counts of its rules. */
export async function contentsOf(database: Database): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    const found: Record<string, unknown> = { sequences: await sequences(client) };
    for (const table of await tables(client)) {
      // When the queue was last looked after, which the restored one is at once.
      if (qualified(table) === '"pgboss"."version"') continue;
      const columns = copyTarget(table).slice(copyTarget(table).indexOf("("));
      const { rows } = await client.query<{ digest: string }>(
        `SELECT count(*) || ' ' || md5(coalesce(string_agg(r, E'\\n' ORDER BY r), '')) AS digest
           FROM (SELECT ROW${columns}::text AS r FROM ${qualified(table)}) AS rows`,
      );
      found[qualified(table)] = rows[0]?.digest;
    }
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::int FROM pg_constraint WHERE contype = 'f') AS keys,
              (SELECT count(*)::int FROM pg_constraint WHERE NOT convalidated) AS unproven,
              (SELECT count(*)::int FROM pg_trigger WHERE tgenabled <> 'D' AND NOT tgisinternal) AS triggers,
              (SELECT count(*)::int FROM pg_trigger WHERE tgenabled = 'D') AS sleeping,
              (SELECT count(*)::int FROM pg_policy) AS policies,
              (SELECT count(*)::int FROM pg_class WHERE relforcerowsecurity) AS forced`,
    );
    return { ...found, rules: rows[0] };
  } finally {
    await client.end();
  }
}
