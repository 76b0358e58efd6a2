import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PERMISSIONS } from "@/lib/access/permissions";

const ROOT = join(import.meta.dirname, "..", "..");

async function code(): Promise<string> {
  const texts: Promise<string>[] = [];
  for (const folder of ["app", "components", "lib"]) {
    for (const name of await readdir(join(ROOT, folder), { recursive: true })) {
      if (/\.tsx?$/.test(name) && name !== "access/permissions.ts" && !name.startsWith("db/generated/")) {
        texts.push(readFile(join(ROOT, folder, name), "utf8"));
      }
    }
  }
  return (await Promise.all(texts)).join("\n");
}

it("every permission of the matrix is asked for somewhere", async () => {
  const all = await code();
  expect(Object.keys(PERMISSIONS).filter((permission) => !all.includes(`"${permission}"`))).toEqual([]);
});
