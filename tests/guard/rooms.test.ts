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
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

async function cruise(folder: string, ...what: string[]): Promise<Report> {
  const config = join(ROOT, ".dependency-cruiser.mjs");
  const { stdout } = await run(CRUISER, ["--config", config, "--output-type", "json", ...what], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Report;
}

/** What breaks the order: a file, one that it imports, and the rule that has to say so. */
const BROKEN = [
  ["an earlier room imports a later one", "lib/kernel/a1.ts", "lib/employee/b1.ts", "room-order-kernel"],
  [
    "a room of people imports the appraisal",
    "lib/employee/a2.ts",
    "lib/evaluation/b2.ts",
    "room-order-employee",
  ],
  ["a room that nobody knows", "lib/skp/a3.ts", "lib/helpers/b3.ts", "known-rooms-only"],
  ["a pure file imports its server", "lib/skp/a4.ts", "lib/skp/server/b4.ts", "pure-rooms"],
  [
    "a component imports a server",
    "components/skp/a5.ts",
    "lib/skp/server/b5.ts",
    "components-know-no-server",
  ],
  ["an element of the kit knows a room", "components/ui/a6.ts", "lib/skp/b6.ts", "ui-knows-no-room"],
  [
    "a component imports the ORM",
    "components/skp/a7.ts",
    "lib/db/generated/client.ts",
    "orm-stays-in-server",
  ],
  [
    "a room vouches for an actor",
    "lib/skp/server/a8.ts",
    "lib/access/actor-maker.ts",
    "actor-is-vouched-for",
  ],
  ["a room goes round the door", "lib/skp/server/a9.ts", "lib/db/server/client.ts", "one-door"],
  ["a room knows a screen", "lib/skp/server/a10.ts", "components/skp/b10.ts", "lib-knows-no-screen"],
] as const;

const KEPT = ["lib/skp/server/a11.ts", "lib/employee/b11.ts"] as const;

let house: string;
let violations: Report["summary"]["violations"];

async function plant(path: string, text: string): Promise<void> {
  await mkdir(join(house, dirname(path)), { recursive: true });
  await writeFile(join(house, path), text);
}

/** The rules that a file breaks. */
function brokenBy(file: string): readonly string[] {
  return violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);
}

// A house with a pair of files for each case, judged as a whole.
beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), "selaras-rooms-"));
  await plant("tsconfig.json", JSON.stringify({ compilerOptions: { paths: { "@/*": ["./*"] } } }));
  await symlink(join(ROOT, "node_modules"), join(house, "node_modules"));
  for (const [importer, imported] of [...BROKEN.map(([, from, to]) => [from, to] as const), KEPT]) {
    const from = `@/${imported.replace(/\.ts$/, "")}`;
    await plant(imported, "export const thing = 1;\n");
    await plant(importer, `import { thing } from "${from}";\nexport const other = thing;\n`);
  }
  ({
    summary: { violations },
  } = await cruise(house, "components", "lib"));
});

afterAll(() => rm(house, { recursive: true, force: true }));

describe("the order of the rooms", () => {
  it.each(BROKEN)("is broken when %s", (_what, importer, _imported, rule) => {
    expect(brokenBy(importer)).toContain(rule);
  });

  it("is kept when a later room imports an earlier one", () => {
    expect(brokenBy(KEPT[0])).toEqual([]);
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
