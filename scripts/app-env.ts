import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { writeSecret } from "./database/access.ts";
import { type Database, isExternal } from "./database/database.ts";
import { codeMigrations } from "./database/migrations.ts";
import { codeOf, OperatorFault } from "./fault.ts";
import { withLock } from "./living.ts";
import { numberSetting, setting, statePath } from "./settings.ts";

const DEFAULT_PORT = 3000;
const SECRET_BYTES = 48;
const LEAST_SECRET_CHARACTERS = 32;

/** Where the web server listens. */
export interface Listen {
  readonly host: string;
  readonly port: number;
}

/** PORT and HOST, by default 3000 on this machine alone. */
export function listenSetting(): Listen {
  return { host: setting("HOST") ?? "127.0.0.1", port: numberSetting("PORT", DEFAULT_PORT, 1, 65_535) };
}

/** The address that people type: APP_URL, or this machine's with the port. */
export function appUrl(listen: Listen): string {
  return setting("APP_URL") ?? `http://localhost:${String(listen.port)}`;
}

/** AUTH_SECRET; on the embedded server one is made and kept, so that nobody is signed out by a restart. */
async function authSecret(): Promise<string> {
  const given = setting("AUTH_SECRET");
  if (given !== null) {
    if (given.length >= LEAST_SECRET_CHARACTERS) return given;
    throw new OperatorFault(
      `AUTH_SECRET terlalu pendek: pakai sedikitnya ${String(LEAST_SECRET_CHARACTERS)} karakter acak (openssl rand -base64 48).`,
    );
  }
  if (isExternal()) {
    throw new OperatorFault(
      "AUTH_SECRET belum diisi: wajib bila memakai basis data sendiri; buat dengan openssl rand -base64 48.",
    );
  }
  return withLock(statePath("auth-secret.lock"), async () => {
    const path = statePath("auth-secret");
    try {
      return await readFile(path, "utf8");
    } catch (error) {
      if (codeOf(error) !== "ENOENT") throw error;
    }
    const secret = randomBytes(SECRET_BYTES).toString("base64url");
    await writeSecret(path, secret);
    return secret;
  });
}

/**
 * What the web server and the worker read from their environment. The owner's address is not among it: they must
 * not be able to step over the wall between agencies.
 */
export async function appEnv(database: Database, listen: Listen): Promise<Record<string, string>> {
  return {
    DATABASE_URL: database.webUrl,
    DATABASE_OWNER_URL: "",
    AUTH_SECRET: await authSecret(),
    APP_URL: appUrl(listen),
    SELARAS_DEMO: database.isDemo ? "1" : "0",
    LATEST_MIGRATION: (await codeMigrations()).at(-1)?.name ?? "",
    PORT: String(listen.port),
    HOSTNAME: listen.host,
  };
}

/** Gives this program itself the application's environment, before it loads modules of the application. */
export async function becomeApp(database: Database): Promise<void> {
  Object.assign(process.env, await appEnv(database, listenSetting()));
}
