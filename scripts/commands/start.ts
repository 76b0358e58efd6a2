import { appEnv, appUrl, listenSetting } from "../app-env.ts";
import { generateClient } from "../database/client-code.ts";
import { openDatabase } from "../database/database.ts";
import { prepareWithSteps } from "../database/prepare.ts";
import type { Command } from "../run.ts";
import { buildOnce, useBuild } from "../serve/build.ts";
import { KeptDatabase } from "../serve/kept-database.ts";
import { openLog } from "../serve/log-sink.ts";
import { onlyOne } from "../serve/only-one.ts";
import { jobWorker, webServer } from "../serve/programs.ts";
import { waitForReady } from "../serve/ready.ts";
import { refuseTakenPort } from "../serve/taken-port.ts";
import { step } from "../steps.ts";
import { stopRequest } from "../until-stopped.ts";

/** Everything from an empty clone to a served application; then keeps it running until asked to end. */
export const run: Command = async () => {
  const stop = stopRequest();
  const listen = listenSetting();
  const address = appUrl(listen);
  const leave = await onlyOne(address);
  // What was started, in order; ended the other way round.
  const ends: (() => Promise<void>)[] = [leave];
  try {
    await refuseTakenPort(listen);
    const database = await step("Basis data", openDatabase, ({ cluster }) =>
      cluster === null ? "di luar" : `bawaan, port ${String(cluster.access.port)}`,
    );
    ends.push(() => database.stop());
    await step("Klien basis data", generateClient);
    await prepareWithSteps(database);
    const build = await step("Aplikasi", buildOnce, ({ isNew }) => (isNew ? "dibangun" : "sudah terbangun"));
    if (stop.isAsked()) return 0;
    const log = openLog();
    const env = await appEnv(database, listen);
    const watch = await KeptDatabase.of(database);
    ends.push(async () => watch?.stop());
    const worker = jobWorker(env, log);
    ends.push(() => worker.stop());
    await useBuild(build.folder);
    const web = webServer(build.folder, env, log);
    ends.push(() => web.stop());
    await step("Server web dan pekerja", () =>
      Promise.race([waitForReady(listen, web, log.path), stop.asked]),
    );
    if (!stop.isAsked()) await announce(address, log.path, database.isDemo);
    await stop.asked;
    console.log("\nMenghentikan server web, pekerja dan basis data …");
  } catch (error) {
    // What was broken off because the end was asked for has not failed.
    if (!stop.isAsked()) throw error;
  } finally {
    for (const end of ends.reverse()) await end();
  }
  console.log("✔ Selaras berhenti.");
  return 0;
};

async function announce(address: string, logPath: string | null, isDemo: boolean): Promise<void> {
  console.log(`\nSelaras melayani di ${address}`);
  if (isDemo) {
    const { demoAccountLines } = await import("../serve/demo-accounts.ts");
    console.log(demoAccountLines().join("\n"));
  }
  if (logPath !== null) console.log(`Log: ${logPath}`);
  console.log("Ctrl-C untuk berhenti.");
}
