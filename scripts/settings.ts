import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { OperatorFault } from "./fault.ts";

/** The clone's folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The one place in scripts that reads the environment; an empty value counts as absent. */
export function setting(name: string): string | null {
  const text = process.env[name]?.trim();
  return text === undefined || text === "" ? null : text;
}

/**
 * A setting that must be a whole number from `least` to `most`; the fallback where it is absent.
 * @throws OperatorFault when it is something else
 */
export function numberSetting(name: string, fallback: number, least: number, most: number): number {
  const text = setting(name);
  if (text === null) return fallback;
  const figure = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (figure >= least && figure <= most) return figure;
  throw new OperatorFault(
    `${name}=${text} tidak dapat dipakai: isi bilangan bulat dari ${String(least)} sampai ${String(most)}, atau kosongkan.`,
  );
}

// Others may pass through, not look inside: the database's own user has its folder below.
const STATE_DIR_MODE = 0o711;

/** What this clone keeps beside its code (database, secrets, logs): `.data`, unless SELARAS_DATA_DIR says otherwise. */
export function stateDir(): string {
  const folder = resolve(ROOT, setting("SELARAS_DATA_DIR") ?? ".data");
  mkdirSync(folder, { recursive: true, mode: STATE_DIR_MODE });
  return folder;
}

/** A path inside the state folder. */
export function statePath(...parts: string[]): string {
  return join(stateDir(), ...parts);
}

/** The folder of the programs that the packages bring. */
export const PACKAGE_BIN = join(ROOT, "node_modules", ".bin");
