import { withDatabase } from "../database/database.ts";
import { prepareDatabase } from "../database/prepare.ts";
import type { Command } from "../run.ts";

/** Brings tables and job queues to the code's state. */
export const run: Command = async () => {
  const count = await withDatabase(prepareDatabase);
  console.log(count === 0 ? "✔ Skema basis data sudah terbaru" : `✔ ${String(count)} migrasi diterapkan`);
  return 0;
};
