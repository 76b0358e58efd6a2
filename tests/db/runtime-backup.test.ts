import { createReadStream } from "node:fs";
import { cp, mkdtemp, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGunzip, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { exportHeads, verifyAudit } from "@/lib/audit/server/verify";
import { migrateJobs } from "@/lib/job/server/boss";
import { CITY_PLANS } from "@/prisma/seed/agencies/all";
import { seed } from "@/prisma/seed/seed";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { backup } from "@/scripts/archive/backup.ts";
import { frameBytes, frames } from "@/scripts/archive/frame.ts";
import { restore } from "@/scripts/archive/restore.ts";
import type { Database } from "@/scripts/database/database.ts";
import { codeMigrations, deployFrom, migrationState, MIGRATIONS } from "@/scripts/database/migrations.ts";
import { aDatabase, asOwner, contentsOf } from "./runtime/copies.ts";

let folder: string;
let source: Awaited<ReturnType<typeof aDatabase>>;
let saved: string;
const today = calendarDateOf("2026-11-22");
const ONE_AGENCY = CITY_PLANS.slice(0, 1);
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "selaras-backup-"));
  source = await aDatabase("template");
  await seed(source.ownerUrl, today, ONE_AGENCY);
  await asOwner(
    source,
    `INSERT INTO pgboss.job (name, data) VALUES ('outbox.deliver', '{"kept": "tab\\t, newline\\n, é"}')`,
  );
  saved = join(folder, "saved.selaras");
  await backup(source.ownerUrl, saved, true);
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
afterAll(async () => {
  await source.drop();
  await rm(folder, { recursive: true });
});

async function anEmptyOne(from: "nothing" | "template" = "nothing"): Promise<Database> {
  const database = await aDatabase(from);
  ends.push(() => database.drop());
  return database;
}

async function complaintOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "none",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

describe("a backup", () => {
  it("brings back every row, sequence and rule, the waiting jobs, and a whole audit trail", async () => {
    const target = await anEmptyOne();
    expect(await restore(target, saved)).toBe(true);
    const [before, after] = [await contentsOf(source), await contentsOf(target)];
    expect(after).toEqual(before);
    expect(
      Object.values(before).filter((digest) => /^[1-9]\d* /.test(String(digest))).length,
    ).toBeGreaterThan(20);
    const { faults, events } = await verifyAudit(target.ownerUrl, await exportHeads(source.ownerUrl));
    expect(faults).toEqual([]);
    expect(events).toBeGreaterThan(10);
  });

  it("is of one moment, though people write meanwhile", async () => {
    const busy = await aDatabase("template");
    ends.push(() => busy.drop());
    await seed(busy.ownerUrl, today, ONE_AGENCY);
    const events = JSON.stringify([{ key: "auth.signed-out", version: 1, subject: "account", detail: {} }]);
    const done = new AbortController();
    const writing = (async () => {
      const [agency] = await asOwner<{ id: string }>(busy, "SELECT id FROM agency LIMIT 1");
      let count = 0;
      while (!done.signal.aborted) {
        await asOwner(busy, `SELECT app.append_audit('${agency?.id ?? ""}', NULL, '${events}')`);
        count += 1;
      }
      return count;
    })();
    const path = join(folder, "busy.selaras");
    await backup(busy.ownerUrl, path, true);
    done.abort();
    expect(await writing).toBeGreaterThan(1);

    const target = await anEmptyOne();
    await restore(target, path);
    const restored = await verifyAudit(target.ownerUrl);
    expect(restored.faults).toEqual([]);
    expect(restored.events).toBeLessThanOrEqual((await verifyAudit(busy.ownerUrl)).events);
  });

  it("of older code is brought to the present one", async () => {
    const older = await anEmptyOne();
    const migrations = await codeMigrations();
    const partial = await mkdtemp(join(folder, "older-"));
    await cp(MIGRATIONS, partial, { recursive: true });
    await rm(join(partial, migrations.at(-1)?.name ?? ""), { recursive: true });
    await deployFrom(partial, older.ownerUrl);
    await migrateJobs(older.ownerUrl);
    const path = join(folder, "older.selaras");
    await backup(older.ownerUrl, path, true);

    const target = await anEmptyOne();
    await restore(target, path);
    expect(await migrationState(target.ownerUrl)).toMatchObject({
      pending: [],
      unknown: [],
      failed: [],
      changed: [],
    });
  });

  it("is readable by its owner alone and overwrites nothing", async () => {
    expect((await stat(saved)).mode & 0o077).toBe(0);
    const bytes = await readFile(saved);
    expect(await complaintOf(backup(source.ownerUrl, saved, true))).toMatch(/sudah ada: pilih nama lain/);
    expect((await readFile(saved)).equals(bytes)).toBe(true);
  });
});

describe("a restore refuses, and changes nothing", () => {
  it("a database that holds an agency, or tables of something else", async () => {
    const before = await contentsOf(source);
    expect(await complaintOf(restore(source, saved))).toMatch(/tidak kosong \(berisi data instansi\)/);
    expect(await contentsOf(source)).toEqual(before);

    const other = await anEmptyOne();
    await asOwner(other, "CREATE TABLE payroll (id int)", "INSERT INTO payroll VALUES (1)");
    expect(await complaintOf(restore(other, saved))).toMatch(/tidak kosong \(berisi tabel lain\)/);
    expect(await asOwner(other, "SELECT id FROM payroll")).toEqual([{ id: 1 }]);
  });

  it("a file that is missing, is something else, or comes from newer code", async () => {
    const target = await anEmptyOne();
    expect(await complaintOf(restore(target, join(folder, "none")))).toMatch(/tidak ada: periksa namanya/);
    const text = join(folder, "letter.txt");
    await writeFile(text, "Yang terhormat …");
    expect(await complaintOf(restore(target, text))).toMatch(/bukan cadangan Selaras/);

    const newer = await aDatabase("template");
    ends.push(() => newer.drop());
    await asOwner(
      newer,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
       VALUES ('x', 'x', '99990101000000_later', now())`,
    );
    const path = join(folder, "newer.selaras");
    await backup(newer.ownerUrl, path, true);
    expect(await complaintOf(restore(target, path))).toMatch(/99990101000000_later tidak dikenal/);
    expect(
      await asOwner(target, "SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'"),
    ).toEqual([{ tables: 0 }]);
  });

  it.each([
    ["cut off in the packed bytes", (path: string, size: number) => truncate(path, Math.floor(size / 2))],
    [
      "cut off between two tables, packed anew",
      async (path: string) => {
        const plain = gunzipSync(await readFile(path));
        const cut = plain.lastIndexOf(Buffer.from('{"kind":"table-end"'));
        await writeFile(path, gzipSync(plain.subarray(0, cut - 5)));
      },
    ],
    [
      "with a row taken out",
      async (path: string) => {
        const parts: Buffer[] = [];
        let isWhole = true;
        for await (const { kind, body } of frames(createReadStream(path).pipe(createGunzip()))) {
          const from = kind === "D" && isWhole ? body.indexOf("\n") + 1 : 0;
          if (kind === "D") isWhole = false;
          parts.push(frameBytes(kind, body.subarray(from)));
        }
        await writeFile(path, gzipSync(Buffer.concat(parts)));
      },
    ],
  ])("a file %s", async (_what, damage) => {
    const path = join(folder, `damaged-${crypto.randomUUID()}`);
    await cp(saved, path);
    await damage(path, (await stat(path)).size);
    const target = await anEmptyOne("template");
    expect(await complaintOf(restore(target, path))).toMatch(/Cadangan rusak .*tidak ada yang dipulihkan/);
    expect(await asOwner(target, "SELECT count(*)::int AS rows FROM agency")).toEqual([{ rows: 0 }]);
  });
});
