import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { waitUntil } from "../living.ts";
import { programEnv } from "../program.ts";
import { ROOT } from "../settings.ts";

/** A program that is kept running. */
export interface ChildSpec {
  /** As it is called in messages. */
  readonly title: string;
  /** Arguments of Node: options, script, the script's own arguments. */
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env: Record<string, string>;
  /** Takes what the program writes, line by line, and from which stream. */
  readonly onLine: (line: string, stream: "stdout" | "stderr") => void;
}

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;
/** A program that ran this long is healthy: its next death begins with the short delay again. */
const HEALTHY_MS = 60_000;
/** Longer than the worker lets a running job go on. */
const STOP_TIMEOUT_MS = 25_000;

/** How long to wait before the nth start in a row (from 0) of a program that keeps dying, in milliseconds. */
export function restartDelay(deathsInARow: number): number {
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** deathsInARow);
}

/** Starts a program and starts it again, ever more slowly, whenever it dies, until it is stopped. */
export class KeptChild {
  readonly #spec: ChildSpec;
  #child: ChildProcess | null = null;
  #isWanted = true;
  #deaths = 0;
  #delayed: NodeJS.Timeout | undefined;
  /** Restarts and the stop wait for each other, so that there is never a second program. */
  #turn: Promise<void> = Promise.resolve();

  constructor(spec: ChildSpec) {
    this.#spec = spec;
    this.#launch();
  }

  /** Process number, or null between a death and the next start. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** How often it has died in a row. */
  get deaths(): number {
    return this.#deaths;
  }

  #launch(): void {
    const { args, cwd, env, onLine } = this.#spec;
    const began = performance.now();
    const tether = pathToFileURL(join(ROOT, "scripts", "serve", "tether.mjs")).href;
    // A group of its own: Ctrl-C in the terminal reaches the supervisor alone, which keeps the order.
    const child = spawn(process.execPath, ["--import", tether, ...args], {
      cwd: cwd ?? ROOT,
      detached: true,
      env: programEnv({ ...env, SELARAS_TETHERED: "1" }),
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    this.#child = child;
    for (const name of ["stdout", "stderr"] as const) {
      const stream = child[name];
      if (stream !== null) {
        byLine(stream, (line) => {
          onLine(line, name);
        });
      }
    }
    child.once("exit", (code, signal) => {
      if (this.#child !== child) return;
      this.#child = null;
      this.#died(signal ?? `kode ${String(code)}`, performance.now() - began);
    });
  }

  #died(how: string, afterMs: number): void {
    if (afterMs > HEALTHY_MS) this.#deaths = 0;
    const delay = restartDelay(this.#deaths);
    this.#deaths += 1;
    console.error(
      `! ${this.#spec.title} berhenti (${how}); dijalankan lagi dalam ${String(delay / 1000)} dtk`,
    );
    this.#delayed = setTimeout(() => {
      this.#launch();
    }, delay);
  }

  /** Lets the program start anew at once, without it counting as a death. */
  async restart(): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      await this.#end();
      if (this.#isWanted) this.#launch();
    });
    return this.#turn;
  }

  /** Asks the program to end, waits for it, and after 25 s no longer asks. */
  async stop(): Promise<void> {
    this.#isWanted = false;
    this.#turn = this.#turn.then(() => this.#end());
    return this.#turn;
  }

  async #end(): Promise<void> {
    clearTimeout(this.#delayed);
    const child = this.#child;
    this.#child = null;
    if (child?.pid === undefined) return;
    const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
    child.kill("SIGTERM");
    if (!(await waitUntil(hasEnded, STOP_TIMEOUT_MS))) {
      process.kill(-child.pid, "SIGKILL");
      await waitUntil(hasEnded, STOP_TIMEOUT_MS);
    }
  }
}

function byLine(stream: NodeJS.ReadableStream, onLine: (line: string) => void): void {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    lines.forEach(onLine);
  });
  stream.on("end", () => {
    if (rest !== "") onLine(rest);
  });
}
