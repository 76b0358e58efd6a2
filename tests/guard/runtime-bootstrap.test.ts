import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const LOCK = { packages: { "": {}, "node_modules/thing": { version: "1.0.0", integrity: "sha512-x" } } };

let clone: string;
beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), "selaras-bootstrap-"));
  await mkdir(join(clone, "scripts"));
  await cp(join(ROOT, "scripts", "bootstrap.mjs"), join(clone, "scripts", "bootstrap.mjs"));
  await writeFile(join(clone, "package.json"), '{ "type": "module" }');
  await writeFile(join(clone, "package-lock.json"), JSON.stringify(LOCK));
  // The command says what it was told, and by its name how it ends.
  await writeFile(
    join(clone, "scripts", "run.ts"),
    `const [name, ...rest]: string[] = process.argv.slice(2);
     console.log(JSON.stringify({ name, rest, version: process.version, path: process.env["PATH"] }));
     if (name === "seven") process.exit(7);
     if (name === "wait") {
       process.on("SIGTERM", () => { console.log("asked to end"); process.exit(0); });
       setInterval(() => undefined, 1000);
     }`,
  );
  // npm in little: notes that it ran, and does what its environment says.
  await writeFile(
    join(clone, "npm-cli.js"),
    `import { appendFileSync, cpSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
     appendFileSync("npm.log", JSON.stringify({ args: process.argv.slice(2), node: process.execPath, engine: process.env.PRISMA_SCHEMA_ENGINE_BINARY }) + "\\n");
     if (process.env.NPM_FAILS) process.exit(3);
     await new Promise((resolve) => setTimeout(resolve, 300));
     mkdirSync("node_modules/node/bin", { recursive: true });
     if (!existsSync("node_modules/tsx")) symlinkSync(${JSON.stringify(join(ROOT, "node_modules", "tsx"))}, "node_modules/tsx");
     if (!existsSync("node_modules/node/bin/node")) symlinkSync(${JSON.stringify(process.execPath)}, "node_modules/node/bin/node");
     cpSync("package-lock.json", "node_modules/.package-lock.json");`,
  );
});
afterEach(() => rm(clone, { recursive: true }));

interface Ran {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; output: string }>;
  output(): string;
}

function bootstrap(args: readonly string[], env: Record<string, string> = {}): Ran {
  const settings: Record<string, string> = { npm_execpath: join(clone, "npm-cli.js"), NODE_ENV: "", ...env };
  const child = spawn(process.execPath, [join(clone, "scripts", "bootstrap.mjs"), ...args], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once("close", (code) => {
      resolve({ code, output });
    });
  });
  return { child, ended, output: () => output };
}

async function npmRuns(): Promise<{ args: string[]; node: string; engine: string }[]> {
  const text = await readFile(join(clone, "npm.log"), "utf8").catch(() => "");
  return text
    .trim()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { args: string[]; node: string; engine: string });
}

describe("the bootstrap", () => {
  it("installs once what is locked, then goes on under the pinned Node with the arguments", async () => {
    const first = await bootstrap(["db:new", "tambah", "--yes"]).ended;
    expect(first.code).toBe(0);
    expect(first.output).toMatch(/Memasang paket yang terkunci[\s\S]*✔ Paket terpasang/);
    const said = JSON.parse(first.output.trim().split("\n").at(-1) ?? "") as Record<string, unknown>;
    expect(said).toMatchObject({ name: "db:new", rest: ["tambah", "--yes"] });
    expect(String(said["path"]).startsWith(join(clone, "node_modules", ".bin"))).toBe(true);
    await bootstrap(["test"]).ended;

    const runs = await npmRuns();
    expect(runs).toHaveLength(1);
    expect(runs[0]?.args.slice(0, 1)).toEqual(["ci"]);
    // npm deletes node_modules: the Node that runs it is one outside; and Prisma is told not to look on the network.
    expect(runs[0]?.node.startsWith(join(clone, "node_modules"))).toBe(false);
    expect(runs[0]?.engine).toBe(join(clone, "prisma", "schema-engine.mjs"));
  });

  it("installs again when the lock file changed, and not when a package that only fits other systems is missing", async () => {
    await bootstrap(["test"]).ended;
    const elsewhere = { ...LOCK.packages, "node_modules/other-system": { version: "1.0.0", optional: true } };
    await writeFile(join(clone, "package-lock.json"), JSON.stringify({ packages: elsewhere }));
    await bootstrap(["test"]).ended;
    expect(await npmRuns()).toHaveLength(1);
    const newer = { ...LOCK.packages, "node_modules/thing": { version: "1.0.1", integrity: "sha512-y" } };
    await writeFile(join(clone, "package-lock.json"), JSON.stringify({ packages: newer }));
    await bootstrap(["test"]).ended;
    expect(await npmRuns()).toHaveLength(2);
  });

  it("leaves out what only development needs where NODE_ENV is production, but not for tests", async () => {
    await bootstrap(["start"], { NODE_ENV: "production" }).ended;
    expect((await npmRuns()).at(-1)?.args).toContain("--omit=dev");
    await rm(join(clone, "node_modules"), { recursive: true });
    await bootstrap(["test"], { NODE_ENV: "production" }).ended;
    expect((await npmRuns()).at(-1)?.args).not.toContain("--omit=dev");
  });

  it("installs once where two begin at the same time, and takes over a lock whose holder died", async () => {
    const both = await Promise.all([bootstrap(["one"]).ended, bootstrap(["two"]).ended]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(await npmRuns()).toHaveLength(1);

    await rm(join(clone, "node_modules"), { recursive: true });
    await writeFile(join(clone, ".data", "installing"), "999999999");
    expect((await bootstrap(["three"]).ended).code).toBe(0);
  });

  it("says in one line when the installation failed", async () => {
    const { code, output } = await bootstrap(["start"], { NPM_FAILS: "1" }).ended;
    expect(code).toBe(1);
    expect(output).toMatch(
      /✖ npm ci gagal \(kode 3\): periksa jaringan atau ruang disk, lalu jalankan lagi\.\n$/,
    );
    expect((await bootstrap(["start"]).ended).code).toBe(0);
  });

  it("hands on the exit code, and signals", async () => {
    expect((await bootstrap(["seven"]).ended).code).toBe(7);
    const waiting = bootstrap(["wait"]);
    while (!waiting.output().includes('"wait"')) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 100));
    waiting.child.kill("SIGTERM");
    const { code, output } = await waiting.ended;
    expect(code).toBe(0);
    expect(output).toContain("asked to end");
  });
});

it("nothing in the bootstrap needs a package or a Node newer than 20", async () => {
  const text = await readFile(join(ROOT, "scripts", "bootstrap.mjs"), "utf8");
  const imported = [...text.matchAll(/from "([^"]+)"/g)].map(([, name]) => name);
  expect(imported.length).toBeGreaterThan(0);
  expect(imported.filter((name) => !name?.startsWith("node:"))).toEqual([]);
  // What came after 20.0 and is easily used by habit.
  expect(text).not.toMatch(
    /import\.meta\.(dirname|filename)|Promise\.withResolvers|process\.loadEnvFile|\.isSubsetOf/,
  );
});

it("every npm script goes through the bootstrap, and every command has one", async () => {
  const { scripts } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  for (const [name, line] of Object.entries(scripts)) expect(line).toBe(`node scripts/bootstrap.mjs ${name}`);
  const commands = [
    ...(await readFile(join(ROOT, "scripts", "run.ts"), "utf8")).matchAll(
      /^ {2}"?([\w:]+)"?: \(\) => import/gm,
    ),
  ];
  expect(commands.map(([, name]) => name).sort()).toEqual(Object.keys(scripts).sort());
});
