import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { anOwner } from "../../builders/db";

/**
 * Runs a script in a process of its own and kills it when it comes to write to a table, which is held. Returns once the
 * server has noticed that the client is gone and let go of its locks.
 */
export async function killedAt(table: string, script: string, args: readonly string[]): Promise<void> {
  const holder = await anOwner();
  await holder.query("BEGIN");
  await holder.query(`LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`);
  const job = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    env: process.env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const waits =
    "SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE d.datname = current_database() AND NOT l.granted AND l.relation = $1::regclass";
  while ((await holder.query(waits, [table])).rowCount === 0) await pause(100);
  job.kill("SIGKILL");
  await once(job, "exit");
  await holder.query("ROLLBACK");
  const busy =
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND usename = 'selaras_web' AND state <> 'idle'";
  while ((await holder.query(busy)).rowCount !== 0) await pause(100);
  await holder.end();
}
