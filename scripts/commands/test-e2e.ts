import type { Command } from "../run.ts";
import { e2e } from "../test/e2e.ts";
import { runLanes } from "../test/run-parts.ts";

/** `test:e2e [Playwright's own arguments]` */
export const run: Command = async (args) => runLanes([e2e(args)]);
