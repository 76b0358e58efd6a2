import { type ChildProcess, spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { PACKAGE_BIN, ROOT } from "./settings.ts";

/** What came of a program: its exit code and all that it wrote. */
export interface Outcome {
  readonly code: number;
  readonly output: string;
  /** What it wrote to standard output alone. */
  readonly stdout: string;
}

/** The environment of every program that we start: our packages' programs first, nothing sent home. */
export function programEnv(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: [PACKAGE_BIN, process.env["PATH"] ?? ""].join(delimiter),
    PRISMA_SCHEMA_ENGINE_BINARY: join(ROOT, "prisma", "schema-engine.mjs"),
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    NEXT_TELEMETRY_DISABLED: "1",
    ...extra,
  };
}

/** The environment of the database server: nothing of ours, and none of PostgreSQL's own variables. */
export function bareEnv(): NodeJS.ProcessEnv {
  return { NODE_ENV: process.env.NODE_ENV, PATH: process.env["PATH"], LC_ALL: "C" };
}

const running = new Set<ChildProcess>();

/** Ends the programs that are being waited for, when this one is asked to end. */
export function endPrograms(): void {
  for (const child of running) child.kill("SIGTERM");
}

/**
 * Runs a program of our packages in the clone's folder and waits for it.
 * @param isShown whether its output goes to the terminal as it comes, too
 */
export async function runProgram(
  name: string,
  args: readonly string[],
  options: { env?: Record<string, string>; isShown?: boolean } = {},
): Promise<Outcome> {
  const child = spawn(join(PACKAGE_BIN, name), args, {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: programEnv(options.env),
  });
  running.add(child);
  child.once("close", () => running.delete(child));
  let output = "";
  let stdout = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (stream === child.stdout) stdout += text;
      if (options.isShown === true) process.stdout.write(text);
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      resolve({ code: code ?? 1, output, stdout });
    });
  });
}
