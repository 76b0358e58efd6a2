import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };

/**
 * What is pure leaves nothing behind in a module: its files may share one. The time-out only ends what hangs; whole
 * tables and whole papers take their time on a busy machine.
 */
const pure = { isolate: false, testTimeout: 60_000 };

/** unit, policy and guard need nothing; db gets a real PostgreSQL with one database copy per file. */
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
      {
        resolve: { alias },
        test: {
          name: "db",
          include: ["tests/db/**/*.test.ts"],
          globalSetup: ["tests/db/setup/cluster.ts"],
          setupFiles: ["tests/db/setup/database.ts"],
          pool: "forks",
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
