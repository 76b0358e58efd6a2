import type pg from "pg";
import { isAlive } from "../living.ts";
import { addressOf } from "./access.ts";
import { withClient } from "./client.ts";
import { type Cluster, startCluster } from "./cluster.ts";

/** Databases of test runs are named `<what>_<process number>…`, those that are copied from `template_<state>`. */
const OWNED = /^[a-z0-9]+_(\d+)(?:_|$)/;
const KEPT_TEMPLATES = 3;

/**
 * The server for tests: apart from the one that serves, never flushed to disk, shared by all test runs of this clone,
 * stopped by the last of them. Its files may be deleted at any time.
 */
export async function startTestCluster(): Promise<Cluster> {
  const cluster = await startCluster("test", "throwaway");
  await withClient(addressOf(cluster.access, "super", "postgres"), "server uji", tidy);
  return cluster;
}

/** Which databases nobody will ask for again: those of runs that have ended, and templates but the newest three. */
export function leftovers(newestFirst: readonly string[], isRunning: (pid: number) => boolean): string[] {
  const templates = newestFirst.filter((name) => name.startsWith("template_")).slice(KEPT_TEMPLATES);
  const ended = newestFirst.filter((name) => {
    const pid = name.startsWith("template_") ? undefined : OWNED.exec(name)?.[1];
    return pid !== undefined && !isRunning(Number(pid));
  });
  return [...ended, ...templates];
}

async function tidy(client: pg.Client): Promise<void> {
  // A run that ended between the question and the drop is no harm; one that begins has another process number.
  const { rows } = await client.query<{ name: string }>(
    "SELECT datname AS name FROM pg_database ORDER BY oid DESC",
  );
  for (const name of leftovers(
    rows.map((row) => row.name),
    isAlive,
  )) {
    if (name.startsWith("template_")) await client.query(`ALTER DATABASE ${name} IS_TEMPLATE false`);
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}
