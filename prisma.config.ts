import { join } from "node:path";
import { defineConfig } from "prisma/config";

// Prisma's command line would look for its native engine on the network; this one is in the house.
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= join(import.meta.dirname, "prisma", "schema-engine.mjs");
process.env["CHECKPOINT_DISABLE"] ??= "1";

// Schema changes are the owner's; `generate` needs no database at all.
const url = process.env["DATABASE_OWNER_URL"];

export default defineConfig({
  schema: join("prisma", "schema"),
  // A restore migrates as far as the backup's code was, from a folder that holds only those.
  migrations: { path: process.env["SELARAS_MIGRATIONS"] ?? join("prisma", "migrations") },
  ...(url === undefined || url === "" ? {} : { datasource: { url } }),
});
