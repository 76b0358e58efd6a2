import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { codeOf } from "../fault.ts";
import { runProgram } from "../program.ts";
import type { Outcome, Part } from "./part.ts";

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  success: z.boolean(),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** Counts of Vitest's JSON report. A run that failed without a failed test (a file that does not load) counts as one. */
export function vitestCount(report: unknown): Omit<Outcome, "output"> {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success } =
    vitestReport.parse(report);
  return {
    passed: numPassedTests,
    failed: numFailedTests === 0 && !success ? 1 : numFailedTests,
    skipped: numPendingTests + numTodoTests,
  };
}

/** Counts of Playwright's JSON report. A test that passed only when repeated is a failure: it cannot be relied on. */
export function playwrightCount(report: unknown): Omit<Outcome, "output"> {
  const { stats, errors } = playwrightReport.parse(report);
  const failed = stats.unexpected + stats.flaky;
  return {
    passed: stats.expected,
    failed: failed === 0 && errors.length > 0 ? 1 : failed,
    skipped: stats.skipped,
  };
}

async function reported(
  run: (path: string) => Promise<{ code: number; output: string }>,
  count: (report: unknown) => Omit<Outcome, "output">,
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "selaras-report-"));
  try {
    const path = join(folder, "report.json");
    const { code, output } = await run(path);
    const text = await readFile(path, "utf8").catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return null;
      throw error;
    });
    if (text === null) return { passed: 0, failed: 1, skipped: 0, output };
    const counted = count(JSON.parse(text));
    const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed;
    return { ...counted, failed, output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The tests of some Vitest projects. */
export function vitest(name: string, projects: readonly string[], args: readonly string[] = []): Part {
  const chosen = projects.flatMap((project) => ["--project", project]);
  return {
    name,
    run: () =>
      reported(
        (path) =>
          runProgram(
            "vitest",
            ["run", ...chosen, "--reporter=dot", "--reporter=json", `--outputFile.json=${path}`, ...args],
            {
              env: { NO_COLOR: "1" },
            },
          ),
        vitestCount,
      ),
  };
}

/** The browser tests, against an application that is being served. */
export async function playwright(
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<Outcome> {
  return reported(
    (path) =>
      runProgram("playwright", ["test", "--reporter=line,json", ...args], {
        // Playwright gives its workers FORCE_COLOR, beside which Node warns of NO_COLOR.
        env: { ...env, FORCE_COLOR: "0", PLAYWRIGHT_JSON_OUTPUT_NAME: path },
      }),
    playwrightCount,
  );
}
