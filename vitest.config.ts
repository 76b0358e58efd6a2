import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };

/**
 * What is pure leaves nothing behind in a module: its files may share one. The time-out only ends what hangs; whole
 * tables and whole papers take their time on a busy machine.
 */
const pure = { isolate: false, testTimeout: 60_000 };

/**
 * Files that look at all there is in a database, change its rules for a while, run programs against it, or put something
 * else in the place of a module or a setting.
 */
const ALONE = [
  ...["audit", "audit-heads", "crowd", "job", "seed", "summaries", "trail", "wall"],
  ...["auth-sign-in", "auth-slips", "auth-sso", "document", "document-holder"],
  ...["backup", "cluster", "faults", "health", "schema-engine", "start"].map((part) => `runtime-${part}`),
].map((name) => `tests/db/${name}.test.ts`);

const db = {
  include: ["tests/db/**/*.test.ts"],
  globalSetup: ["tests/db/setup/cluster.ts"],
  setupFiles: ["tests/db/setup/database.ts"],
  pool: "forks" as const,
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

/**
 * unit, policy and guard need nothing; db gets a real PostgreSQL, with one copy of the database for each process of
 * tests, and for each file that has to be alone.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    reporters: ["default"],
    // Tests with a database or a program of their own wait about as much as they work.
    maxWorkers: availableParallelism() + 1,
    projects: [
      { resolve: { alias }, test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], ...pure } },
      { resolve: { alias }, test: { name: "policy", include: ["tests/policy/**/*.test.ts"], ...pure } },
      {
        resolve: { alias },
        test: { name: "guard", include: ["tests/guard/**/*.test.ts"], testTimeout: 120_000 },
      },
      { resolve: { alias }, test: { ...db, name: "db", exclude: ALONE, isolate: false } },
      { resolve: { alias }, test: { ...db, name: "db-alone", include: ALONE } },
    ],
  },
});
