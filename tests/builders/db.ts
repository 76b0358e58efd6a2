import { Client } from "pg";
import type { ClientBase } from "pg";
import { rowsOf, TABLE_ORDER, type Built } from "./rows";

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * Puts all that was built into the database, in the order of references: one statement a table (and set of columns named,
 * so that the others get the database's default). `client`: a connection of the owner; the web role sees one agency only.
 */
export async function insert(client: ClientBase, ...built: readonly Built[]): Promise<void> {
  const all = rowsOf(built);
  for (const name of TABLE_ORDER) {
    const records = (all[name] as readonly object[]).map(
      (row) => new Map(Object.entries(row).map(([column, value]) => [snake(column), value as unknown])),
    );
    for (const alike of Map.groupBy(records, (record) => [...record.keys()].sort().join()).values()) {
      const table = `"${snake(name)}"`;
      const columns = [...(alike[0]?.keys() ?? [])].map((column) => `"${column}"`).join(", ");
      await client.query(
        `INSERT INTO ${table} (${columns})
         SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
        [JSON.stringify(alike.map((record) => Object.fromEntries(record)))],
      );
    }
  }
}

/** Opens the owner's connection to the database of this test worker (`DATABASE_OWNER_URL`); the caller ends it. */
export async function anOwner(url = process.env["DATABASE_OWNER_URL"]): Promise<Client> {
  if (url === undefined || url === "") throw new Error("DATABASE_OWNER_URL is not set");
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}
