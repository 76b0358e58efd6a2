import { createReadStream } from "node:fs";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { withClient } from "../database/client.ts";
import { OperatorFault } from "../fault.ts";
import { copyTarget, jobsVersion, qualified, tables } from "./catalog.ts";
import { type Frame, frames } from "./frame.ts";
import { type Manifest, manifest, type Note, note, type Sequence, type Table } from "./note.ts";

/** The schema of the job queue; its tables belong to the package, not to our migrations. */
const JOB_SCHEMA = "pgboss";

function framesOf(path: string): AsyncGenerator<Frame> {
  const file = createReadStream(path);
  const plain = createGunzip();
  file.once("error", (error) => plain.destroy(error));
  return frames(file.pipe(plain));
}

/**
 * What an archive says of itself.
 * @throws OperatorFault when the file is no archive of Selaras
 */
export async function readManifest(path: string): Promise<Manifest> {
  try {
    for await (const { body } of framesOf(path)) return manifest.parse(JSON.parse(body.toString("utf8")));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw new OperatorFault(`Berkas ${path} tidak ada: periksa namanya.`);
    }
  }
  throw new OperatorFault(`${path} bukan cadangan Selaras: pilih berkas yang dibuat npm run backup.`);
}

interface ForeignKey {
  readonly schema: string;
  readonly name: string;
  readonly constraint: string;
  readonly definition: string;
}

const FOREIGN_KEYS = `
  SELECT n.nspname AS schema, c.relname AS name, k.conname AS constraint, pg_get_constraintdef(k.oid) AS definition
    FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE k.contype = 'f' AND k.conparentid = 0 AND n.nspname !~ '^pg_'`;

/**
 * Fills a migrated, empty database from an archive, whole or not at all. References are checked once at the end
 * rather than row by row, so that the order of the tables does not matter.
 * @returns number of tables and rows, and whether the waiting jobs came along
 * @throws OperatorFault when the archive is damaged or does not fit
 */
export async function loadArchive(
  ownerUrl: string,
  path: string,
): Promise<{ tables: number; rows: number; hasJobs: boolean }> {
  const about = await readManifest(path);
  return withClient(ownerUrl, "DATABASE_OWNER_URL", async (client) => {
    await client.query("BEGIN");
    const hasJobs = about.jobs !== null && (await jobsVersion(client)) === about.jobs;
    const own = (await tables(client)).filter(({ schema }) => hasJobs || schema !== JOB_SCHEMA);
    const keys = (await client.query<ForeignKey>(FOREIGN_KEYS)).rows;
    for (const key of keys) {
      await client.query(
        `ALTER TABLE ${qualified(key)} DROP CONSTRAINT ${pg.escapeIdentifier(key.constraint)}`,
      );
    }
    for (const table of own) await client.query(`ALTER TABLE ${qualified(table)} DISABLE TRIGGER USER`);
    await client.query(`TRUNCATE ${own.map(qualified).join(", ")}`);
    const size = await fill(client, path, own);
    for (const table of own) await client.query(`ALTER TABLE ${qualified(table)} ENABLE TRIGGER USER`);
    for (const key of keys) {
      const name = pg.escapeIdentifier(key.constraint);
      await client.query(`ALTER TABLE ${qualified(key)} ADD CONSTRAINT ${name} ${key.definition}`);
    }
    await client.query("COMMIT");
    return { ...size, hasJobs };
  });
}

async function fill(
  client: pg.Client,
  path: string,
  own: readonly Table[],
): Promise<{ tables: number; rows: number }> {
  const here = new Set(own.map(qualified));
  const source = readable(path);
  let rows = 0;
  let count = 0;
  for await (const frame of source) {
    const entry = noteIn(frame);
    if (entry.kind === "end") {
      await setSequences(client, entry.sequences, here);
      return { tables: count, rows };
    }
    if (entry.kind !== "table") continue;
    const isWanted = here.has(qualified(entry.table));
    if (!isWanted && entry.table.schema !== JOB_SCHEMA)
      throw damaged(`tabel ${entry.table.name} tidak dikenal`);
    const filled = await fillTable(isWanted ? client : null, entry.table, source);
    if (isWanted) count += 1;
    rows += filled;
  }
  throw damaged("berkas terpotong");
}

/** Takes a table's frames from the source; without a client they are passed over. @returns rows filled in */
async function fillTable(
  client: pg.Client | null,
  table: Table,
  source: AsyncGenerator<Frame>,
): Promise<number> {
  const copy = client?.query(copyFrom(`COPY ${copyTarget(table)} FROM STDIN`));
  try {
    for (let next = await source.next(); next.done !== true; next = await source.next()) {
      if (next.value.kind === "D") {
        if (copy?.write(next.value.body) === false) await once(copy, "drain");
        continue;
      }
      const entry = noteIn(next.value);
      if (entry.kind !== "table-end") break;
      if (copy === undefined) return 0;
      copy.end();
      await finished(copy);
      if (copy.rowCount === entry.rows) return entry.rows;
      break;
    }
    throw damaged(`tabel ${table.name} tidak lengkap`);
  } catch (error) {
    // Breaking off a COPY is told a second time by its stream.
    copy?.on("error", () => undefined);
    copy?.destroy();
    throw error;
  }
}

function noteIn({ kind, body }: Frame): Note {
  if (kind !== "J") throw damaged("isi tanpa tabel");
  return note.parse(JSON.parse(body.toString("utf8")));
}

/** Frames of the file, with a damaged one told as the operator's fault. */
async function* readable(path: string): AsyncGenerator<Frame> {
  try {
    yield* framesOf(path);
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

function damaged(why: string): OperatorFault {
  return new OperatorFault(`Cadangan rusak (${why}), tidak ada yang dipulihkan: pakai cadangan yang lain.`);
}

async function setSequences(
  client: pg.Client,
  all: readonly Sequence[],
  tablesHere: ReadonlySet<string>,
): Promise<void> {
  const schemas = new Set([...tablesHere].map((name) => name.split(".")[0]));
  for (const sequence of all) {
    if (!schemas.has(pg.escapeIdentifier(sequence.schema))) continue;
    await client.query("SELECT setval($1::regclass, $2::bigint, $3)", [
      qualified(sequence),
      sequence.value,
      sequence.isCalled,
    ]);
  }
}
