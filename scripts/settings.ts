import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The clone's folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The one place in scripts that reads the environment; an empty value counts as absent. */
export function setting(name: string): string | null {
  const text = process.env[name]?.trim();
  return text === undefined || text === "" ? null : text;
}

/** A setting that must be a whole number from `least` to `most`; the fallback where it is absent or is not one. */
export function numberSetting(name: string, fallback: number, least: number, most: number): number {
  const text = setting(name);
  if (text === null || !/^\d+$/.test(text)) return fallback;
  const figure = Number(text);
  return figure >= least && figure <= most ? figure : fallback;
}

/** What this clone keeps beside its code (database, secrets, logs, builds): `.data`, unless SELARAS_DATA_DIR. */
export const STATE_DIR = resolve(ROOT, setting("SELARAS_DATA_DIR") ?? ".data");

// Others may pass through, not look inside: the database's own user has its folder below.
const STATE_DIR_MODE = 0o711;

/** Makes the state folder if it is missing, and returns a path inside it. */
export function statePath(...parts: string[]): string {
  mkdirSync(STATE_DIR, { recursive: true, mode: STATE_DIR_MODE });
  return join(STATE_DIR, ...parts);
}

/** The folder of the programs that the packages bring. */
export const PACKAGE_BIN = join(ROOT, "node_modules", ".bin");
