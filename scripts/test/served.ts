import { appEnv, type Listen } from "../app-env.ts";
import { addressOf, OWNER_ROLE } from "../database/access.ts";
import { withClient } from "../database/client.ts";
import type { Cluster } from "../database/cluster.ts";
import type { Database } from "../database/database.ts";
import { freePort } from "../database/port.ts";
import { prepareDatabase } from "../database/prepare.ts";
import { grantConnect } from "../database/roles.ts";
import { startTestCluster } from "../database/test-cluster.ts";
import { buildOnce, useBuild } from "../serve/build.ts";
import { logFile } from "../serve/log-file.ts";
import { jobWorker, webServer } from "../serve/programs.ts";
import { waitForReady } from "../serve/ready.ts";
import { statePath } from "../settings.ts";

/** The built application as it is being served, for as long as the work with it lasts. */
export interface Served {
  readonly address: string;
  readonly database: Database;
  /** Folder of the build. */
  readonly build: string;
  /** Process number of the web server. */
  readonly webPid: () => number | null;
  /** Starts a second web server beside the first. @returns its address */
  readonly another: () => Promise<string>;
}

async function freshDatabase(cluster: Cluster, name: string): Promise<Database> {
  await withClient(addressOf(cluster.access, "super", "postgres"), "server uji", async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} OWNER ${OWNER_ROLE}`);
    await grantConnect(client, name);
  });
  return {
    ownerUrl: addressOf(cluster.access, "owner", name),
    webUrl: addressOf(cluster.access, "web", name),
    cluster: null,
    isDemo: true,
    stop: () => Promise.resolve(),
  };
}

async function dropDatabase(cluster: Cluster, name: string): Promise<void> {
  await withClient(addressOf(cluster.access, "super", "postgres"), "server uji", (client) =>
    client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  );
}

/**
 * Builds the application if need be, serves it with its worker on a database of its own that is thrown away at the
 * end, and does the work with it.
 * @param title what for: part of the database's and the log's name, `[a-z0-9_]`
 * @param fill puts rows into the migrated, empty database before it is served
 */
export async function withServed<T>(
  title: string,
  fill: (database: Database) => Promise<unknown>,
  work: (served: Served) => Promise<T>,
): Promise<T> {
  const name = `${title}_${String(process.pid)}`;
  const build = await buildOnce();
  const ends: (() => Promise<void>)[] = [];
  try {
    const cluster = await startTestCluster();
    ends.push(() => cluster.stop());
    const database = await freshDatabase(cluster, name);
    ends.push(() => dropDatabase(cluster, name));
    await prepareDatabase(database);
    await fill(database);
    const listen: Listen = { host: "127.0.0.1", port: await freePort() };
    const address = `http://localhost:${String(listen.port)}`;
    const logPath = statePath("log", `${title}.log`);
    const append = logFile(logPath);
    const log = {
      path: logPath,
      write: (_title: string, line: string) => {
        append(line);
      },
    };
    const envOf = async (where: Listen) => ({ ...(await appEnv(database, where)), APP_URL: address });
    const worker = jobWorker(await envOf(listen), log);
    ends.push(() => worker.stop());
    await useBuild(build.folder);
    const serve = async (where: Listen) => {
      const web = webServer(build.folder, await envOf(where), log);
      ends.push(() => web.stop());
      await waitForReady(where, web, logPath);
      return web;
    };
    const web = await serve(listen);
    const another = async () => {
      const where: Listen = { ...listen, port: await freePort() };
      await serve(where);
      return `http://localhost:${String(where.port)}`;
    };
    return await work({ address, database, build: build.folder, webPid: () => web.pid, another });
  } finally {
    for (const end of ends.reverse()) await end();
  }
}
