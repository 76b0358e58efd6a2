import { join } from "node:path";
import { findBrowser } from "../browser.ts";
import { seedDemo } from "../database/prepare.ts";
import { runProgram } from "../program.ts";
import { ROOT } from "../settings.ts";
import { type Outcome, parseSummary, type Part } from "./part.ts";
import { withServed } from "./served.ts";
import { playwright } from "./suites.ts";

/** Runs the browser tests against the served application, filled with the demo data. @param args handed on to Playwright */
async function run(args: readonly string[]): Promise<Outcome> {
  const browser = await findBrowser();
  return withServed("e2e", seedDemo, ({ address, database, build }) =>
    playwright(
      {
        SELARAS_E2E_URL: address,
        SELARAS_E2E_MANIFESTS: join(build, ".next", "server"),
        SELARAS_E2E_OWNER_URL: database.ownerUrl,
        SELARAS_E2E_BROWSER: JSON.stringify(browser),
      },
      args,
    ),
  );
}

/** The browser tests as a part, in this program. */
export function e2e(args: readonly string[] = []): Part {
  return { name: "browser", run: () => run(args) };
}

/**
 * The same in a program of its own: it takes on the environment of the application that it serves, which the other
 * parts must not see.
 */
export const e2eApart: Part = {
  name: "browser",
  run: async () => {
    const { code, output } = await runProgram("tsx", [join(ROOT, "scripts", "run.ts"), "test:e2e"]);
    const figures = parseSummary(output);
    if (figures !== null) return { ...figures, output };
    return { passed: 0, failed: Math.max(1, code), skipped: 0, output };
  },
};
