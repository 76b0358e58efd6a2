import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runProgram } from "@/scripts/program.ts";
import { aDatabase, asOwner } from "./runtime/copies.ts";

const ENGINE = join(import.meta.dirname, "..", "..", "prisma", "schema-engine.mjs");
const SCHEMA = join(import.meta.dirname, "..", "..", "prisma", "schema");

interface Answer {
  readonly id: number;
  readonly method?: string;
  readonly params?: { readonly content: string };
  readonly result?: unknown;
  readonly error?: {
    readonly code: number;
    readonly message: string;
    readonly data: { readonly error_code?: string };
  };
}

let database: Awaited<ReturnType<typeof aDatabase>>;
let empty: Awaited<ReturnType<typeof aDatabase>>;
let folder: string;
beforeAll(async () => {
  [database, empty] = await Promise.all([aDatabase("template"), aDatabase("nothing")]);
  folder = await mkdtemp(join(tmpdir(), "selaras-engine-"));
});
afterAll(async () => {
  await Promise.all([database.drop(), empty.drop()]);
  await rm(folder, { recursive: true });
});

/** Runs the engine with these calls on its standard input. */
async function engine(args: readonly string[], ...calls: readonly object[]) {
  const child = spawn(ENGINE, args, { stdio: ["pipe", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdin.end(
    calls.map((call, index) => `${JSON.stringify({ jsonrpc: "2.0", id: index + 1, ...call })}\n`).join(""),
  );
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  const isRpc = stdout.startsWith("{");
  const answers = isRpc
    ? stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Answer)
    : [];
  return { code, stdout, stderr, answers };
}

function source(url: string): string[] {
  return ["--datasource", JSON.stringify({ url })];
}

function changed(url: string, change: (parts: URL) => void): string {
  const parts = new URL(url);
  change(parts);
  return parts.href;
}

describe("the schema engine", () => {
  it("answers version, connection and database description, and names a method that it does not have", async () => {
    const { code, answers } = await engine(
      source(database.ownerUrl),
      { method: "getDatabaseVersion" },
      { method: "ensureConnectionValidity", params: { datasource: { tag: "ConnectionString", url: "" } } },
      { method: "getDatabaseDescription", params: { schema: "" } },
      { method: "dance", params: {} },
    );
    expect(code).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(answers[0]?.result).toMatch(/^PostgreSQL 1[5-9]|^PostgreSQL [2-9]\d/);
    expect(answers[1]).not.toHaveProperty("error");
    expect(answers[2]?.result).toBe("PostgreSQL");
    expect(answers[3]?.error).toMatchObject({
      code: -32601,
      message: 'The schema engine has no method "dance"',
    });
  });

  it("has the commands by which Prisma looks for a database, makes and drops one", async () => {
    const name = `copy_${String(process.pid)}_made`;
    const url = changed(database.ownerUrl, (parts) => (parts.pathname = `/${name}`));
    const look = () => engine([...source(url), "cli", "can-connect-to-database"]);
    expect(await look()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('"error_code":"P1003"') as string,
    });
    expect((await engine([...source(url), "cli", "create-database"])).code).toBe(0);
    expect((await look()).code).toBe(0);
    expect((await engine([...source(url), "cli", "drop-database"])).code).toBe(0);
    expect((await look()).code).toBe(1);
    expect((await engine([...source(url), "cli", "dance"])).stderr).toContain("unknown command");
  });

  it.each([
    ["no server", (url: URL) => (url.port = "1"), "P1001"],
    ["a wrong password", (url: URL) => (url.password = "wrong"), "P1000"],
    ["no such database", (url: URL) => (url.pathname = "/not_there"), "P1003"],
  ])(
    "says what is wrong with %s, in a form that Prisma reads, without the password",
    async (_what, change, code) => {
      const url = changed(database.ownerUrl, change);
      const { stderr, code: exit } = await engine([...source(url), "cli", "can-connect-to-database"]);
      expect(exit).toBe(1);
      // Prisma skips the first line and reads the others as JSON.
      const lines = stderr.trimEnd().split("\n").slice(1);
      expect(lines).toHaveLength(1);
      expect(JSON.parse(lines[0] ?? "")).toMatchObject({
        level: "ERROR",
        target: "schema_engine::logger",
        fields: { error_code: code },
      });
      expect(stderr).not.toContain(new URL(database.ownerUrl).password);
      const served = await engine(source(url), { method: "getDatabaseVersion" });
      expect(served).toMatchObject({ code: 1, stdout: "" });
      expect(served.stderr).toContain('"level":"ERROR"');
    },
  );

  it("passes a faulty statement on with the server's own words, and goes on answering", async () => {
    const params = (script: string) => ({ datasourceType: { tag: "url", url: database.ownerUrl }, script });
    const { answers } = await engine(
      source(database.ownerUrl),
      { method: "dbExecute", params: params("SELEC 1") },
      { method: "dbExecute", params: params("SELECT 1") },
    );
    expect(answers[0]?.error?.message).toMatch(/syntax error at or near "SELEC"/);
    expect(answers[1]).not.toHaveProperty("error");
  });
});

describe("Prisma's own command line, without a network", () => {
  async function prisma(url: string, ...args: string[]) {
    return runProgram("prisma", args, {
      env: { DATABASE_OWNER_URL: url, HTTPS_PROXY: "http://127.0.0.1:1" },
    });
  }

  it("compares schemas without a database, and prints the difference", async () => {
    const { code, stdout } = await prisma(
      "",
      "migrate",
      "diff",
      "--from-empty",
      "--to-schema",
      SCHEMA,
      "--script",
    );
    expect(code).toBe(0);
    expect(stdout).toContain('CREATE TABLE "agency"');
  });

  it("finds that migrations and schema say the same, but for indexes made by hand; a shadow database comes and goes", async () => {
    const { code, stdout } = await prisma(
      empty.ownerUrl,
      ...[
        "migrate",
        "diff",
        "--from-migrations",
        join(SCHEMA, "..", "migrations"),
        "--to-schema",
        SCHEMA,
        "--script",
      ],
    );
    expect(code).toBe(0);
    expect(stdout.split("\n").filter((line) => /^(CREATE|ALTER|DROP (?!INDEX))/.test(line))).toEqual([]);
    expect(
      await asOwner(empty, "SELECT datname FROM pg_database WHERE datname LIKE 'prisma_migrate_shadow%'"),
    ).toEqual([]);
  });

  it("reads a database's tables, with the one-byte type of its catalogs", async () => {
    const file = join(folder, "schema.prisma");
    await writeFile(file, 'datasource db {\n  provider = "postgresql"\n}\n');
    const { code, output } = await prisma(database.ownerUrl, "db", "pull", "--schema", file, "--force");
    expect(output).not.toMatch(/error/i);
    expect(code).toBe(0);
    expect(await readFile(file, "utf8")).toMatch(/model agency \{[\s\S]*@id/);
  });

  it("tells the state of a database, and why it cannot", async () => {
    const status = await prisma(database.ownerUrl, "migrate", "status");
    expect(status.output).toContain("Database schema is up to date");
    expect(status.code).toBe(0);
    const gone = await prisma("postgresql://u:p@127.0.0.1:1/x", "migrate", "status");
    expect(gone.code).toBe(1);
    expect(gone.output).toContain("P1001: Can't reach the database server (127.0.0.1:1/x)");
  });
});
