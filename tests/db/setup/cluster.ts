import { createHash } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrateJobs } from "@/lib/job/server/boss";
import { addressOf, OWNER_ROLE } from "@/scripts/database/access.ts";
import type { Cluster } from "@/scripts/database/cluster.ts";
import { codeMigrations, migrate } from "@/scripts/database/migrations.ts";
import { startTestCluster } from "@/scripts/database/test-cluster.ts";

declare module "vitest" {
  export interface ProvidedContext {
    superUrl: string;
    /** Addresses of the roles with `DATABASE` where the database's name goes. */
    ownerUrl: string;
    webUrl: string;
    template: string;
  }
}

/** A server for this run and the template that each worker copies, made once per state of the migrations. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  const template = await templateOf(cluster);
  project.provide("superUrl", cluster.superUrl);
  project.provide("ownerUrl", addressOf(cluster.access, "owner", "DATABASE"));
  project.provide("webUrl", addressOf(cluster.access, "web", "DATABASE"));
  project.provide("template", template);
  return () => cluster.stop();
}

async function templateOf(cluster: Cluster): Promise<string> {
  const migrations = await codeMigrations();
  const state = createHash("sha256").update(JSON.stringify(migrations)).digest("hex").slice(0, 12);
  const template = `template_${state}`;
  const admin = new pg.Client({ connectionString: cluster.superUrl });
  await admin.connect();
  try {
    // Two runs beside each other make it once.
    await admin.query("SELECT pg_advisory_lock(7031)");
    const found = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate", [
      template,
    ]);
    if (found.rowCount === 0) {
      await admin.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
      await admin.query(`CREATE DATABASE ${template} OWNER ${OWNER_ROLE}`);
      const ownerUrl = addressOf(cluster.access, "owner", template);
      await migrate(ownerUrl);
      await migrateJobs(ownerUrl);
      await admin.query(`ALTER DATABASE ${template} IS_TEMPLATE true`);
    }
  } finally {
    await admin.end();
  }
  return template;
}
