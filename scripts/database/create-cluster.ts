import { spawn } from "node:child_process";
import { chown, rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { diskFull, OperatorFault } from "../fault.ts";
import { bareEnv } from "../program.ts";
import { type Access, SUPER_ROLE } from "./access.ts";
import { isDiskFull } from "./fault-of.ts";
import type { Place } from "./place.ts";

// A new cluster takes about 40 MB and its first log another 16; below this the first migrations would fail.
const LEAST_FREE_BYTES = 256 * 1024 * 1024;

/**
 * Makes the files of a new server: UTF-8, the built-in C.UTF-8 order (the same on every system), passwords by SCRAM.
 * @throws OperatorFault when the disk is full
 */
export async function createCluster(place: Place, files: string, access: Access): Promise<void> {
  const { bavail, bsize } = await statfs(place.folder);
  if (bavail * bsize < LEAST_FREE_BYTES) throw diskFull();
  const passwordFile = join(place.folder, "initial-password");
  await writeFile(passwordFile, `${access.superPassword}\n`, { mode: 0o600 });
  if (place.user !== null) await chown(passwordFile, place.user.uid, place.user.gid);
  try {
    const complaint = await initdb(place, files, passwordFile);
    if (complaint === null) return;
    await rm(files, { recursive: true, force: true });
    if (isDiskFull(complaint)) throw diskFull();
    throw new OperatorFault(`Basis data bawaan gagal dibuat: ${lastLine(complaint)}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}

async function initdb(place: Place, files: string, passwordFile: string): Promise<string | null> {
  const child = spawn(
    join(place.programs, "bin", "initdb"),
    [
      `--pgdata=${files}`,
      `--username=${SUPER_ROLE}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
      // What is half made is made anew at the next start, so nothing is gained by flushing it.
      "--no-sync",
    ],
    { ...place.user, cwd: place.folder, stdio: ["ignore", "ignore", "pipe"], env: bareEnv() },
  );
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      resolve(code === 0 ? null : complaint);
    });
  });
}
