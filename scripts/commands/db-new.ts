import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateClient } from "../database/client-code.ts";
import { MIGRATIONS } from "../database/migrations.ts";
import { startTestCluster } from "../database/test-cluster.ts";
import { OperatorFault } from "../fault.ts";
import { runProgram } from "../program.ts";
import type { Command } from "../run.ts";
import { ROOT } from "../settings.ts";

const NAME = /^[a-z][a-z0-9_]*$/;

function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, "").slice(0, 14);
}

/**
 * Leaves out the removal of indexes that a migration made by hand (on an expression, for a search): the schema cannot
 * say them, so the difference always wants them gone. Those that the schema says end in `_idx` or `_key`.
 */
export function withoutHandMade(sql: string): string {
  return sql.replace(/-- DropIndex\nDROP INDEX "(?!\w+_(?:idx|key)")\w+";\n*/g, "").trim();
}

/**
 * Writes a migration from the difference between the migrations so far and prisma/schema, and the client code. The
 * difference is worked out on the test server, so that no database of a person is touched.
 */
export const run: Command = async ([name]) => {
  if (name === undefined || !NAME.test(name)) {
    throw new OperatorFault(
      "Beri nama migrasi dengan huruf kecil dan garis bawah: npm run db:new tambah_cuti.",
    );
  }
  const cluster = await startTestCluster();
  try {
    const { code, output, stdout } = await runProgram(
      "prisma",
      [
        "migrate",
        "diff",
        "--from-migrations",
        MIGRATIONS,
        "--to-schema",
        join(ROOT, "prisma", "schema"),
        "--script",
      ],
      { env: { DATABASE_OWNER_URL: cluster.ownerUrl } },
    );
    if (code !== 0) throw new OperatorFault(`Perbedaan skema tidak dapat dihitung:\n${output.trim()}`);
    const sql = withoutHandMade(stdout.trim());
    if (sql === "" || sql.startsWith("-- This is an empty migration")) {
      console.log("Skema tidak berubah: tidak ada migrasi yang ditulis.");
      return 0;
    }
    const folder = join(MIGRATIONS, `${timestamp(new Date())}_${name}`);
    await mkdir(folder);
    await writeFile(join(folder, "migration.sql"), `${sql}\n`);
    await generateClient();
    console.log(
      `✔ ${folder}/migration.sql\n` +
        "  Baca dan lengkapi (tabel penyewa: SELECT app.guard_table('nama_tabel');), lalu npm run db:migrate.",
    );
  } finally {
    await cluster.stop();
  }
  return 0;
};
