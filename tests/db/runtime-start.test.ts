import { cp, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "@/scripts/database/port.ts";
import { isAlive, waitUntil } from "@/scripts/living.ts";
import { childrenOf, everyone } from "./runtime/family.ts";
import { aStateFolder, isGone, Program } from "./runtime/program.ts";

const ROOT = join(import.meta.dirname, "..", "..");

let clone: Awaited<ReturnType<typeof aStateFolder>>;
let port: number;
let build: string;
beforeAll(async () => {
  clone = await aStateFolder();
  port = await freePort();
  // A build of Next takes minutes; what is looked at here is who starts and ends whom.
  build = join(clone.folder, "fake-build");
  await mkdir(build);
  await cp(join(import.meta.dirname, "runtime", "fake-server.mjs"), join(build, "server.js"));
});
afterAll(() => clone.remove());

const started: Program[] = [];
afterEach(async () => {
  for (const program of started.splice(0)) await program.end();
});

interface Running {
  readonly program: Program;
  readonly supervisor: number;
  readonly web: number;
  readonly worker: number;
  readonly database: number;
  readonly ownerUrl: string;
}

function environment(): Record<string, string> {
  return { SELARAS_DATA_DIR: clone.folder, SELARAS_BUILD: build, SELARAS_DEMO: "0", PORT: String(port) };
}

async function databaseOf(): Promise<{ pid: number; ownerUrl: string }> {
  const folder = join(clone.folder, "postgres");
  const [pid = ""] = (await readFile(join(folder, "cluster", "postmaster.pid"), "utf8")).split("\n");
  const access = JSON.parse(await readFile(join(folder, "access.json"), "utf8")) as Record<string, string>;
  const ownerUrl = `postgresql://selaras_owner:${access["ownerPassword"] ?? ""}@127.0.0.1:${String(access["port"])}/selaras`;
  return { pid: Number(pid), ownerUrl };
}

async function only(parent: number, pattern: RegExp): Promise<number> {
  await waitUntil(() => childrenOf(parent, pattern).length === 1, 20_000);
  const [child, ...more] = childrenOf(parent, pattern);
  expect(more).toEqual([]);
  return child?.pid ?? 0;
}

/** Starts as `npm start` does: the bootstrap, which starts the supervisor. */
async function start(): Promise<Running> {
  const program = Program.plain(join(ROOT, "scripts", "bootstrap.mjs"), environment(), "start");
  started.push(program);
  await program.says(/Ctrl-C untuk berhenti/);
  const supervisor = await only(program.pid, /run\.ts start/);
  const { pid: database, ownerUrl } = await databaseOf();
  const web = await only(supervisor, /fake-build/);
  const worker = await only(supervisor, /worker\.ts/);
  return { program, supervisor, web, worker, database, ownerUrl };
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}

function leftovers(): string[] {
  return everyone()
    .filter(({ command }) => command.includes(clone.folder))
    .map(({ command }) => command);
}

describe("a started application", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "ends by %s in order: web server, worker, database",
    async (signal) => {
      const { program, supervisor, web, worker, database } = await start();
      const order: string[] = [];
      const watched = { web, worker, database, supervisor };
      const watching = setInterval(() => {
        for (const [name, pid] of Object.entries(watched)) {
          if (!isAlive(pid) && !order.includes(name)) order.push(name);
        }
      }, 5);
      const code = await program.end(signal);
      await waitUntil(() => order.length === 4, 5_000);
      clearInterval(watching);
      expect(code).toBe(0);
      expect(order).toEqual(["web", "worker", "database", "supervisor"]);
      expect(program.output).toMatch(/✔ Selaras berhenti\./);
      expect(leftovers()).toEqual([]);
    },
  );

  it("starts a web server, a worker and a database anew that were killed", async () => {
    const { program, supervisor, web, worker, database, ownerUrl } = await start();
    await ask(ownerUrl, "CREATE TABLE kept AS SELECT 7 AS seven");
    for (const pid of [web, worker, database]) process.kill(pid, "SIGKILL");
    await program.says(/Server web berhenti \(SIGKILL\); dijalankan lagi/);
    await program.says(/Pekerja berhenti \(SIGKILL\); dijalankan lagi/);
    await program.says(/Basis data bawaan berjalan lagi/);
    await waitUntil(() => childrenOf(supervisor, /fake-build|worker\.ts/).length === 2, 20_000);
    expect(await only(supervisor, /fake-build/)).not.toBe(web);
    expect(await only(supervisor, /worker\.ts/)).not.toBe(worker);
    const again = await databaseOf();
    expect(again.pid).not.toBe(database);
    expect(await ask(again.ownerUrl, "SELECT seven FROM kept")).toEqual([{ seven: 7 }]);
    expect(await program.end()).toBe(0);
    expect(leftovers()).toEqual([]);
  });

  it.each(["bootstrap", "supervisor"] as const)(
    "leaves nothing behind when its %s is killed",
    async (victim) => {
      const { program, supervisor, web, worker, database } = await start();
      process.kill(victim === "bootstrap" ? program.pid : supervisor, "SIGKILL");
      for (const pid of [web, worker, database, supervisor]) expect(await isGone(pid, 30_000)).toBe(true);
      expect(leftovers()).toEqual([]);
    },
  );

  it("recovers when all of it is killed at once", async () => {
    const { program, supervisor, web, worker, database } = await start();
    for (const pid of [program.pid, supervisor, web, worker, database]) process.kill(pid, "SIGKILL");
    const again = await start();
    expect(await ask(again.ownerUrl, "SELECT seven FROM kept")).toEqual([{ seven: 7 }]);
    expect(await again.program.end()).toBe(0);
    expect(leftovers()).toEqual([]);
  });

  it("is started once only, and says where it is", async () => {
    const { supervisor } = await start();
    const second = Program.command({ ...environment(), PORT: String(await freePort()) }, "start");
    expect(await second.ended()).toBe(1);
    expect(second.output).toMatch(
      new RegExp(
        `^✖ Selaras di folder ini sudah berjalan di http://localhost:${String(port)} \\(proses ${String(supervisor)}\\).*\n$`,
      ),
    );
  });
});
