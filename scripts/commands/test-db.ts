import { generateClient } from "../database/client-code.ts";
import type { Command } from "../run.ts";
import { runLanes } from "../test/run-parts.ts";
import { vitest } from "../test/suites.ts";

/** `test:db [Vitest's own arguments]` */
export const run: Command = async (args) => {
  await generateClient();
  return runLanes([vitest("database", ["db", "db-alone"], args)]);
};
