import { becomeApp } from "../app-env.ts";
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

/** Loads the invented agencies once; a database that has them, or has others, stays as it is. @returns how many */
export async function seedDemo(database: Database): Promise<number> {
  await becomeApp(database);
  const { seed } = await import("../../prisma/seed/seed.ts");
  return seed(database.ownerUrl);
}

/** Both, with a line for each. */
export async function prepareWithSteps(database: Database): Promise<void> {
  await step(
    "Skema basis data",
    () => prepareDatabase(database),
    (count) => (count === 0 ? "sudah terbaru" : `${String(count)} migrasi`),
  );
  if (database.isDemo) {
    await step(
      "Data demo",
      () => seedDemo(database),
      (count) => (count === 0 ? "sudah ada instansi, tidak diubah" : `${String(count)} instansi`),
    );
  }
}
