import { z } from "zod";

const flag = z.enum(["0", "1"]).transform((value) => value === "1");

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  DATABASE_URL: z.url(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(100).default(10),
  /** Address under which people reach the application; https switches on HSTS and Secure cookies. */
  APP_URL: z.url().default("http://localhost:3000"),
  /** At least 32 characters; seals cookies and second factors. */
  AUTH_SECRET: z.string().min(32),
  /** A session that is not used for so long ends. */
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(720).default(30),
  /** Ready-made accounts with one click, and the outbox of letters on screen. */
  SELARAS_DEMO: flag.default(false),
  /** A folder or an address (POST) outside the database, where the heads of the audit chains go every day. */
  AUDIT_HEADS_TO: z.string().min(1).optional(),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default("Selaras <selaras@localhost>"),
  /** How many reverse proxies in front are trusted to name the caller's address. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  /** Name of the code's newest migration, given by the start; the health check compares it with the database. */
  LATEST_MIGRATION: z.string().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/**
 * The settings of this process, read once. The only place that reads `process.env` in the application.
 *
 * @throws ZodError naming the settings that are missing or wrong, never their values.
 */
export function env(): Env {
  parsed ??= schema.parse(process.env);
  return parsed;
}
