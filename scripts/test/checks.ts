import { runProgram } from "../program.ts";
import { generateClient } from "../database/client-code.ts";
import type { Outcome, Part } from "./part.ts";

/** Programs that say yes or no by their exit code, run one after another; the first no ends the check. */
function check(name: string, ...commands: readonly (readonly [string, ...string[]])[]): Part {
  return {
    name,
    run: async (): Promise<Outcome> => {
      let output = "";
      for (const [program, ...args] of commands) {
        const outcome = await runProgram(program, args);
        output += outcome.output;
        if (outcome.code !== 0) return { passed: 0, failed: 1, skipped: 0, output };
      }
      return { passed: 1, failed: 0, skipped: 0, output };
    },
  };
}

const client: Part = {
  name: "database client",
  run: async () => {
    await generateClient();
    return { passed: 1, failed: 0, skipped: 0, output: "" };
  },
};

/**
 * Types and lint together. The types of routes are written by Next, into a folder that a build of the application
 * empties first: never beside one.
 */
export const TYPES_AND_LINT = check("types and lint", ["next", "typegen"], ["oxlint", "."]);

/** What looks at the code without running it, but for types and lint. */
export const QUICK_CHECKS: readonly Part[] = [
  client,
  check("format", ["oxfmt", "--check"]),
  check("room order", ["depcruise", "--config", ".dependency-cruiser.mjs", "app", "components", "lib"]),
  check("unused code", ["knip"]),
];
