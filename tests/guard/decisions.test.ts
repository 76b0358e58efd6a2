import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const FOLDERS = ["app", "components", "docs", "lib", "prisma", "scripts", "tests"];
const NAMED = /decisions?[/ ](0\d\d)\b/g;

async function textFiles(): Promise<readonly string[]> {
  const found = await Promise.all(
    FOLDERS.map(async (folder) =>
      (await readdir(join(ROOT, folder), { recursive: true })).map((path) => join(folder, path)),
    ),
  );
  return [...found.flat(), ".dependency-cruiser.mjs", "next.config.ts", "proxy.ts"].filter(
    (path) =>
      /\.(?:[cm]?[jt]sx?|md|sql|prisma|css)$/.test(path) && !/generated|node_modules|\.next/.test(path),
  );
}

it("every decision that is referred to by its number is written", async () => {
  const written = new Set((await readdir(join(ROOT, "docs", "decisions"))).map((name) => name.slice(0, 3)));
  const missing: string[] = [];
  let named = 0;
  for (const path of await textFiles()) {
    for (const [, number = ""] of (await readFile(join(ROOT, path), "utf8")).matchAll(NAMED)) {
      named += 1;
      if (!written.has(number)) missing.push(`${path}: ${number}`);
    }
  }
  expect(named).toBeGreaterThan(2);
  expect(missing).toEqual([]);
});

it("each number is given once, and each record says context, decision, what else there was, consequences", async () => {
  const names = (await readdir(join(ROOT, "docs", "decisions"))).filter((name) => name.endsWith(".md"));
  expect(new Set(names.map((name) => name.slice(0, 3))).size).toBe(names.length);
  for (const name of names) {
    expect(name).toMatch(/^\d{3}-[a-z0-9-]+\.md$/);
    const text = await readFile(join(ROOT, "docs", "decisions", name), "utf8");
    for (const part of ["Context", "Decision", "Consequences"]) expect(text, name).toContain(`**${part}.**`);
  }
});
