import { withDatabase } from "../database/database.ts";
import { migrate } from "../database/migrations.ts";
import type { Command } from "../run.ts";

export const run: Command = async () => {
  const applied = await withDatabase(({ ownerUrl }) => migrate(ownerUrl));
  console.log(
    applied.length === 0 ? "✔ Skema basis data sudah terbaru" : `✔ Diterapkan: ${applied.join(", ")}`,
  );
  return 0;
};
