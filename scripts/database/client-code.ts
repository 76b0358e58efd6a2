import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { OperatorFault } from "../fault.ts";
import { withLock } from "../living.ts";
import { runProgram } from "../program.ts";
import { ROOT, statePath } from "../settings.ts";

const SCHEMA = join(ROOT, "prisma", "schema");
const GENERATED = join(ROOT, "lib", "db", "generated");
const STAMP = "schema-hash";

async function schemaHash(): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await readdir(SCHEMA)).filter((file) => file.endsWith(".prisma")).sort()) {
    hash.update(name).update(await readFile(join(SCHEMA, name)));
  }
  return hash.update(await readFile(join(ROOT, "node_modules", "prisma", "package.json"))).digest("hex");
}

async function isCurrent(): Promise<boolean> {
  const stamp = join(GENERATED, STAMP);
  return existsSync(stamp) && (await readFile(stamp, "utf8")) === (await schemaHash());
}

/**
 * Writes the database client (`lib/db/generated`) when the schema has changed since it was last written.
 * @returns whether it was written
 * @throws OperatorFault when the schema is wrong
 */
export async function generateClient(): Promise<boolean> {
  if (await isCurrent()) return false;
  return withLock(statePath("generate.lock"), async () => {
    if (await isCurrent()) return false;
    const hash = await schemaHash();
    const { code, output } = await runProgram("prisma", ["generate"]);
    if (code !== 0)
      throw new OperatorFault(`prisma generate gagal: perbaiki prisma/schema.\n${output.trim()}`);
    await writeFile(join(GENERATED, STAMP), hash);
    return true;
  });
}
