import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const CRUISER = join(ROOT, "node_modules", ".bin", "depcruise");
const run = promisify(execFile);

interface Report {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: { readonly violations: readonly { readonly rule: { readonly name: string } }[] };
}

async function cruise(folder: string, ...what: string[]): Promise<Report> {
  const config = join(ROOT, ".dependency-cruiser.mjs");
  const { stdout } = await run(CRUISER, ["--config", config, "--output-type", "json", ...what], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Report;
}

let house: string;

/** A house of two files, the first importing the second. */
async function plant(importer: string, imported: string): Promise<readonly string[]> {
  await rm(join(house, "lib"), { recursive: true, force: true });
  await rm(join(house, "components"), { recursive: true, force: true });
  for (const [path, text] of [
    [imported, "export const thing = 1;\n"],
    [importer, `import { thing } from "@/${imported.replace(/\.ts$/, "")}";\nexport const other = thing;\n`],
  ] as const) {
    await mkdir(join(house, dirname(path)), { recursive: true });
    await writeFile(join(house, path), text);
  }
  const { summary } = await cruise(
    house,
    ...new Set([importer, imported].map((path) => path.split("/")[0] ?? "")),
  );
  return summary.violations.map((violation) => violation.rule.name);
}

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), "selaras-rooms-"));
  await writeFile(
    join(house, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { paths: { "@/*": ["./*"] } } }),
  );
  await symlink(join(ROOT, "node_modules"), join(house, "node_modules"));
});

afterAll(() => rm(house, { recursive: true, force: true }));

describe("the order of the rooms", () => {
  it.each([
    ["an earlier room imports a later one", "lib/kernel/a.ts", "lib/employee/b.ts", "room-order-kernel"],
    [
      "a room of people imports the appraisal",
      "lib/employee/a.ts",
      "lib/evaluation/b.ts",
      "room-order-employee",
    ],
    ["a room that nobody knows", "lib/skp/a.ts", "lib/helpers/b.ts", "known-rooms-only"],
    ["a pure file imports its server", "lib/skp/a.ts", "lib/skp/server/b.ts", "pure-rooms"],
    [
      "a component imports a server",
      "components/skp/a.ts",
      "lib/skp/server/b.ts",
      "components-know-no-server",
    ],
    ["an element of the kit knows a room", "components/ui/a.ts", "lib/skp/b.ts", "ui-knows-no-room"],
    [
      "a component imports the ORM",
      "components/skp/a.ts",
      "lib/db/generated/client.ts",
      "orm-stays-in-server",
    ],
    [
      "a room vouches for an actor",
      "lib/skp/server/a.ts",
      "lib/access/actor-maker.ts",
      "actor-is-vouched-for",
    ],
    ["a room goes round the door", "lib/skp/server/a.ts", "lib/db/server/client.ts", "one-door"],
    ["a room knows a screen", "lib/skp/server/a.ts", "components/skp/b.ts", "lib-knows-no-screen"],
  ])("is broken when %s", async (_what, importer, imported, rule) => {
    expect(await plant(importer, imported)).toContain(rule);
  });

  it("is kept when a later room imports an earlier one", async () => {
    expect(await plant("lib/skp/server/a.ts", "lib/employee/b.ts")).toEqual([]);
  });

  it("is judged on every file there is: a tool that saw none would say all is well", async () => {
    const files = (await Promise.all(["app", "components", "lib"].map(sources))).flat();
    const { modules } = await cruise(ROOT, "app", "components", "lib");
    const seen = new Set(modules.map((module) => module.source));
    expect(files.filter((file) => !seen.has(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });
});

async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true });
  return entries
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("db/generated/"))
    .map((name) => `${folder}/${name}`);
}
