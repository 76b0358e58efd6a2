import type { PgBoss } from "pg-boss";
import type { Tx } from "@/lib/db/server/door";
import { env } from "@/lib/env";
import { JOBS, type JobInput, type JobName } from "../job";
import { senderBoss } from "./boss";

const kept = globalThis as typeof globalThis & { selarasSender?: Promise<PgBoss> };

function sender(): Promise<PgBoss> {
  kept.selarasSender ??= senderBoss(env().DATABASE_URL).start();
  return kept.selarasSender;
}

/**
 * Puts a job into its queue as part of the transaction: it exists if, and only if, the change commits.
 * `key` names the thing worked on, so that the same work is not queued twice.
 */
export async function enqueue<N extends JobName>(
  tx: Tx,
  name: N,
  input: JobInput<N>,
  key: string,
): Promise<void> {
  const boss = await sender();
  const db = {
    executeSql: async (text: string, values: unknown[] = []) => ({
      rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values),
    }),
  };
  await boss.send(name, JOBS[name].parse(input), { db, singletonKey: key });
}
