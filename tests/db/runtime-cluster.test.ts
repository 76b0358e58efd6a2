import { existsSync } from "node:fs";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { isAlive } from "@/scripts/living.ts";
import { aStateFolder, isGone, Program } from "./runtime/program.ts";

interface Held {
  readonly superUrl: string;
  readonly ownerUrl: string;
  readonly webUrl: string;
  readonly pid: number;
  readonly folder: string;
}

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

// Most tests use one clone after another's end: making the files of a server takes longer than the rest.
let clone: Awaited<ReturnType<typeof aStateFolder>>;
beforeAll(async () => {
  clone = await aStateFolder();
});
afterAll(() => clone.remove());

async function aState(mode?: number): Promise<string> {
  const { folder, remove } = await aStateFolder(mode);
  ends.push(remove);
  return folder;
}

async function aHolder(state = clone.folder): Promise<{ program: Program; held: Held }> {
  const program = Program.script("tests/db/runtime/hold-cluster.ts", { SELARAS_DATA_DIR: state });
  ends.push(() => program.end());
  const [line] = await program.says(/^\{.*\}$/m);
  return { program, held: JSON.parse(line) as Held };
}

async function ask(url: string, ...statements: readonly string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const answers: unknown[] = [];
    for (const statement of statements) answers.push((await client.query(statement)).rows);
    return answers;
  } finally {
    await client.end();
  }
}

describe("the embedded server", () => {
  it("is shared by several programs and stopped by the last", async () => {
    const first = await aHolder();
    const second = await aHolder();
    expect(second.held.pid).toBe(first.held.pid);
    expect(await first.program.end()).toBe(0);
    expect(await ask(second.held.webUrl, "SELECT 1 AS one")).toEqual([[{ one: 1 }]]);
    expect(await second.program.end()).toBe(0);
    expect(isAlive(second.held.pid)).toBe(false);
  });

  it("keeps what was committed when the program and the server are killed at once, and starts again", async () => {
    const { program, held } = await aHolder();
    await ask(held.ownerUrl, "CREATE TABLE kept (id int)", "INSERT INTO kept VALUES (1), (2)");
    process.kill(held.pid, "SIGKILL");
    await program.end("SIGKILL");
    expect(existsSync(join(held.folder, "cluster", "postmaster.pid"))).toBe(true);

    const again = await aHolder();
    expect(again.held.pid).not.toBe(held.pid);
    expect(await ask(again.held.ownerUrl, "SELECT count(*)::int AS rows FROM kept")).toEqual([[{ rows: 2 }]]);
  });

  it("ends by itself when the only program that used it is killed", async () => {
    const { program, held } = await aHolder();
    await program.end("SIGKILL");
    expect(await isGone(held.pid)).toBe(true);
    expect(existsSync(join(held.folder, "cluster", "postmaster.pid"))).toBe(false);
  });

  it("stays when that program is killed while another uses it", async () => {
    const first = await aHolder();
    const second = await aHolder();
    await first.program.end("SIGKILL");
    expect(await isGone(second.held.pid, 2_500)).toBe(false);
    await second.program.end();
    expect(isAlive(second.held.pid)).toBe(false);
  });

  it("is not fooled by a note whose process number now belongs to another program", async () => {
    const { program, held } = await aHolder();
    const note = join(held.folder, "cluster", "postmaster.pid");
    const text = await readFile(note, "utf8");
    await program.end();
    await writeFile(note, text.replace(String(held.pid), String(process.pid)));
    await writeFile(join(held.folder, "leases", String(process.pid)), `${String(process.pid)} 1`);

    const again = await aHolder();
    expect(again.held.pid).not.toBe(process.pid);
    await again.program.end();
    expect(isAlive(again.held.pid)).toBe(false);
  });

  it("makes anew what was broken off while it was being made", async () => {
    const { program, held } = await aHolder();
    await program.end();
    await rm(join(held.folder, "made"));
    await rm(join(held.folder, "cluster", "global"), { recursive: true });
    const again = await aHolder();
    expect(await ask(again.held.webUrl, "SELECT 1 AS one")).toEqual([[{ one: 1 }]]);
  });

  it("lets two clones run side by side, each on a port of its own", async () => {
    const [one, other] = [await aHolder(), await aHolder(await aState())];
    expect(new URL(one.held.ownerUrl).port).not.toBe(new URL(other.held.ownerUrl).port);
    await ask(one.held.ownerUrl, "CREATE TABLE only_here ()");
    expect(await ask(other.held.ownerUrl, "SELECT to_regclass('only_here') AS there")).toEqual([
      [{ there: null }],
    ]);
  });

  it("moves to another port when its own was taken meanwhile", async () => {
    const first = await aHolder();
    const port = Number(new URL(first.held.ownerUrl).port);
    await first.program.end();
    const { createServer } = await import("node:net");
    const thief = createServer().listen(port, "127.0.0.1");
    ends.push(() => new Promise((resolve) => thief.close(resolve)));
    const again = await aHolder();
    expect(Number(new URL(again.held.ownerUrl).port)).not.toBe(port);
  });

  it("listens on this machine alone, asks for passwords, keeps them to itself, and knows UTF-8 everywhere", async () => {
    const { held } = await aHolder();
    const [[row]] = (await ask(
      held.ownerUrl,
      `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider, datlocale AS locale,
              current_setting('TimeZone') AS zone
         FROM pg_database WHERE datname = current_database()`,
    )) as [[Record<string, string>]];
    expect(row).toEqual({ encoding: "UTF8", provider: "b", locale: "C.UTF-8", zone: "UTC" });
    const elsewhere = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.family === "IPv4" && !address.internal)?.address;
    const url = new URL(held.webUrl);
    url.password = "wrong";
    await expect(ask(url.href)).rejects.toMatchObject({ code: "28P01" });
    if (elsewhere !== undefined) {
      await expect(ask(held.webUrl.replace("127.0.0.1", elsewhere))).rejects.toMatchObject({
        code: "ECONNREFUSED",
      });
    }
    await expect(ask(held.webUrl, "CREATE ROLE intruder")).rejects.toMatchObject({ code: "42501" });
    await expect(ask(held.webUrl, "CREATE TABLE public.mine ()")).rejects.toMatchObject({ code: "42501" });
    const access = await stat(join(held.folder, "access.json"));
    expect(access.mode & 0o077).toBe(0);
  });
});

describe("a clone that only its owner may enter", () => {
  it("keeps the database inside for that owner; for root, outside, and says where", async () => {
    const state = await aState(0o700);
    const { program, held } = await aHolder(state);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) {
      const outside = (await readFile(join(state, "location"), "utf8")).trim();
      ends.push(() => rm(outside, { recursive: true, force: true }));
      expect(held.folder).toBe(join(outside, "postgres"));
    }
    expect(held.folder.startsWith(state)).toBe(!isRoot);
    expect(await ask(held.webUrl, "SELECT 1 AS one")).toEqual([[{ one: 1 }]]);
    await program.end();
    expect((await aHolder(state)).held.folder).toBe(held.folder);
  });
});
