import { watch } from "node:fs";
import { join } from "node:path";
import { appEnv, appUrl, listenSetting } from "../app-env.ts";
import { generateClient } from "../database/client-code.ts";
import { openDatabase } from "../database/database.ts";
import { prepareWithSteps } from "../database/prepare.ts";
import type { Command } from "../run.ts";
import { KeptChild } from "../serve/child.ts";
import { refuseTakenPort } from "../serve/taken-port.ts";
import { ROOT } from "../settings.ts";
import { step } from "../steps.ts";
import { untilStopped } from "../until-stopped.ts";

const SETTLE_MS = 300;

/** The application with hot reload; the worker starts anew when a file of lib/ changes. */
export const run: Command = async () => {
  const listen = listenSetting();
  await refuseTakenPort(listen);
  await step("Klien basis data", generateClient);
  const database = await step("Basis data", openDatabase);
  try {
    await prepareWithSteps(database);
    const env = { ...(await appEnv(database, listen)), NODE_ENV: "development" };
    const onLine = (line: string) => {
      console.log(line);
    };
    const next = join(ROOT, "node_modules", "next", "dist", "bin", "next");
    const args = [next, "dev", "--hostname", listen.host, "--port", String(listen.port)];
    const web = new KeptChild({ title: "Server web", args, env, onLine });
    const worker = new KeptChild({
      title: "Pekerja",
      args: ["--import", "tsx", join(ROOT, "scripts", "worker.ts")],
      env,
      onLine,
    });
    let settling: NodeJS.Timeout | undefined;
    const watcher = watch(join(ROOT, "lib"), { recursive: true }, () => {
      clearTimeout(settling);
      settling = setTimeout(() => void worker.restart(), SETTLE_MS);
    });
    console.log(`\nSelaras (pengembangan): ${appUrl(listen)}\n`);
    await untilStopped();
    watcher.close();
    clearTimeout(settling);
    await web.stop();
    await worker.stop();
  } finally {
    await database.stop();
  }
  return 0;
};
