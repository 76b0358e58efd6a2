import { existsSync } from "node:fs";
import { join } from "node:path";
import { becomeApp } from "../app-env.ts";
import { ROOT } from "../settings.ts";
import { step } from "../steps.ts";
import type { Database } from "./database.ts";
import { migrate } from "./migrations.ts";

/** Brings tables and job queues to the code's state. @returns how many migrations were applied */
export async function prepareDatabase(database: Database): Promise<number> {
  const applied = await migrate(database.ownerUrl);
  await becomeApp(database);
  const { migrateJobs } = await import("../../lib/job/server/boss.ts");
  await migrateJobs(database.ownerUrl);
  return applied.length;
}

/** Loads the invented agencies once; a database that has them, or has others, stays as it is. */
export async function seedDemo(database: Database): Promise<void> {
  await becomeApp(database);
  const { seed } = await import("../../prisma/seed/seed.ts");
  await seed(database.ownerUrl);
}

/** Both, with a line for each. */
export async function prepareWithSteps(database: Database): Promise<void> {
  await step(
    "Skema basis data",
    () => prepareDatabase(database),
    (count) => (count === 0 ? "sudah terbaru" : `${String(count)} migrasi`),
  );
  if (database.isDemo && existsSync(join(ROOT, "prisma", "seed", "seed.ts")))
    await step("Data demo", () => seedDemo(database));
}
