import { parseArgs } from "node:util";
import { backup } from "../archive/backup.ts";
import { withDatabase } from "../database/database.ts";
import { OperatorFault } from "../fault.ts";
import type { Command } from "../run.ts";
import { step } from "../steps.ts";

/** `backup <file> [--portable]` */
export const run: Command = async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { portable: { type: "boolean" } },
  });
  const [path] = positionals;
  if (path === undefined)
    throw new OperatorFault("Sebut berkas tujuannya: npm run backup -- cadangan.selaras.");
  await withDatabase(({ ownerUrl }) =>
    step(
      `Cadangan ${path}`,
      () => backup(ownerUrl, path, values.portable === true),
      (by) => (by === "pg_dump" ? "dengan pg_dump" : "format Selaras"),
    ),
  );
  console.log("  Berkas ini memuat data pribadi: simpan terenkripsi.");
  return 0;
};
