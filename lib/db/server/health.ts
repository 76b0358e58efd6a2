import { z } from "zod";
import { env } from "@/lib/env";
import { askGate, sql } from "./gate";

/** What the application needs to serve, part by part. */
export interface Health {
  readonly database: boolean;
  /** All migrations of the code are applied and none has failed. */
  readonly migrations: boolean;
  /** A worker has said within the last minute that it lives. */
  readonly worker: boolean;
}

const ANSWER_MS = 3_000;
const SILENCE_SECONDS = 60;

const migrationRows = z.array(z.object({ migration: z.string(), finished: z.boolean() }));
const workerRows = z.tuple([z.object({ age: z.number().int().nullable() })]);

const NOTHING: Health = { database: false, migrations: false, worker: false };

/**
 * Asks the database for the state of all three; a database that does not answer within 3 s counts as absent. Never
 * throws: a health check that fails says no.
 */
export async function health(): Promise<Health> {
  const late = new Promise<Health>((resolve) => {
    setTimeout(() => {
      resolve(NOTHING);
    }, ANSWER_MS).unref();
  });
  return Promise.race([askAll().catch(() => NOTHING), late]);
}

async function askAll(): Promise<Health> {
  const migrations = migrationRows.parse(
    await askGate(sql`SELECT migration, finished FROM app.applied_migrations()`),
  );
  const [{ age }] = workerRows.parse(await askGate(sql`SELECT app.worker_age() AS age`));
  return {
    database: true,
    migrations: isCurrent(migrations, env().LATEST_MIGRATION),
    worker: age !== null && age <= SILENCE_SECONDS,
  };
}

/** Whether the applied migrations reach the code's newest one (where it is known) and none has failed. */
export function isCurrent(
  applied: readonly { readonly migration: string; readonly finished: boolean }[],
  latest: string | undefined,
): boolean {
  if (applied.length === 0 || applied.some(({ finished }) => !finished)) return false;
  return latest === undefined || applied.some(({ migration }) => migration === latest);
}
