import type { Command } from "../run.ts";
import { CHECKS } from "../test/checks.ts";
import { e2eApart } from "../test/e2e.ts";
import { runLanes } from "../test/run-parts.ts";
import { vitest } from "../test/suites.ts";

/** Everything. The browser tests, which wait more than they work, run beside the rest. */
export const run: Command = async () =>
  runLanes(
    [e2eApart],
    [...CHECKS, vitest("unit, policy, guard", ["unit", "policy", "guard"]), vitest("database", ["db"])],
  );
