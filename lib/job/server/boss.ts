import { PgBoss, type ConstructorOptions } from "pg-boss";
import { reportFault } from "@/lib/log";
import { JOBS } from "../job";

/** How often a worker looks for jobs whose worker has fallen silent. */
const LOOK_ROUND_SECONDS = 5;

const SCHEMA = "pgboss";

/** How the queues treat their jobs. A worker that dies is noticed by its missing heartbeat and the job runs again. */
const QUEUE = {
  retryLimit: 3,
  retryDelay: 2,
  retryBackoff: true,
  expireInSeconds: 900,
  heartbeatSeconds: 10,
  notify: true,
} as const;

/** A new job is told at once; one that is to run again is found by looking. */
export const WORK = { notifyPollingIntervalSeconds: LOOK_ROUND_SECONDS } as const;

function bossOf(options: ConstructorOptions): PgBoss {
  const boss = new PgBoss({ schema: SCHEMA, useListenNotify: true, ...options });
  boss.on("error", (error: unknown) => {
    reportFault(error, { part: "jobs" });
  });
  return boss;
}

/**
 * Makes or upgrades the queue's tables and the queue of every kind of job, and opens them to the web role. A step of
 * the migrations, as the owner; running it again changes nothing.
 */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  const boss = bossOf({
    connectionString: ownerUrl,
    max: 1,
    supervise: false,
    schedule: false,
    useListenNotify: false,
  });
  await boss.start();
  try {
    for (const name of Object.keys(JOBS)) await boss.createQueue(name, QUEUE);
    await boss.getDb().executeSql(`
      GRANT USAGE ON SCHEMA ${SCHEMA} TO selaras_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO selaras_app;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO selaras_app`);
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** The queue as the worker uses it, with the web role's rights: it may not change tables. */
export function workerBoss(webUrl: string, connections: number): PgBoss {
  return bossOf({
    connectionString: webUrl,
    max: connections,
    migrate: false,
    createSchema: false,
    superviseIntervalSeconds: LOOK_ROUND_SECONDS,
    monitorIntervalSeconds: LOOK_ROUND_SECONDS,
  });
}

/** The queue as the web server uses it: to send only. */
export function senderBoss(webUrl: string): PgBoss {
  return bossOf({
    connectionString: webUrl,
    max: 1,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    useListenNotify: false,
  });
}
