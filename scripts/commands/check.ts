import type { Command } from "../run.ts";
import { QUICK_CHECKS, TYPES_AND_LINT } from "../test/checks.ts";
import { runLanes } from "../test/run-parts.ts";

export const run: Command = async () => runLanes([...QUICK_CHECKS, TYPES_AND_LINT]);
