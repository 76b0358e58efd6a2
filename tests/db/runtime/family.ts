import { readdirSync, readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";

/** A running process: its number, its parent's, and its command line. */
export interface Member {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function fromProc(): Member[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
        return state === "Z" ? [] : [{ pid: Number(name), parent: Number(parent), command }];
      } catch {
        return [];
      }
    });
}

function fromPs(): Member[] {
  const { stdout } = spawnSync("ps", ["-axo", "pid=,ppid=,command="], { encoding: "utf8" });
  return [...stdout.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm)].map(([, pid, parent, command = ""]) => ({
    pid: Number(pid),
    parent: Number(parent),
    command,
  }));
}

/** All processes of this machine, as far as they can be seen. */
export function everyone(): Member[] {
  return process.platform === "linux" ? fromProc() : fromPs();
}

/** The children of a process whose command line matches. */
export function childrenOf(pid: number, pattern: RegExp): Member[] {
  return everyone().filter(({ parent, command }) => parent === pid && pattern.test(command));
}
