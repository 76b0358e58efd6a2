// The first step of every npm script. Runs on any Node >= 20 with nothing installed: it installs exactly the
// locked packages when they are missing or stale, then goes on under the pinned Node of the package `node`.
// Plain JavaScript and only built-in modules, because nothing else exists yet.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pinnedNode = join(
  root,
  "node_modules",
  "node",
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);
const TETHER_CHECK_MS = 1_000;
const INSTALL_WAIT_MS = 500;
const INSTALL_NOTICE_MS = 15_000;

/** @param {string} message One line: what is wrong and what to do. @returns {never} */
function fail(message) {
  console.error(`✖ ${message}`);
  process.exit(1);
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }} LockedPackage
 * @param {string} path
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(path) {
  /** @type {unknown} */
  const text = JSON.parse(readFileSync(path, "utf8"));
  const lock = /** @type {{ packages?: Record<string, LockedPackage> }} */ (text);
  return lock.packages ?? {};
}

/**
 * npm writes `node_modules/.package-lock.json` as the last act of an installation, so it is both the proof that
 * one ended well and the list of what it installed.
 * @param {boolean} withoutDev
 * @returns {boolean}
 */
function isInstalled(withoutDev) {
  const installedList = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedList) || !existsSync(pinnedNode)) return false;
  const installed = packagesOf(installedList);
  return Object.entries(packagesOf(join(root, "package-lock.json"))).every(([path, locked]) => {
    if (path === "" || (withoutDev && (locked.dev || locked.devOptional))) return true;
    const found = installed[path];
    if (found === undefined) return locked.optional === true || locked.devOptional === true;
    return found.version === locked.version && found.integrity === locked.integrity;
  });
}

/**
 * A Node outside `node_modules`: `npm ci` deletes that folder, and the Node that runs it must survive.
 * @returns {string}
 */
function outsideNode() {
  const inside = join(root, "node_modules") + sep;
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    const candidate = join(folder, process.platform === "win32" ? "node.exe" : "node");
    if (existsSync(candidate) && !realpathSync(candidate).startsWith(inside)) return candidate;
  }
  return process.execPath;
}

/** @param {number} pid @returns {boolean} */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * One installation at a time in one clone; a lock whose holder has died is taken over.
 * @returns {Promise<() => void>} lets go of the lock
 */
async function installLock() {
  const lock = join(root, ".data", "installing");
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
    const isYoung = existsSync(lock) && Date.now() - statSync(lock).mtimeMs < INSTALL_WAIT_MS;
    if (!isYoung && !(holder > 0 && isAlive(holder))) rmSync(lock, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, INSTALL_WAIT_MS));
  }
}

/** @param {string[]} args @returns {Promise<number>} exit code of npm */
function npm(args) {
  const node = outsideNode();
  const cli = process.env["npm_execpath"];
  const isNpm = cli !== undefined && /npm-cli\.[cm]?js$/.test(cli);
  const child = spawn(isNpm ? node : "npm", [...(isNpm ? [cli] : []), ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      PATH: [dirname(node), process.env["PATH"]].join(delimiter),
      // Prisma must not look for its native engine on the network, neither now nor later.
      PRISMA_SCHEMA_ENGINE_BINARY: join(root, "prisma", "schema-engine.mjs"),
      PRISMA_SKIP_POSTINSTALL_GENERATE: "1",
    },
  });
  return new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** @param {boolean} withoutDev @returns {Promise<void>} */
async function install(withoutDev) {
  if (isInstalled(withoutDev)) return;
  const unlock = await installLock();
  try {
    if (isInstalled(withoutDev)) return;
    const began = Date.now();
    console.log("• Memasang paket yang terkunci di package-lock.json (sekali saja; beberapa menit) …");
    const notice = setInterval(() => {
      console.log(`  … masih memasang (${Math.round((Date.now() - began) / 1000)} dtk)`);
    }, INSTALL_NOTICE_MS);
    const code = await npm(["ci", "--no-audit", "--no-fund", ...(withoutDev ? ["--omit=dev"] : [])]);
    clearInterval(notice);
    if (code !== 0)
      fail(`npm ci gagal (kode ${code}): periksa jaringan atau ruang disk, lalu jalankan lagi.`);
    if (!existsSync(pinnedNode)) await npm(["rebuild", "node"]);
    if (!existsSync(pinnedNode)) {
      fail(
        "Node yang dipatok tidak terpasang: izinkan skrip pemasangan (npm rebuild --foreground-scripts node).",
      );
    }
    console.log(`✔ Paket terpasang (${((Date.now() - began) / 1000).toFixed(1)} dtk)`);
  } finally {
    unlock();
  }
}

/** @returns {void} */
function checkPinnedNode() {
  const probe = spawnSync(pinnedNode, ["--version"], { encoding: "utf8" });
  if (probe.status === 0) return;
  fail(
    `Node yang dipatok tidak dapat berjalan di ${process.platform}-${process.arch} ` +
      "(paket node_modules/node rusak atau bukan untuk sistem ini): hapus node_modules, lalu jalankan lagi.",
  );
}

/**
 * Runs the command under the pinned Node. Signals go on to it; when this program dies the child sees its channel
 * close and stops in order; when npm above it is killed, this program stops it.
 * @param {string[]} args
 */
function goOn(args) {
  const child = spawn(pinnedNode, ["--import", "tsx", join(root, "scripts", "run.ts"), ...args], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, PATH: [join(root, "node_modules", ".bin"), process.env["PATH"]].join(delimiter) },
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }
  const parent = process.ppid;
  if (process.env["npm_execpath"] !== undefined) {
    setInterval(() => {
      if (process.ppid !== parent) child.kill("SIGTERM");
    }, TETHER_CHECK_MS).unref();
  }
  child.once("error", (error) => fail(`Node yang dipatok tidak dapat dijalankan: ${error.message}`));
  child.once("exit", (code, signal) => {
    // 128 + n is how a shell reports a death by signal; SIGINT and SIGTERM are the ones that people send.
    process.exit(code ?? (signal === "SIGINT" ? 130 : signal === "SIGTERM" ? 143 : 1));
  });
}

const MINIMUM_NODE = 20;
if (Number(process.versions.node.split(".")[0]) < MINIMUM_NODE) {
  fail(`Node ${process.versions.node} terlalu lama: pasang Node ${MINIMUM_NODE} atau yang lebih baru.`);
}
const [command = "start", ...rest] = process.argv.slice(2);
try {
  await install(process.env.NODE_ENV === "production" && !/^(test|check|bench|dev)/.test(command));
} catch (error) {
  const isFull =
    error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
  if (!isFull) throw error;
  fail("Ruang disk habis: kosongkan ruang pada disk, lalu jalankan lagi.");
}
checkPinnedNode();
goOn([command, ...rest]);
