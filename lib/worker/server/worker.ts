import { randomUUID } from "node:crypto";
import { askGate, sql } from "@/lib/db/server/gate";
import { env } from "@/lib/env";
import { JOBS, type JobName } from "@/lib/job/job";
import { WORK, workerBoss } from "@/lib/job/server/boss";
import { log, reportFault } from "@/lib/log";
import { HANDLERS, type JobHandler } from "./handlers";

const CONNECTIONS = 4;
const BEAT_MS = 10_000;
const DRAIN_MS = 20_000;

/** How often what nobody asks for runs, in cron form (UTC). */
const SCHEDULES: Partial<Record<JobName, string>> = {
  "outbox.deliver": "* * * * *",
  "employee.settle-departures": "7 * * * *",
  // Before the relations are worked out, so that they are of the new structure.
  "reorganisation.apply": "2 * * * *",
  "employee.refresh-relations": "12 * * * *",
  "skp.follow-changes": "22 * * * *",
  "evaluation.keep-moving": "17 * * * *",
  "dashboard.count": "* * * * *",
  "dashboard.prove": "40 18 * * *",
  "audit.export-heads": "30 17 * * *",
};

export interface RunningWorker {
  /** Lets running jobs end (up to 20 s), then leaves the queue. */
  stop(): Promise<void>;
}

/** Works the queues until stopped. @throws when the database cannot be reached at the start. */
export async function runWorker(): Promise<RunningWorker> {
  const boss = workerBoss(env().DATABASE_URL, CONNECTIONS);
  await boss.start();
  for (const name of Object.keys(JOBS) as JobName[]) {
    const handler = HANDLERS[name] as JobHandler<JobName>;
    await boss.work(name, WORK, async ([job]) => {
      if (job === undefined) return;
      // The queue keeps what a job throws; a fault's own message may hold what somebody typed.
      const incident = await (async () => handler(JOBS[name].parse(job.data), job.signal))().then(
        () => null,
        (error: unknown) => reportFault(error, { job: name }),
      );
      if (incident !== null) throw new Error(`incident ${incident}`);
    });
    const cron = SCHEDULES[name];
    // Told nothing, a job by the clock would be given null, which its input is not.
    if (cron !== undefined) await boss.schedule(name, cron, JOBS[name].parse({}));
  }
  // What people and units have become while nobody worked; a new table begins empty.
  await boss.send("employee.refresh-relations", { agencyId: null }, { singletonKey: "all" });

  const id = randomUUID();
  const beat = () =>
    askGate(sql`SELECT app.worker_beat(${id})::text`).catch((error: unknown) => {
      reportFault(error, { part: "worker-beat" });
    });
  await beat();
  const beating = setInterval(() => void beat(), BEAT_MS);
  log().info({ worker: id }, "worker ready");

  return {
    async stop() {
      clearInterval(beating);
      await boss.stop({ graceful: true, timeout: DRAIN_MS });
    },
  };
}
