import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../fault.ts";

/** The embedded server's address and passwords. Kept beside the cluster, readable by its owner alone. */
export interface Access {
  readonly port: number;
  readonly superPassword: string;
  readonly ownerPassword: string;
  readonly webPassword: string;
}

/** Names of the roles and of the database that the embedded server makes. */
export const SUPER_ROLE = "selaras_super";
export const OWNER_ROLE = "selaras_owner";
export const WEB_ROLE = "selaras_web";
/** The group that the migrations grant to; every web role is a member of it. */
export const APP_GROUP = "selaras_app";
export const DATABASE = "selaras";

const FILE = "access.json";
const OWNER_READS = 0o600;

function newPassword(): string {
  return randomBytes(24).toString("base64url");
}

/** Writes a file whole or not at all, readable by its owner alone. */
export async function writeSecret(path: string, text: string): Promise<void> {
  const half = `${path}.${String(process.pid)}`;
  await writeFile(half, text, { mode: OWNER_READS });
  await rename(half, path);
}

/** The kept access, or a new one (with port 0: not chosen yet). */
export async function accessIn(folder: string): Promise<Access> {
  try {
    return JSON.parse(await readFile(join(folder, FILE), "utf8")) as Access;
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  const access: Access = {
    port: 0,
    superPassword: newPassword(),
    ownerPassword: newPassword(),
    webPassword: newPassword(),
  };
  await keepAccess(folder, access);
  return access;
}

/** Writes the access beside the cluster. */
export async function keepAccess(folder: string, access: Access): Promise<void> {
  await writeSecret(join(folder, FILE), JSON.stringify(access, null, 2));
}

/** Connection address of a role to a database of the embedded server. */
export function addressOf(access: Access, role: "super" | "owner" | "web", database = DATABASE): string {
  const [name, password] = {
    super: [SUPER_ROLE, access.superPassword],
    owner: [OWNER_ROLE, access.ownerPassword],
    web: [WEB_ROLE, access.webPassword],
  }[role] as [string, string];
  return `postgresql://${name}:${password}@127.0.0.1:${String(access.port)}/${database}`;
}
