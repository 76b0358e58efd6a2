import { existsSync } from "node:fs";
import { join } from "node:path";
import { faultOf, OperatorFault } from "./fault.ts";
import { ROOT } from "./settings.ts";

/** A command's body: its arguments in, its exit code out (nothing means 0). */
export type Command = (args: readonly string[]) => Promise<number | undefined>;

/** Every npm script by its name. Loaded only when called, so that a quick one stays quick. */
const COMMANDS: Record<string, () => Promise<{ run: Command }>> = {
  "audit:head": () => import("./commands/audit-head.ts"),
  "audit:verify": () => import("./commands/audit-verify.ts"),
  backup: () => import("./commands/backup.ts"),
  bench: () => import("./commands/bench.ts"),
  build: () => import("./commands/build.ts"),
  check: () => import("./commands/check.ts"),
  "db:generate": () => import("./commands/db-generate.ts"),
  "db:migrate": () => import("./commands/db-migrate.ts"),
  "db:new": () => import("./commands/db-new.ts"),
  "db:reset": () => import("./commands/db-reset.ts"),
  "db:seed": () => import("./commands/db-seed.ts"),
  "db:up": () => import("./commands/db-up.ts"),
  dev: () => import("./commands/dev.ts"),
  restore: () => import("./commands/restore.ts"),
  "setup:agency": () => import("./commands/setup-agency.ts"),
  start: () => import("./commands/start.ts"),
  test: () => import("./commands/test.ts"),
  "test:db": () => import("./commands/test-db.ts"),
  "test:e2e": () => import("./commands/test-e2e.ts"),
  "test:unit": () => import("./commands/test-unit.ts"),
  worker: () => import("./commands/worker.ts"),
};

async function main(): Promise<number> {
  const [name = "start", ...args] = process.argv.slice(2);
  const load = COMMANDS[name];
  if (load === undefined) {
    throw new OperatorFault(
      `Perintah "${name}" tidak dikenal; yang ada: ${Object.keys(COMMANDS).join(", ")}.`,
    );
  }
  const { run } = await load();
  return (await run(args)) ?? 0;
}

const ownSettings = join(ROOT, ".env");
if (existsSync(ownSettings)) process.loadEnvFile(ownSettings);
try {
  process.exitCode = await main();
} catch (error) {
  const fault = faultOf(error);
  if (fault instanceof OperatorFault) console.error(`✖ ${fault.message}`);
  else console.error(fault);
  process.exitCode = 1;
}
// The channel to the bootstrap and pooled connections would keep an ended command alive.
process.exit();
