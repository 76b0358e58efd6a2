import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, diskFull, OperatorFault } from "../fault.ts";
import { runProgram } from "../program.ts";
import { ROOT } from "../settings.ts";
import { withClient } from "./client.ts";
import { isDiskFull } from "./fault-of.ts";

/** Folder of the migrations. */
export const MIGRATIONS = join(ROOT, "prisma", "migrations");

/** A migration of the code: its folder's name and the checksum that Prisma keeps of it (SHA-256, hexadecimal). */
export interface Migration {
  readonly name: string;
  readonly checksum: string;
}

interface AppliedRow {
  readonly migration_name: string;
  readonly checksum: string;
  readonly is_finished: boolean;
}

/** The migrations of the code, oldest first. */
export async function codeMigrations(): Promise<Migration[]> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(MIGRATIONS, name, "migration.sql"));
      return { name, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function appliedMigrations(ownerUrl: string): Promise<AppliedRow[]> {
  return withClient(ownerUrl, "DATABASE_OWNER_URL", async (client) => {
    try {
      const { rows } = await client.query<AppliedRow>(
        `SELECT migration_name, checksum, finished_at IS NOT NULL AS is_finished
           FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
      );
      return rows;
    } catch (error) {
      if (codeOf(error) === "42P01") return [];
      throw error;
    }
  });
}

/** What stands between the database and the code. */
export interface MigrationState {
  readonly pending: readonly string[];
  /** Applied to the database, not in the code: the database is newer. */
  readonly unknown: readonly string[];
  readonly failed: readonly string[];
  /** Applied in another wording than the code's. */
  readonly changed: readonly string[];
}

/** Compares the migrations of the code with those of the database. Pure. */
export function compareMigrations(
  code: readonly Migration[],
  applied: readonly AppliedRow[],
): MigrationState {
  const known = new Map(code.map(({ name, checksum }) => [name, checksum]));
  const finished = new Map(
    applied.filter((row) => row.is_finished).map((row) => [row.migration_name, row.checksum]),
  );
  return {
    pending: code.filter(({ name }) => !finished.has(name)).map(({ name }) => name),
    unknown: applied.filter((row) => !known.has(row.migration_name)).map((row) => row.migration_name),
    failed: applied.filter((row) => !row.is_finished).map((row) => row.migration_name),
    changed: code
      .filter(({ name, checksum }) => finished.has(name) && finished.get(name) !== checksum)
      .map(({ name }) => name),
  };
}

/** Compares the code with this database. */
export async function migrationState(ownerUrl: string): Promise<MigrationState> {
  return compareMigrations(await codeMigrations(), await appliedMigrations(ownerUrl));
}

/**
 * Brings the database to the code's state.
 * @returns the names of the migrations that were applied
 * @throws OperatorFault database newer than the code, a migration that failed or was changed afterwards, disk full
 */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const state = await migrationState(ownerUrl);
  if (state.unknown.length > 0) {
    throw new OperatorFault(
      `Basis data lebih baru daripada kode (migrasi ${state.unknown.at(-1) ?? ""} tidak dikenal): ` +
        "pakai versi Selaras yang lebih baru, atau pulihkan cadangan yang lama.",
    );
  }
  if (state.failed.length > 0) {
    throw new OperatorFault(
      `Migrasi ${state.failed[0] ?? ""} pernah gagal di tengah: pulihkan cadangan, atau perbaiki lalu jalankan ` +
        "npx prisma migrate resolve (lihat docs/operations.md).",
    );
  }
  if (state.changed.length > 0) {
    throw new OperatorFault(
      `Migrasi ${state.changed[0] ?? ""} berubah sesudah diterapkan: kembalikan isinya, atau (data percobaan) npm run db:reset.`,
    );
  }
  if (state.pending.length === 0) return [];
  await deployFrom(MIGRATIONS, ownerUrl);
  return state.pending;
}

/** Lets Prisma apply what is pending of the migrations in a folder. */
export async function deployFrom(folder: string, ownerUrl: string): Promise<void> {
  const env = { DATABASE_OWNER_URL: ownerUrl, SELARAS_MIGRATIONS: folder };
  const { code, output } = await runProgram("prisma", ["migrate", "deploy"], { env });
  if (code === 0) return;
  if (isDiskFull(output)) throw diskFull();
  throw new OperatorFault(`Migrasi gagal:\n${output.trim()}`);
}
