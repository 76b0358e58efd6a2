import { totalmem } from "node:os";
import { join } from "node:path";
import { numberSetting, ROOT } from "../settings.ts";
import { KeptChild } from "./child.ts";
import type { LogSink } from "./log-sink.ts";

const MEBIBYTE = 1024 * 1024;
/** Heap of the worker: with what lies outside the heap it stays below 512 MiB. */
export const WORKER_HEAP_MB = 384;

/** Heap of the web server in MB: an eighth of the machine between 256 and 768. It grows to any limit it is given. */
function webHeap(): number {
  const byMachine = Math.round(Math.min(768, Math.max(256, totalmem() / MEBIBYTE / 8)));
  return numberSetting("SELARAS_WEB_HEAP_MB", byMachine, 128, 16_384);
}

/** The web server from a build. */
export function webServer(build: string, env: Record<string, string>, log: LogSink): KeptChild {
  return new KeptChild({
    title: "Server web",
    args: [`--max-old-space-size=${String(webHeap())}`, join(build, "server.js")],
    cwd: build,
    env: { ...env, NODE_ENV: "production" },
    onLine: (line, stream) => {
      log.write("Server web", line, stream);
    },
  });
}

/** The worker that does the jobs. */
export function jobWorker(env: Record<string, string>, log: LogSink): KeptChild {
  const heap = numberSetting("SELARAS_WORKER_HEAP_MB", WORKER_HEAP_MB, 128, 16_384);
  return new KeptChild({
    title: "Pekerja",
    args: [`--max-old-space-size=${String(heap)}`, "--import", "tsx", join(ROOT, "scripts", "worker.ts")],
    env: { ...env, NODE_ENV: "production" },
    onLine: (line, stream) => {
      log.write("Pekerja", line, stream);
    },
  });
}
