import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive, waitUntil } from "@/scripts/living.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const PATIENCE_MS = 60_000;

/** A folder of its own for what a clone keeps, and how to be rid of it. */
export async function aStateFolder(mode = 0o755): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "selaras-state-"));
  await chmod(folder, mode);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A program of the project under test, with all that it writes. */
export class Program {
  readonly child: ChildProcess;
  output = "";

  private constructor(args: readonly string[], env: Record<string, string>) {
    // What the test run itself was told about databases is not this program's.
    const settings = { ...process.env, DATABASE_URL: "", DATABASE_OWNER_URL: "", AUTH_SECRET: "", ...env };
    this.child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: settings,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => (this.output += text));
    }
  }

  /** Starts a script of the project. */
  static script(script: string, env: Record<string, string>, ...args: readonly string[]): Program {
    return new Program(["--import", "tsx", join(ROOT, script), ...args], env);
  }

  /** Starts a program of plain JavaScript. */
  static plain(path: string, env: Record<string, string>, ...args: readonly string[]): Program {
    return new Program([path, ...args], env);
  }

  /** Starts a command as npm would, after the bootstrap. */
  static command(env: Record<string, string>, ...args: readonly string[]): Program {
    return Program.script("scripts/run.ts", env, ...args);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Waits until it has written what is looked for. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    await waitUntil(() => pattern.test(this.output) || this.hasEnded, PATIENCE_MS);
    const found = pattern.exec(this.output);
    if (found === null) throw new Error(`it never said ${String(pattern)} but:\n${this.output}`);
    return found;
  }

  /** Sends a signal and waits for the end. */
  async end(signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
    if (!this.hasEnded) this.child.kill(signal);
    return this.ended();
  }

  /** Waits for the end. @returns the exit code, null after a signal */
  async ended(): Promise<number | null> {
    const isOver = await waitUntil(() => this.hasEnded, PATIENCE_MS);
    if (!isOver) throw new Error(`it did not end:\n${this.output}`);
    return this.child.exitCode;
  }
}

/** Waits until a process is gone. */
export async function isGone(pid: number, withinMs = 20_000): Promise<boolean> {
  return waitUntil(() => !isAlive(pid), withinMs);
}
