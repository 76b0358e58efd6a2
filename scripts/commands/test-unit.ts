import { generateClient } from "../database/client-code.ts";
import type { Command } from "../run.ts";
import { runLanes } from "../test/run-parts.ts";
import { vitest } from "../test/suites.ts";

/** `test:unit [Vitest's own arguments]` */
export const run: Command = async (args) => {
  await generateClient();
  return runLanes([vitest("unit, policy, guard", ["unit", "policy", "guard"], args)]);
};
