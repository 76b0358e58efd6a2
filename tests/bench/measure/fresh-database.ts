import pg from "pg";
import { migrateJobs } from "@/lib/job/server/boss";
import { addressOf, OWNER_ROLE } from "@/scripts/database/access.ts";
import type { Cluster } from "@/scripts/database/cluster.ts";
import { migrate } from "@/scripts/database/migrations.ts";
import { grantConnect } from "@/scripts/database/roles.ts";

/** Measures something on a database of its own, which is gone afterwards. */
export async function withFreshDatabase(
  cluster: Cluster,
  what: string,
  work: (ownerUrl: string, webUrl: string) => Promise<void>,
): Promise<void> {
  const name = `bench_${what}_${String(process.pid)}`;
  const admin = new pg.Client({ connectionString: cluster.superUrl });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name} OWNER ${OWNER_ROLE}`);
    await grantConnect(admin, name);
    const ownerUrl = addressOf(cluster.access, "owner", name);
    await migrate(ownerUrl);
    await migrateJobs(ownerUrl);
    await work(ownerUrl, addressOf(cluster.access, "web", name));
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  }
}
