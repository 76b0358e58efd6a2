import pg from "pg";
import { afterAll, inject } from "vitest";
import { prisma } from "@/lib/db/server/client";

// One copy of the template per test file: a file sees no other's rows in catalog-wide checks, and its name tells
// whose it is. The application's own settings point at it before anything reads them.
const name = `test_${String(process.pid)}_${crypto.randomUUID().slice(0, 8)}`;

async function asSuper(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: inject("superUrl") });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}

// Two queries at once on one connection: `pg` warns of it once in a process, and will refuse it with version 9.
process.on("warning", (warning) => {
  if (warning.message.includes("already executing a query")) throw warning;
});

process.env["DATABASE_URL"] = inject("webUrl").replace("DATABASE", name);
process.env["DATABASE_OWNER_URL"] = inject("ownerUrl").replace("DATABASE", name);
process.env.AUTH_SECRET = "a secret for tests alone, of at least 32 characters";
process.env["LOG_LEVEL"] = "silent";

await asSuper(
  `CREATE DATABASE ${name} TEMPLATE ${inject("template")} STRATEGY FILE_COPY OWNER selaras_owner`,
);

afterAll(async () => {
  await prisma().$disconnect();
  await asSuper(`DROP DATABASE ${name} WITH (FORCE)`);
});
