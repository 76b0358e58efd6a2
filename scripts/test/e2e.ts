import { join } from "node:path";
import { appEnv, type Listen } from "../app-env.ts";
import { findBrowser } from "../browser.ts";
import { addressOf, OWNER_ROLE } from "../database/access.ts";
import { withClient } from "../database/client.ts";
import type { Cluster } from "../database/cluster.ts";
import type { Database } from "../database/database.ts";
import { freePort } from "../database/port.ts";
import { prepareDatabase, seedDemo } from "../database/prepare.ts";
import { grantConnect } from "../database/roles.ts";
import { startTestCluster } from "../database/test-cluster.ts";
import { buildOnce } from "../serve/build.ts";
import { logFile } from "../serve/log-file.ts";
import { jobWorker, webServer } from "../serve/programs.ts";
import { waitForReady } from "../serve/ready.ts";
import { runProgram } from "../program.ts";
import { ROOT, statePath } from "../settings.ts";
import { type Outcome, parseSummary, type Part } from "./part.ts";
import { playwright } from "./suites.ts";

const DATABASE = `e2e_${String(process.pid)}`;

async function freshDatabase(cluster: Cluster): Promise<Database> {
  await withClient(addressOf(cluster.access, "super", "postgres"), "server uji", async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`);
    await grantConnect(client, DATABASE);
  });
  return {
    ownerUrl: addressOf(cluster.access, "owner", DATABASE),
    webUrl: addressOf(cluster.access, "web", DATABASE),
    cluster: null,
    isDemo: true,
    stop: () => Promise.resolve(),
  };
}

async function dropDatabase(cluster: Cluster): Promise<void> {
  await withClient(addressOf(cluster.access, "super", "postgres"), "server uji", (client) =>
    client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`),
  );
}

/**
 * Serves the built application, with its worker, on a database that is made and thrown away, filled with the demo
 * data, and runs the browser tests against it.
 * @param args handed on to Playwright
 */
async function run(args: readonly string[]): Promise<Outcome> {
  const browser = await findBrowser();
  const build = await buildOnce();
  const ends: (() => Promise<void>)[] = [];
  try {
    const cluster = await startTestCluster();
    ends.push(() => cluster.stop());
    const database = await freshDatabase(cluster);
    ends.push(() => dropDatabase(cluster));
    await prepareDatabase(database);
    await seedDemo(database);
    const listen: Listen = { host: "127.0.0.1", port: await freePort() };
    const address = `http://localhost:${String(listen.port)}`;
    const logPath = statePath("log", "e2e.log");
    const append = logFile(logPath);
    const log = {
      path: logPath,
      write: (_title: string, line: string) => {
        append(line);
      },
    };
    const env = { ...(await appEnv(database, listen)), APP_URL: address };
    const worker = jobWorker(env, log);
    ends.push(() => worker.stop());
    const web = webServer(build.folder, env, log);
    ends.push(() => web.stop());
    await waitForReady(listen, web, logPath);
    return await playwright(
      {
        SELARAS_E2E_URL: address,
        SELARAS_E2E_OWNER_URL: database.ownerUrl,
        SELARAS_E2E_BROWSER: JSON.stringify(browser),
      },
      args,
    );
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

/** The browser tests as a part, in this program. */
export function e2e(args: readonly string[] = []): Part {
  return { name: "browser", run: () => run(args) };
}

/**
 * The same in a program of its own: it takes on the environment of the application that it serves, which the other
 * parts must not see.
 */
export const e2eApart: Part = {
  name: "browser",
  run: async () => {
    const { code, output } = await runProgram("tsx", [join(ROOT, "scripts", "run.ts"), "test:e2e"]);
    const figures = parseSummary(output);
    if (figures !== null) return { ...figures, output };
    return { passed: 0, failed: Math.max(1, code), skipped: 0, output };
  },
};
