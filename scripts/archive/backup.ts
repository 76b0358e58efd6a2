import { existsSync } from "node:fs";
import { chmod, rename, rm, writeFile } from "node:fs/promises";
import { OperatorFault } from "../fault.ts";
import { hasTool, runTool, serverMajor } from "./pg-tools.ts";
import { writeArchive } from "./write-archive.ts";

/**
 * Saves everything that the database holds to a new file, as of one moment, while the application runs.
 * @param isPortable our own format even where `pg_dump` could do it: it needs no PostgreSQL programs to be restored
 * @returns by what it was done
 */
export async function backup(
  ownerUrl: string,
  path: string,
  isPortable: boolean,
): Promise<"pg_dump" | "selaras"> {
  if (existsSync(path)) throw new OperatorFault(`Berkas ${path} sudah ada: pilih nama lain.`);
  if (isPortable || !hasTool("pg_dump", await serverMajor(ownerUrl))) {
    await writeArchive(ownerUrl, path);
    return "selaras";
  }
  const half = `${path}.${String(process.pid)}.half`;
  try {
    // Made first, so that it is never readable by others.
    await writeFile(half, "", { mode: 0o600, flag: "wx" });
    await runTool("pg_dump", ["--format=custom", "--no-owner", `--file=${half}`], ownerUrl);
    await chmod(half, 0o600);
    await rename(half, path);
  } finally {
    await rm(half, { force: true });
  }
  return "pg_dump";
}
