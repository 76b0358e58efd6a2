import pg from "pg";
import { inject } from "vitest";

// One copy of the template for each process of tests: for all files that it runs, each with an agency of its own, or for
// the one file that needs a database of its own (vitest.config.ts). Its name tells whose it is; the next run takes it
// away. The application's own settings point at it before anything reads them.
const name = `test_${String(process.pid)}`;

async function asSuper(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: inject("superUrl") });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}

process.env["DATABASE_URL"] = inject("webUrl").replace("DATABASE", name);
process.env["DATABASE_OWNER_URL"] = inject("ownerUrl").replace("DATABASE", name);
process.env.AUTH_SECRET = "a secret for tests alone, of at least 32 characters";
process.env["LOG_LEVEL"] = "silent";

const known = globalThis as typeof globalThis & { hasDatabase?: true };
if (known.hasDatabase === undefined) {
  // Left there by another process of the same number.
  await asSuper(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await asSuper(
    `CREATE DATABASE ${name} TEMPLATE ${inject("template")} STRATEGY FILE_COPY OWNER selaras_owner`,
  );
  known.hasDatabase = true;
  // Two queries at once on one connection: `pg` warns of it once in a process, and will refuse it with version 9.
  process.on("warning", (warning) => {
    if (warning.message.includes("already executing a query")) throw warning;
  });
}
