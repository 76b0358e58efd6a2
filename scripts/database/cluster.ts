import { existsSync } from "node:fs";
import { chown, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { OperatorFault } from "../fault.ts";
import { identityOf, isAlive, livingPid, waitUntil, withLock } from "../living.ts";
import { ROOT, statePath } from "../settings.ts";
import { type Access, accessIn, addressOf, keepAccess } from "./access.ts";
import { createCluster } from "./create-cluster.ts";
import { launchServer } from "./launch-server.ts";
import { type Place, placeOf } from "./place.ts";
import { freePort, isPortFree } from "./port.ts";
import { runningServer, strayBackends } from "./postmaster.ts";
import type { Profile } from "./profile.ts";
import { createRoles } from "./roles.ts";

/** An embedded server that runs, and that this process has a share in. */
export interface Cluster {
  readonly access: Access;
  readonly folder: string;
  readonly ownerUrl: string;
  readonly webUrl: string;
  readonly superUrl: string;
  /** Process number of the server. */
  readonly pid: number;
  /** Gives the share back; the last one stops the server and waits until it has ended. */
  stop(): Promise<void>;
}

const STOP_TIMEOUT_MS = 60_000;
const QUIT_TIMEOUT_MS = 10_000;
const STRAY_TIMEOUT_MS = 20_000;
const PORT_ATTEMPTS = 5;

/** The file that says that a cluster was made completely; one without it never held anything and is made anew. */
const MADE = "made";

/**
 * Starts this clone's embedded server, or takes a share in it when it runs already.
 * @param name folder of the server inside the state folder
 * @throws OperatorFault no build for this machine, disk full, files of another major version
 */
export async function startCluster(name: string, profile: Profile): Promise<Cluster> {
  const place = await placeOf(name);
  return withLock(statePath(`${name}.lock`), async () => {
    await takeLease(place);
    try {
      return await running(place, profile, name);
    } catch (error) {
      await dropLease(place);
      throw error;
    }
  });
}

async function running(place: Place, profile: Profile, name: string): Promise<Cluster> {
  const files = join(place.folder, "cluster");
  await waitForStrays(files);
  const found = await runningServer(files);
  if (found === null && profile === "throwaway" && existsSync(join(files, "postmaster.pid"))) {
    // Broken off without its files being flushed: nothing in it can be relied on, and nothing in it is worth it.
    await rm(join(place.folder, MADE), { force: true });
  }
  if (!existsSync(join(place.folder, MADE))) await rm(files, { recursive: true, force: true });
  let access = await accessIn(place.folder);
  const isNew = !existsSync(files);
  if (isNew) await createCluster(place, files, access);
  let pid = found?.pid ?? null;
  for (let attempt = 0; pid === null; attempt += 1) {
    const port = await portFor(access, attempt);
    access = { ...access, port };
    await keepAccess(place.folder, access);
    const launched = await launchServer(place, files, access, profile);
    if (launched.kind === "runs") pid = launched.pid;
    else if (attempt >= PORT_ATTEMPTS) {
      throw new OperatorFault(
        "Tidak ada port bebas untuk basis data bawaan: tutup program lain, lalu jalankan lagi.",
      );
    }
  }
  if (found !== null && found.port !== access.port) access = { ...access, port: found.port };
  if (isNew) {
    await createRoles(access);
    await writeFile(join(place.folder, MADE), `${ROOT}\n`);
  }
  return shareOf(place, access, pid, name);
}

async function portFor(access: Access, attempt: number): Promise<number> {
  if (attempt === 0 && access.port !== 0 && (await isPortFree(access.port))) return access.port;
  return freePort();
}

/** After the server was killed its children may live for a moment, and hold memory that the next server needs. */
async function waitForStrays(files: string): Promise<void> {
  if ((await runningServer(files)) !== null) return;
  for (const pid of await strayBackends(files)) process.kill(pid, "SIGQUIT");
  await waitUntil(async () => (await strayBackends(files)).length === 0, STRAY_TIMEOUT_MS);
}

function shareOf(place: Place, access: Access, pid: number, name: string): Cluster {
  return {
    access,
    pid,
    folder: place.folder,
    ownerUrl: addressOf(access, "owner"),
    webUrl: addressOf(access, "web"),
    superUrl: addressOf(access, "super"),
    stop: () =>
      withLock(statePath(`${name}.lock`), async () => {
        await dropLease(place);
        if (await isInUse(place)) return;
        await stopServer(join(place.folder, "cluster"));
      }),
  };
}

async function stopServer(files: string): Promise<void> {
  const server = await runningServer(files);
  if (server === null) return;
  process.kill(server.pid, "SIGINT");
  if (await waitUntil(() => !isAlive(server.pid), STOP_TIMEOUT_MS)) return;
  // The files stay whole: the next start replays its log.
  process.kill(server.pid, "SIGQUIT");
  await waitUntil(() => !isAlive(server.pid), QUIT_TIMEOUT_MS);
}

function leasesOf(place: Place): string {
  return join(place.folder, "leases");
}

async function takeLease(place: Place): Promise<void> {
  await mkdir(leasesOf(place), { recursive: true });
  if (place.user !== null) await chown(leasesOf(place), place.user.uid, place.user.gid);
  await writeFile(join(leasesOf(place), String(process.pid)), identityOf(process.pid));
}

async function dropLease(place: Place): Promise<void> {
  await rm(join(leasesOf(place), String(process.pid)), { force: true });
}

async function isInUse(place: Place): Promise<boolean> {
  let isUsed = false;
  for (const lease of await readdir(leasesOf(place))) {
    const path = join(leasesOf(place), lease);
    if (livingPid(await readFile(path, "utf8")) === null) await rm(path, { force: true });
    else isUsed = true;
  }
  return isUsed;
}
