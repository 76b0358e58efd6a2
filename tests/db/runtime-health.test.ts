import { NextRequest } from "next/server";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { GET } from "@/app/api/sehat/route";
import { codeMigrations } from "@/scripts/database/migrations.ts";

const owner = new pg.Client({ connectionString: process.env["DATABASE_OWNER_URL"] });

beforeAll(async () => {
  await owner.connect();
  process.env["LATEST_MIGRATION"] = (await codeMigrations()).at(-1)?.name ?? "";
});

async function ask(query = ""): Promise<{ status: number; body: unknown; cache: string | null }> {
  const response = await GET(new NextRequest(`http://localhost/api/sehat${query}`), {
    params: Promise.resolve({}),
  });
  return {
    status: response.status,
    body: await response.json(),
    cache: response.headers.get("cache-control"),
  };
}

const ready = { live: true, ready: true, database: true, migrations: true, worker: true };

describe("the health address", () => {
  it("is not ready before a worker has said that it lives, nor when none has for a minute", async () => {
    expect(await ask()).toEqual({
      status: 503,
      body: { ...ready, ready: false, worker: false },
      cache: "no-store",
    });
    await owner.query("SELECT app.worker_beat('one')");
    expect(await ask()).toEqual({ status: 200, body: ready, cache: "no-store" });
    await owner.query("UPDATE worker_beat SET seen_at = now() - interval '61 seconds'");
    expect(await ask()).toMatchObject({ status: 503, body: { worker: false, database: true } });
    await owner.query("SELECT app.worker_beat('one')");
  });

  it("is not ready with a migration that failed, or with one missing", async () => {
    const newest = "(SELECT max(migration_name) FROM _prisma_migrations)";
    await owner.query(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = ${newest}`);
    expect(await ask()).toMatchObject({ status: 503, body: { migrations: false, database: true } });
    await owner.query(
      `UPDATE _prisma_migrations SET finished_at = now(), migration_name = 'other' WHERE migration_name = ${newest}`,
    );
    expect(await ask()).toMatchObject({ status: 503, body: { migrations: false, database: true } });
    await owner.query("UPDATE _prisma_migrations SET migration_name = $1 WHERE migration_name = 'other'", [
      process.env["LATEST_MIGRATION"],
    ]);
    expect(await ask()).toMatchObject({ status: 200 });
  });

  it("is alive but not ready when the database does not answer, and says so in time", async () => {
    await owner.query("BEGIN; LOCK TABLE _prisma_migrations, worker_beat IN ACCESS EXCLUSIVE MODE");
    const began = performance.now();
    expect(await ask()).toEqual({
      status: 503,
      body: { live: true, ready: false, database: false, migrations: false, worker: false },
      cache: "no-store",
    });
    expect(performance.now() - began).toBeLessThan(4_500);
    expect(await ask("?hidup")).toEqual({ status: 200, body: { live: true }, cache: "no-store" });
    await owner.query("COMMIT");
    expect(await ask()).toMatchObject({ status: 200 });
  });
});
