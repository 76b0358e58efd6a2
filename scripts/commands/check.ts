import type { Command } from "../run.ts";
import { CHECKS } from "../test/checks.ts";
import { runLanes } from "../test/run-parts.ts";

export const run: Command = async () => runLanes(CHECKS);
