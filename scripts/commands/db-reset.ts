import { confirm } from "../ask.ts";
import { withDatabase } from "../database/database.ts";
import { emptyDatabase } from "../database/empty-database.ts";
import { safeAddress } from "../database/fault-of.ts";
import { prepareWithSteps } from "../database/prepare.ts";
import type { Command } from "../run.ts";
import { step } from "../steps.ts";

/** Empties the database, migrates it anew and, where demo data belongs, loads that. */
export const run: Command = async (args) => {
  await withDatabase(async (database) => {
    await confirm(`Semua isi ${safeAddress(database.ownerUrl)} akan hilang.`, "hapus", args);
    await step("Basis data dikosongkan", () => emptyDatabase(database));
    await prepareWithSteps(database);
  });
  return 0;
};
