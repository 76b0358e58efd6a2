import { runWorker } from "../lib/worker/server/worker.ts";
import { untilStopped } from "./until-stopped.ts";

// The program that does the jobs. It ends when it is asked to, or when the supervisor above it has died.
const worker = await runWorker();
await untilStopped();
await worker.stop();
process.exit(0);
