import { z } from "zod";

const flag = z.enum(["0", "1"]).transform((value) => value === "1");

/** What single sign-on by OpenID Connect needs. Together they switch it on; some without the others are a mistake. */
const SSO_NEEDS = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_AGENCY_CODE"] as const;

const settings = z.object({
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
  /** The identity provider of one agency (its code): it vouches for accounts of that agency and of no other. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_AGENCY_CODE: z.string().min(1).optional(),
  /** The claim that holds the NIP, the NI PPPK or, as "email", a verified address. */
  OIDC_NAME_CLAIM: z.string().min(1).default("nip"),
  /** What the button says. */
  OIDC_LABEL: z.string().min(1).max(60).default("Masuk dengan SSO"),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default("Selaras <selaras@localhost>"),
  /** How many reverse proxies in front are trusted to name the caller's address. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  /** Name of the code's newest migration, given by the start; the health check compares it with the database. */
  LATEST_MIGRATION: z.string().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

const schema = settings.superRefine((given, context) => {
  const missing = SSO_NEEDS.filter((name) => given[name] === undefined);
  if (missing.length === 0 || missing.length === SSO_NEEDS.length) return;
  for (const name of missing) context.addIssue({ code: "custom", path: [name], message: "needed for OIDC" });
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
