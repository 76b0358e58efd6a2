import { openDatabase } from "../database/database.ts";
import { prepareDatabase } from "../database/prepare.ts";
import type { Command } from "../run.ts";
import { untilStopped } from "../until-stopped.ts";

/** Keeps the embedded server up, migrated, for a developer's own tools; prints the two addresses. */
export const run: Command = async () => {
  const database = await openDatabase();
  try {
    await prepareDatabase(database);
    console.log(`DATABASE_URL=${database.webUrl}\nDATABASE_OWNER_URL=${database.ownerUrl}`);
    await untilStopped();
  } finally {
    await database.stop();
  }
  return 0;
};
