import { join } from "node:path";
import { numberSetting, ROOT } from "../settings.ts";
import { KeptChild } from "./child.ts";
import type { LogSink } from "./log-sink.ts";

/** Heap of the worker: with what lies outside the heap it stays below 512 MiB. */
export const WORKER_HEAP_MB = 384;

/**
 * Heap of the web server: it grows to any limit it is given, and with what lies outside it stays near 512 MiB. Below 384
 * the collector works instead of the pages: of 8 readers at once, 5 were served a second, and below 256 none.
 */
const WEB_HEAP_MB = 480;

/** The web server from a build. */
export function webServer(build: string, env: Record<string, string>, log: LogSink): KeptChild {
  const heap = numberSetting("SELARAS_WEB_HEAP_MB", WEB_HEAP_MB, 384, 16_384);
  return new KeptChild({
    title: "Server web",
    args: [`--max-old-space-size=${String(heap)}`, join(build, "server.js")],
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
