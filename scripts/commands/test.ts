import type { Command } from "../run.ts";
import { buildOnce } from "../serve/build.ts";
import { QUICK_CHECKS, TYPES_AND_LINT } from "../test/checks.ts";
import { e2eApart } from "../test/e2e.ts";
import type { Part } from "../test/part.ts";
import { runLanes } from "../test/run-parts.ts";
import { vitest } from "../test/suites.ts";

/** The application builds: the build that the browser tests serve, made by whoever comes first. */
const build: Part = {
  name: "build",
  run: async () => {
    await buildOnce();
    return { passed: 1, failed: 0, skipped: 0, output: "" };
  },
};

/** Everything. The browser tests, which wait more than they work, run beside the rest. */
export const run: Command = async () =>
  runLanes(
    [e2eApart],
    [
      ...QUICK_CHECKS,
      vitest("unit, policy, guard", ["unit", "policy", "guard"]),
      build,
      TYPES_AND_LINT,
      vitest("database", ["db", "db-alone"]),
    ],
  );
