import pg from "pg";
import { addressOf, DATABASE, OWNER_ROLE } from "./access.ts";
import { withClient } from "./client.ts";
import type { Database } from "./database.ts";
import { grantConnect } from "./roles.ts";

/** Drops everything that the database holds. */
export async function emptyDatabase(database: Database): Promise<void> {
  const { cluster } = database;
  if (cluster === null) {
    await dropSchemas(database.ownerUrl);
    return;
  }
  await withClient(addressOf(cluster.access, "super", "postgres"), "basis data bawaan", async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`);
    await grantConnect(client);
  });
}

async function dropSchemas(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, "DATABASE_OWNER_URL", async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'",
    );
    const drops = rows.map(({ name }) => `DROP SCHEMA ${pg.escapeIdentifier(name)} CASCADE`);
    await client.query(["BEGIN", ...drops, "CREATE SCHEMA public", "COMMIT"].join("; "));
  });
}
