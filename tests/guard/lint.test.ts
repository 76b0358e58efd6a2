import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const run = promisify(execFile);
const ROOT = process.cwd();
const report = z.object({
  diagnostics: z.array(z.object({ code: z.string().optional(), filename: z.string() })),
});

/** Faults, each in the file in which it would be one, and the rule that has to see it. */
const PLANTED = [
  ["a clock in a pure file", "lib/kernel/a.ts", "export const now = new Date();", "house(no-clock)"],
  ["Date.now in a pure file", "lib/kernel/b.ts", "export const now = Date.now();", "house(no-clock)"],
  ["a lot drawn in a pure file", "lib/kernel/c.ts", "export const lot = Math.random();", "house(no-clock)"],
  [
    "process.env in a server file",
    "lib/db/server/d.ts",
    "export const url = process.env;",
    "house(no-environment)",
  ],
  [
    "process.env in a pure file",
    "lib/kernel/e.ts",
    "export const url = process.env;",
    "house(no-environment)",
  ],
  [
    "a status asked outside the table",
    "lib/skp/server/f.ts",
    'declare const skp: { status: string };\nif (skp.status === "draft") throw new Error("x");\nexport {};',
    "house(workflow-table)",
  ],
  [
    "a promise that nobody waits for",
    "lib/kernel/g.ts",
    "Promise.resolve(1);\nexport {};",
    "typescript(no-floating-promises)",
  ],
  [
    "a switch that forgets a case",
    "lib/kernel/h.ts",
    'export function f(x: "a" | "b"): void {\n  switch (x) {\n    case "a":\n      break;\n  }\n}',
    "typescript(switch-exhaustiveness-check)",
  ],
  ["a wrong type", "lib/kernel/i.ts", 'export const n: number = "1";', "typescript(TS2322)"],
  [
    "a wrong type in a script",
    "scripts/j.mjs",
    "/** @type {number} */\nexport const n = '1';",
    "typescript(TS2322)",
  ],
  [
    "a hook behind a condition",
    "components/k.tsx",
    'import { useState } from "react";\nexport function K({ a }: { a: boolean }) {\n  if (a) useState(0);\n  return null;\n}',
    "react-hooks(rules-of-hooks)",
  ],
  [
    "a file of more than 300 lines",
    "lib/kernel/l.ts",
    Array.from({ length: 301 }, (_, i) => `export const a${String(i)} = ${String(i)};`).join("\n"),
    "eslint(max-lines)",
  ],
] as const;
const SOUND = ["lib/db/server/m.ts", "export const now = new Date();"] as const;

/** What the lint says of a small tree that holds each fault once, under the rules of this one. */
describe("the lint bites", () => {
  let folder: string;
  let bitten: ReadonlySet<string>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "selaras-lint-"));
    for (const file of [".oxlintrc.json", "tsconfig.json", "package.json", "scripts/lint/house-rules.mjs"]) {
      await cp(join(ROOT, file), join(folder, file));
    }
    await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
    for (const [path, code] of [...PLANTED.map(([, path, code]) => [path, code] as const), SOUND]) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), `${code}\n`);
    }
    const oxlint = join(ROOT, "node_modules", ".bin", "oxlint");
    const { stdout } = await run(oxlint, ["--format", "json", "."], { cwd: folder }).catch((error: unknown) =>
      z.object({ stdout: z.string() }).parse(error),
    );
    bitten = new Set(
      report.parse(JSON.parse(stdout)).diagnostics.map(({ code, filename }) => `${filename} ${code ?? ""}`),
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(PLANTED)("at %s", (_what, path, _code, rule) => {
    expect(bitten).toContain(`${path} ${rule}`);
  });

  it("not at a clock that the server reads", () => {
    expect([...bitten].filter((finding) => finding.startsWith(SOUND[0]))).toEqual([]);
  });
});

it("nobody silences the lint or the compiler", async () => {
  const silencing = "(oxlint|eslint)-disable|@ts-(ignore|expect-error|nocheck)";
  const files = ["*.ts", "*.tsx", "*.mjs", ":!tests/guard/lint.test.ts"];
  const found = run("git", ["grep", "--untracked", "-lE", silencing, "--", ...files], { cwd: ROOT });
  // "git grep" says by 1 that it found nothing.
  await expect(found).rejects.toMatchObject({ code: 1, stdout: "" });
});
