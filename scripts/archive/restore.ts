import { cp, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withClient } from "../database/client.ts";
import type { Database } from "../database/database.ts";
import { emptyDatabase } from "../database/empty-database.ts";
import { codeMigrations, deployFrom, type Migration, MIGRATIONS } from "../database/migrations.ts";
import { prepareDatabase } from "../database/prepare.ts";
import { codeOf, OperatorFault } from "../fault.ts";
import { loadArchive, readManifest } from "./load-archive.ts";
import { hasTool, runTool, serverMajor } from "./pg-tools.ts";

const PG_DUMP_MAGIC = "PGDMP";

async function isPgDump(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(PG_DUMP_MAGIC.length),
      0,
      PG_DUMP_MAGIC.length,
      0,
    );
    await file.close();
    return buffer.toString("latin1", 0, bytesRead) === PG_DUMP_MAGIC;
  } catch (error) {
    if (codeOf(error) === "ENOENT") throw new OperatorFault(`Berkas ${path} tidak ada: periksa namanya.`);
    throw error;
  }
}

/**
 * Refuses a database that holds anything: a restore never overwrites. One that was only migrated is as good as empty.
 * @throws OperatorFault
 */
async function refuseFilled(ownerUrl: string): Promise<void> {
  const held = await withClient(ownerUrl, "DATABASE_OWNER_URL", async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname = 'public'`,
    );
    const names = new Set(rows.map(({ name }) => name));
    if (names.size === 0) return null;
    if (!names.has("_prisma_migrations") || !names.has("agency")) return "tabel lain";
    const filled = await client.query("SELECT 1 FROM agency UNION ALL SELECT 1 FROM audit_event LIMIT 1");
    return filled.rowCount === 0 ? null : "data instansi";
  });
  if (held === null) return;
  throw new OperatorFault(
    `Basis data tujuan tidak kosong (berisi ${held}), tidak ada yang berubah: pulihkan ke basis data baru, ` +
      "atau kosongkan dulu dengan SELARAS_DEMO=0 npm run db:reset.",
  );
}

/** Refuses a backup that this code does not know how to read. */
function refuseNewer(migrations: readonly Migration[], code: readonly Migration[]): void {
  const known = new Map(code.map(({ name, checksum }) => [name, checksum]));
  const stranger = migrations.find(({ name, checksum }) => known.get(name) !== checksum);
  if (stranger === undefined) return;
  throw new OperatorFault(
    `Cadangan berasal dari versi Selaras lain (migrasi ${stranger.name} tidak dikenal): pakai versi yang sama atau lebih baru.`,
  );
}

/** Migrates an empty database as far as the archive's code was. */
async function migrateAsFarAs(ownerUrl: string, migrations: readonly Migration[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "selaras-migrations-"));
  try {
    await cp(join(MIGRATIONS, "migration_lock.toml"), join(folder, "migration_lock.toml"));
    for (const { name } of migrations)
      await cp(join(MIGRATIONS, name), join(folder, name), { recursive: true });
    await deployFrom(folder, ownerUrl);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function restoreArchive(database: Database, path: string): Promise<boolean> {
  const { migrations } = await readManifest(path);
  const code = await codeMigrations();
  refuseNewer(migrations, code);
  await emptyDatabase(database);
  await migrateAsFarAs(database.ownerUrl, migrations);
  const { migrateJobs } = await import("../../lib/job/server/boss.ts");
  await migrateJobs(database.ownerUrl);
  const { hasJobs } = await loadArchive(database.ownerUrl, path);
  return hasJobs;
}

async function restorePgDump(database: Database, path: string): Promise<boolean> {
  const { ownerUrl } = database;
  if (!hasTool("pg_restore", await serverMajor(ownerUrl))) {
    throw new OperatorFault(
      "Cadangan ini dibuat dengan pg_dump dan mesin ini tidak punya pg_restore yang cukup baru: pasang klien PostgreSQL, " +
        "atau buat cadangan dengan npm run backup -- <berkas> --portable.",
    );
  }
  const list = await runTool(
    "pg_restore",
    ["--data-only", "--table=_prisma_migrations", "--file=-", path],
    ownerUrl,
  );
  const migrations = [...list.matchAll(/^[\da-f-]{36}\t([\da-f]{64})\t[^\t]*\t([^\t]+)\t/gm)].map(
    ([, checksum = "", name = ""]) => ({ name, checksum }),
  );
  refuseNewer(migrations, await codeMigrations());
  await emptyDatabase(database);
  await runTool(
    "pg_restore",
    ["--no-owner", "--exit-on-error", "--single-transaction", "--dbname=", path],
    ownerUrl,
  );
  return true;
}

/**
 * Fills an empty database from a backup and brings it to the code's state.
 * @returns whether the waiting jobs came along
 * @throws OperatorFault database not empty, file damaged or from newer code; then nothing has changed
 */
export async function restore(database: Database, path: string): Promise<boolean> {
  const isDump = await isPgDump(path);
  await refuseFilled(database.ownerUrl);
  const hasJobs = await (isDump ? restorePgDump(database, path) : restoreArchive(database, path));
  await prepareDatabase(database);
  return hasJobs;
}
