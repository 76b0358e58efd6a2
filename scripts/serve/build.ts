import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { generateClient } from "../database/client-code.ts";
import { diskFull, OperatorFault } from "../fault.ts";
import { holderOf, identityOf, withLock } from "../living.ts";
import { runProgram } from "../program.ts";
import { ROOT, setting } from "../settings.ts";
import { isDiskFull } from "../database/fault-of.ts";

/** All that a build depends on: folders and files of the clone. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
const NOT_SOURCES = new Set([join(ROOT, "lib", "db", "generated")]);
const BUILDS = join(ROOT, ".cache", "builds");
const KEPT_BUILDS = 2;
/** Folder in a build with a file for each program that serves from it. */
const USERS = ".users";

async function filesBelow(path: string): Promise<string[]> {
  if (!existsSync(path) || NOT_SOURCES.has(path)) return [];
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path);
  return (await Promise.all(names.sort().map((name) => filesBelow(join(path, name))))).flat();
}

/** A name for the present state of the sources: the same files with the same bytes have the same name. */
export async function sourceState(): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const source of SOURCES) {
    for (const file of await filesBelow(join(ROOT, source))) {
      hash
        .update(file.slice(ROOT.length))
        .update("\0")
        .update(await readFile(file))
        .update("\0");
    }
  }
  return hash.digest("hex").slice(0, 16);
}

/** Notes that this program serves from a build, so that it is not tidied away meanwhile. */
export async function useBuild(folder: string): Promise<void> {
  if (dirname(folder) !== BUILDS) return;
  await mkdir(join(folder, USERS), { recursive: true });
  await writeFile(join(folder, USERS, String(process.pid)), identityOf(process.pid));
}

async function isUsed(folder: string): Promise<boolean> {
  const users = join(folder, USERS);
  if (!existsSync(users)) return false;
  const holders = await Promise.all((await readdir(users)).map((name) => holderOf(join(users, name))));
  return holders.some((holder) => holder !== null);
}

async function forgetOldBuilds(): Promise<void> {
  const names = await readdir(BUILDS);
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(BUILDS, name))).mtimeMs })),
  );
  const old = aged.sort((a, b) => b.at - a.at).slice(KEPT_BUILDS);
  for (const { name } of old) {
    if (!(await isUsed(join(BUILDS, name)))) await rm(join(BUILDS, name), { recursive: true, force: true });
  }
}

/** What `buildOnce` answers: the folder with `server.js`, and whether it had to be built. */
export interface Build {
  readonly folder: string;
  readonly isNew: boolean;
}

/**
 * Builds the application unless this state of the sources was built before, or SELARAS_BUILD names a finished build (a
 * container's image holds one). The result is moved to its place whole,
 * so that a build that was broken off leaves nothing, and a server that runs from an older one is not disturbed.
 * @throws OperatorFault when the build fails
 */
export async function buildOnce(): Promise<Build> {
  const finished = setting("SELARAS_BUILD");
  if (finished !== null) return { folder: resolve(ROOT, finished), isNew: false };
  const target = join(BUILDS, await sourceState());
  if (existsSync(target)) return { folder: target, isNew: false };
  await mkdir(BUILDS, { recursive: true });
  return withLock(join(ROOT, ".cache", "build.lock"), async () => {
    if (existsSync(target)) return { folder: target, isNew: false };
    await generateClient();
    const { code, output } = await runProgram("next", ["build"], { env: { NODE_ENV: "production" } });
    if (isDiskFull(output)) throw diskFull();
    if (code !== 0) throw new OperatorFault(`Aplikasi gagal dibangun:\n${output.trim()}`);
    const built = join(ROOT, ".next");
    const standalone = join(built, "standalone");
    await cp(join(built, "static"), join(standalone, ".next", "static"), { recursive: true });
    await cp(join(ROOT, "public"), join(standalone, "public"), { recursive: true });
    await rename(standalone, target);
    await forgetOldBuilds();
    return { folder: target, isNew: true };
  });
}
