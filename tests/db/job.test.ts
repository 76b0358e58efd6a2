import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import type { PgBoss } from "pg-boss";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { transact } from "@/lib/db/server/door";
import { JOBS, type JobName } from "@/lib/job/job";
import { migrateJobs, WORK, workerBoss } from "@/lib/job/server/boss";
import { enqueue } from "@/lib/job/server/enqueue";
import { inEveryAgency } from "@/lib/job/server/in-every-agency";
import { jobActor } from "@/lib/job/server/job-actor";
import { placementSchema } from "@/lib/employee/schema-placement";
import { placeEmployee } from "@/lib/employee/server/commands/place-employee";
import { addDays, calendarDateIn, calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import { ok, refuse } from "@/lib/kernel/result";
import { runWorker } from "@/lib/worker/server/worker";
import { insert } from "../builders/db";
import type { BuiltEmployee } from "../builders/employee";
import { anSkp } from "../builders/skp";
import { versionOf } from "./setup/office";
import { anSkpOffice, type SkpOffice } from "./setup/skp-office";
import { anActor, anAgencyWithUnit, owner, type TestAgency } from "./setup/two-agencies";

const webUrl = process.env["DATABASE_URL"] ?? "";
let agency: TestAgency;
let boss: PgBoss;

beforeAll(async () => {
  agency = await anAgencyWithUnit("Kota Kerja");
  boss = await workerBoss(webUrl, 2).start();
});

afterAll(async () => {
  await boss.stop({ graceful: false });
});

const event = { key: "import.uploaded", version: 1, subject: "import", subjectId: null, detail: {} };

async function ask(batchId: string, refused = false) {
  return transact(anActor(agency), async (tx, record) => {
    record(event);
    await enqueue(
      tx,
      "import.check",
      { agencyId: agency.agencyId, accountId: randomUUID(), batchId },
      batchId,
    );
    return refused ? refuse({ code: "no" as const }) : ok();
  });
}

async function queued(batchId: string): Promise<number> {
  const { rowCount } = await owner.query("SELECT 1 FROM pgboss.job WHERE data->>'batchId' = $1", [batchId]);
  return rowCount ?? 0;
}

describe("a step in every agency", () => {
  it("is taken by all others when it fails in one, and says so at the end", async () => {
    const another = await anAgencyWithUnit("Kota Lain");
    const done: string[] = [];
    const step = inEveryAgency([agency.agencyId, another.agencyId], undefined, async (actor) => {
      if (actor.agencyId === agency.agencyId) throw new Error("no");
      done.push(actor.agencyId);
    });
    await expect(step).rejects.toThrow(/^failed in some agencies, incidents [0-9A-F]{8}$/);
    expect(done).toEqual([another.agencyId]);
  });

  it("begins in no other when it is asked to stop", async () => {
    const stop = new AbortController();
    const done: string[] = [];
    await inEveryAgency([agency.agencyId, agency.agencyId], stop.signal, async ({ agencyId }) => {
      done.push(agencyId);
      stop.abort();
    });
    expect(done).toHaveLength(1);
  });
});

describe("a job", () => {
  it("exists once the change that asked for it is committed, and only then", async () => {
    const kept = randomUUID();
    const refused = randomUUID();
    await ask(kept);
    await ask(refused, true);
    expect(await queued(kept)).toBe(1);
    expect(await queued(refused)).toBe(0);
  });

  it("is taken with the web role's rights, which suffice for the whole of the worker's work", async () => {
    const batchId = randomUUID();
    const done = new Promise<string>((resolve) => {
      void boss.work<{ batchId: string }>("import.check", WORK, async (jobs) => {
        for (const job of jobs) if (job.data.batchId === batchId) resolve(job.data.batchId);
      });
    });
    await ask(batchId);
    expect(await done).toBe(batchId);
    await boss.offWork("import.check");
  });

  it("by the clock is told what it can read", async () => {
    const worker = await runWorker();
    await worker.stop();
    const schedules = await boss.getSchedules();
    expect(schedules.length).toBeGreaterThan(6);
    for (const { name, data } of schedules) {
      const job = JOBS[z.enum(Object.keys(JOBS) as [JobName]).parse(name)];
      expect(job.safeParse(data).success, name).toBe(true);
    }
  });

  it("works as the account that asked for it, or as the system, in its own agency", async () => {
    const system = await jobActor(agency.agencyId, null);
    expect(system).toMatchObject({
      agencyId: agency.agencyId,
      agencyName: "Kota Kerja",
      accountId: null,
      grants: [],
    });
    await expect(jobActor(agency.agencyId, randomUUID())).rejects.toThrow();
    await expect(jobActor(randomUUID(), null)).rejects.toThrow();
  });

  it("runs again when its worker was killed in the middle of it", { timeout: 90_000 }, async () => {
    const queue = "import.apply";
    const batchId = randomUUID();
    await boss.send(queue, { agencyId: agency.agencyId, accountId: randomUUID(), batchId });
    const doomed = spawn(
      process.execPath,
      ["--import", "tsx", join(import.meta.dirname, "setup", "doomed-worker.ts"), queue],
      {
        env: { ...process.env, DATABASE_URL: webUrl },
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    const [said] = (await once(doomed.stdout, "data")) as [Buffer];
    expect(said.toString()).toContain(batchId);
    doomed.kill("SIGKILL");
    await once(doomed, "exit");
    // It has been silent for as long as a worker may be.
    await owner.query(
      "UPDATE pgboss.job SET heartbeat_on = heartbeat_on - interval '10 s' WHERE data->>'batchId' = $1",
      [batchId],
    );

    const again = new Promise<string>((resolve) => {
      void boss.work<{ batchId: string }>(queue, WORK, async (jobs) => {
        for (const job of jobs) resolve(job.data.batchId);
      });
    });
    expect(await again).toBe(batchId);
  });
});

describe("the running worker", () => {
  /** The present day of the worker, which has the machine's clock. */
  const now = calendarDateIn("Asia/Jakarta", new Date());
  /** The year that runs; in its first days the one before, of which records still come. */
  const year = Number(addDays(now, -14).slice(0, 4));
  const endsOn = calendarDateOf(`${String(year)}-12-31`);
  const last = now < endsOn ? now : endsOn;
  const WAIT = { timeout: 60_000, interval: 200 };

  /** Moves somebody into the kelurahan, as an administrator does. */
  async function move(office: SkpOffice, person: BuiltEmployee, from: CalendarDate): Promise<void> {
    const to = { unitId: office.village.id, positionId: office.clerkPosition.id };
    const seen = { employeeId: person.id, version: await versionOf(person) };
    const form = placementSchema.parse({ ...seen, ...to, kind: "definitif", from });
    expect(await placeEmployee(office.admin, form)).toMatchObject({ ok: true });
  }

  async function skps({ id }: BuiltEmployee) {
    const found = await owner.query<Record<string, string | null>>(
      `SELECT starts_on::text, ends_on::text, status, close_reason, unit_id, appraiser_id
       FROM skp WHERE employee_id = $1 ORDER BY starts_on`,
      [id],
    );
    return found.rows;
  }

  it(
    "lets SKP follow what it finds at its start, and what is recorded while it runs",
    { timeout: 240_000 },
    async () => {
      const office = await anSkpOffice();
      const { stranger, keeperPerson, village, bureau, district, lurah, camat } = office;
      await insert(
        owner,
        anSkp(stranger, bureau, { year }),
        anSkp(keeperPerson, district, { year, appraiser: camat }),
      );
      await move(office, stranger, addDays(last, -10));
      const worker = await runWorker();
      try {
        await expect
          .poll(() => skps(stranger), WAIT)
          .toMatchObject([
            { ends_on: addDays(last, -11), status: "closed", close_reason: "unit_changed" },
            { starts_on: addDays(last, -10), ends_on: endsOn, status: "draft", unit_id: village.id },
          ]);
        await move(office, keeperPerson, addDays(last, -3));
        // What the clock sends every minute; the rest follows from it.
        const minute = (await boss.getSchedules()).find(({ name }) => name === "outbox.deliver");
        await boss.send("outbox.deliver", minute?.data ?? null);
        await expect
          .poll(() => skps(keeperPerson), WAIT)
          .toMatchObject([
            { ends_on: addDays(last, -4), status: "closed", close_reason: "unit_changed" },
            { starts_on: addDays(last, -3), status: "draft", unit_id: village.id, appraiser_id: lurah.id },
          ]);
        await boss.send("outbox.deliver", minute?.data ?? null);
        const told = () =>
          owner.query<{ title: string }>("SELECT title FROM notification WHERE account_id = $1", [
            office.keeperAccount.id,
          ]);
        await expect
          .poll(async () => (await told()).rows, WAIT)
          .toContainEqual({ title: "SKP Anda ditutup untuk dievaluasi" });
      } finally {
        await worker.stop();
      }
    },
  );
});

it("the queues can be made again without harm", async () => {
  const before = await owner.query("SELECT name FROM pgboss.queue ORDER BY name");
  await migrateJobs(process.env["DATABASE_OWNER_URL"] ?? "");
  const after = await owner.query("SELECT name FROM pgboss.queue ORDER BY name");
  expect(after.rows).toEqual(before.rows);
});
