import { withDatabase } from "../database/database.ts";
import { prepareDatabase, seedDemo } from "../database/prepare.ts";
import type { Command } from "../run.ts";
import { step } from "../steps.ts";

export const run: Command = async () => {
  await withDatabase(async (database) => {
    await prepareDatabase(database);
    await step("Data demo", () => seedDemo(database));
  });
  return 0;
};
