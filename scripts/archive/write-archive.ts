import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { withClient } from "../database/client.ts";
import { copyTarget, jobsVersion, sequences, tables } from "./catalog.ts";
import { frameBytes } from "./frame.ts";
import type { Note, Table } from "./note.ts";

const COMPRESSION = 6;

/**
 * Writes everything that the database holds to one compressed file, as of one moment, while the application runs.
 * A file that was broken off does not take the name.
 * @param path must not exist yet
 * @returns number of tables and rows
 */
export async function writeArchive(
  ownerUrl: string,
  path: string,
): Promise<{ tables: number; rows: number }> {
  const half = `${path}.${String(process.pid)}.half`;
  try {
    const size = await withClient(ownerUrl, "DATABASE_OWNER_URL", async (client) => {
      const out = new PassThrough();
      const written = pipeline(
        out,
        createGzip({ level: COMPRESSION }),
        createWriteStream(half, { mode: 0o600, flags: "wx" }),
      );
      const [, counted] = await Promise.all([written, dump(client, out)]);
      return counted;
    });
    await rename(half, path);
    return size;
  } finally {
    await rm(half, { force: true });
  }
}

async function dump(client: pg.Client, out: PassThrough): Promise<{ tables: number; rows: number }> {
  try {
    // One moment for all tables, and nothing that is written meanwhile waits for it.
    await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
      "SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY 1",
    );
    const jobs = await jobsVersion(client);
    await tell(out, { kind: "selaras-archive", version: 1, at: new Date().toISOString(), migrations, jobs });
    const all = await tables(client);
    let rows = 0;
    for (const table of all) rows += await dumpTable(client, table, out);
    await tell(out, { kind: "end", tables: all.length, sequences: await sequences(client) });
    await client.query("COMMIT");
    out.end();
    return { tables: all.length, rows };
  } catch (error) {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

async function dumpTable(client: pg.Client, table: Table, out: PassThrough): Promise<number> {
  await tell(out, { kind: "table", table });
  // A partitioned table has no rows of its own; a query reads those of its partitions.
  const columns = copyTarget(table).slice(copyTarget(table).indexOf("(") + 1, -1);
  const from = copyTarget(table).slice(0, copyTarget(table).indexOf(" ("));
  const stream = client.query(copyTo(`COPY (SELECT ${columns} FROM ${from}) TO STDOUT`));
  for await (const chunk of stream as AsyncIterable<Buffer>) await put(out, frameBytes("D", chunk));
  await tell(out, { kind: "table-end", rows: stream.rowCount });
  return stream.rowCount;
}

async function tell(out: PassThrough, note: Note): Promise<void> {
  await put(out, frameBytes("J", Buffer.from(JSON.stringify(note), "utf8")));
}

async function put(out: PassThrough, bytes: Buffer): Promise<void> {
  if (out.write(bytes)) return;
  await new Promise<void>((resolve, reject) => {
    out.once("drain", resolve);
    out.once("error", reject);
    out.once("close", resolve);
  });
}
