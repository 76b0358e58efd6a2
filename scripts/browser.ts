import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { OperatorFault } from "./fault.ts";
import { setting } from "./settings.ts";
import { packagedBrowser } from "./browser/packaged-browser.ts";

/** A browser to test with, as Playwright wants it. */
export interface Browser {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** Our own flags: nothing that weakens the web's security, which the tests are about. */
const ARGS = [
  // A container's /dev/shm may be too small for it, and it may run as root.
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--font-render-hinting=none",
];

function onPath(name: string): string | null {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    if (folder !== "" && existsSync(join(folder, name))) return join(folder, name);
  }
  return null;
}

/** Whether the program starts at all: a found file may lack its libraries. */
function runs(browser: Browser): boolean {
  const probe = spawnSync(browser.executablePath, ["--no-sandbox", "--version"], {
    env: { ...process.env, ...browser.env },
    timeout: 20_000,
  });
  return probe.status === 0;
}

async function ownOfPlaywright(): Promise<string> {
  const { chromium } = await import("playwright-core");
  return chromium.executablePath();
}

/**
 * Finds a browser: the environment variable SELARAS_CHROMIUM, a system Chromium, Playwright's own, the one that the
 * package `@sparticuz/chromium` brings.
 * @throws OperatorFault when there is none, or when the named one does not run
 */
export async function findBrowser(): Promise<Browser> {
  const named = setting("SELARAS_CHROMIUM");
  if (named !== null) {
    const browser = { executablePath: named, args: ARGS, env: {} };
    if (existsSync(named) && runs(browser)) return browser;
    throw new OperatorFault(`SELARAS_CHROMIUM (${named}) tidak dapat dijalankan: perbaiki atau kosongkan.`);
  }
  const installed = [...SYSTEM_NAMES.map(onPath), await ownOfPlaywright()];
  for (const executablePath of installed) {
    if (executablePath === null || !existsSync(executablePath)) continue;
    const browser = { executablePath, args: ARGS, env: {} };
    if (runs(browser)) return browser;
  }
  const packaged = await packagedBrowser();
  if (packaged !== null) {
    const libraries = [process.env["LD_LIBRARY_PATH"], packaged.libraries].filter(
      (path) => path !== undefined,
    );
    const env = { LD_LIBRARY_PATH: libraries.join(delimiter), FONTCONFIG_PATH: packaged.fonts };
    const browser = { executablePath: packaged.program, args: ARGS, env };
    if (runs(browser)) return browser;
  }
  throw new OperatorFault("Tidak ada peramban untuk pengujian: pasang Chromium, atau isi SELARAS_CHROMIUM.");
}
