import { appEnv, listenSetting } from "../app-env.ts";
import { withDatabase } from "../database/database.ts";
import type { Command } from "../run.ts";
import { openLog } from "../serve/log-sink.ts";
import { jobWorker } from "../serve/programs.ts";
import { untilStopped } from "../until-stopped.ts";

/** A worker alone, kept running: for a second machine, or beside a server that runs without one. */
export const run: Command = async () => {
  await withDatabase(async (database) => {
    const worker = jobWorker(await appEnv(database, listenSetting()), openLog());
    await untilStopped();
    await worker.stop();
  });
  return 0;
};
