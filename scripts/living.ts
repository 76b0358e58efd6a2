import { readFileSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf } from "./fault.ts";

const LOCK_POLL_MS = 100;

/** Fields of a process after its name in /proc, or null where there is no /proc or no such process. */
function statOf(pid: number): readonly string[] | null {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, "utf8");
    // The name stands in brackets and may hold spaces and brackets itself.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

const STATE = 0;
const BEGINNING = 19;

/** Whether a process with this number runs, whoever owns it. One that has ended but was not buried yet does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return false;
  }
  return statOf(pid)?.[STATE] !== "Z";
}

/**
 * When a process began, in the kernel's own unit, or null where that cannot be told. A number that was given to
 * another process since then has another beginning.
 */
function beginningOf(pid: number): string | null {
  return statOf(pid)?.[BEGINNING] ?? null;
}

/** One line that names a process for good: its number and when it began. */
export function identityOf(pid: number): string {
  return `${String(pid)} ${beginningOf(pid) ?? "-"}`;
}

/** The number of the process that `identityOf` named, or null when it has ended. */
export function livingPid(identity: string): number | null {
  const [number, beginning] = identity.trim().split(" ");
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  const now = beginningOf(pid);
  return beginning === undefined || beginning === "-" || now === null || now === beginning ? pid : null;
}

/** The process that holds a file written by `identityOf`, or null when there is none alive. */
export async function holderOf(path: string): Promise<number | null> {
  try {
    return livingPid(await readFile(path, "utf8"));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Runs `work` while no other process of this clone holds the lock at `path`; a dead holder's lock is taken over. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      await writeFile(path, identityOf(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const isHeld = (await holderOf(path)) !== null;
    await pause(LOCK_POLL_MS);
    // Looked at twice, so that a lock between its making and its writing is not taken for an abandoned one.
    if (!isHeld && (await holderOf(path)) === null) await rm(path, { force: true });
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

/** Waits until `isDone` says yes; false when `timeoutMs` passed first. */
export async function waitUntil(
  isDone: () => boolean | Promise<boolean>,
  timeoutMs: number,
  everyMs = 50,
): Promise<boolean> {
  const end = performance.now() + timeoutMs;
  while (!(await isDone())) {
    if (performance.now() > end) return false;
    await pause(everyMs);
  }
  return true;
}
