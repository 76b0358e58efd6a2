import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../fault.ts";
import { isAlive } from "../living.ts";

/** A database server that runs on a cluster's files. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/**
 * The server that runs on these files, by its own note `postmaster.pid`. The note of a server that was killed stays
 * behind, and its number may belong to any other program by now, so the process itself is looked at.
 */
export async function runningServer(files: string): Promise<RunningServer | null> {
  const lines = await noteLines(files);
  const pid = Number(lines?.[0]);
  const port = Number(lines?.[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || !worksIn(pid, files)) return null;
  return { pid, port };
}

async function noteLines(files: string): Promise<string[] | null> {
  try {
    return (await readFile(join(files, "postmaster.pid"), "utf8")).split("\n");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** PostgreSQL's processes all have the cluster's folder as their working folder. */
function worksIn(pid: number, files: string): boolean {
  try {
    return readlinkSync(`/proc/${String(pid)}/cwd`) === realpathSync(files);
  } catch (error) {
    if (codeOf(error) === "ENOENT") {
      const command = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
      return command.status === 0 && command.stdout.includes("postgres");
    }
    return false;
  }
}

/** Processes of a killed server that have not ended yet; none where the system does not tell. */
export async function strayBackends(files: string): Promise<number[]> {
  const server = await runningServer(files);
  return processNumbers().filter(
    (pid) => pid !== server?.pid && server === null && isServerProgram(pid, files),
  );
}

function processNumbers(): number[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function isServerProgram(pid: number, files: string): boolean {
  try {
    return (
      readlinkSync(`/proc/${String(pid)}/cwd`) === realpathSync(files) &&
      readFileSync(`/proc/${String(pid)}/comm`, "utf8").startsWith("postgres")
    );
  } catch {
    return false;
  }
}
