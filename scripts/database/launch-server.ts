import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { chmod, copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { diskFull, OperatorFault } from "../fault.ts";
import { waitUntil } from "../living.ts";
import { ROOT } from "../settings.ts";
import { bareEnv } from "../program.ts";
import { type Access, addressOf } from "./access.ts";
import { isDiskFull } from "./fault-of.ts";
import type { Place } from "./place.ts";
import { runningServer } from "./postmaster.ts";
import { type Profile, serverSettings } from "./profile.ts";

/** What came of a launch. Only a taken port is worth another try. */
export type Launched = { readonly kind: "runs"; readonly pid: number } | { readonly kind: "port-taken" };

// Replaying the log of a big import after a crash may take minutes.
const READY_TIMEOUT_MS = 300_000;

/**
 * Starts the server under its keeper and waits until it answers.
 * @throws OperatorFault when it ends instead, with the reason from its log
 */
export async function launchServer(
  place: Place,
  files: string,
  access: Access,
  profile: Profile,
): Promise<Launched> {
  const log = join(place.folder, "start.log");
  const settings = Object.entries(serverSettings(profile)).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const output = openSync(log, "w");
  // Copied: the database's user may not be able to enter the clone.
  const keeping = join(place.folder, "keeper.sh");
  await copyFile(join(ROOT, "scripts", "database", "keeper.sh"), keeping);
  await chmod(keeping, 0o644);
  const keeper = spawn(
    "/bin/sh",
    [
      keeping,
      join(place.programs, "bin", "postgres"),
      files,
      join(place.folder, "leases"),
      "-p",
      String(access.port),
      ...settings,
    ],
    { ...place.user, cwd: place.folder, detached: true, stdio: ["pipe", output, output], env: bareEnv() },
  );
  closeSync(output);
  const ended = { code: null as number | null };
  keeper.once("exit", (code) => (ended.code = code ?? 1));
  keeper.once("error", () => (ended.code = 127));
  keeper.unref();
  await waitUntil(async () => ended.code !== null || (await answers(access)), READY_TIMEOUT_MS);
  const server = ended.code === null ? await runningServer(files) : null;
  if (server !== null) return { kind: "runs", pid: server.pid };
  return explain(await readFile(log, "utf8"), ended.code);
}

async function answers(access: Access): Promise<boolean> {
  const client = new pg.Client({ connectionString: addressOf(access, "super", "postgres") });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function explain(log: string, code: number | null): Launched {
  if (/could not bind IPv4|Address already in use/.test(log)) return { kind: "port-taken" };
  if (isDiskFull(log)) throw diskFull();
  if (log.includes("database files are incompatible with server")) {
    throw new OperatorFault(
      "Berkas basis data dibuat oleh versi PostgreSQL lain: cadangkan dengan versi Selaras yang lama (npm run backup), " +
        "lalu pulihkan di sini (npm run restore).",
    );
  }
  const fatal =
    log.split("\n").findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? log.trim().split("\n").at(-1);
  throw new OperatorFault(
    `Basis data bawaan tidak mau berjalan (kode ${String(code)}): ${fatal ?? "tanpa pesan"}`,
  );
}
