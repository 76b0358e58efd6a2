import { once } from "node:events";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { freePort } from "@/scripts/database/port.ts";
import { runProgram } from "@/scripts/program.ts";

const BARE = join(import.meta.dirname, "..", "bare");
const NEXT = join(import.meta.dirname, "..", "..", "..", "node_modules", "next", "dist", "bin", "next");

/** A server of the bare page, for as long as the work lasts. */
export async function withBare<T>(work: (address: (bytes: number) => string) => Promise<T>): Promise<T> {
  const { code, output } = await runProgram("next", ["build", BARE], { env: { NODE_ENV: "production" } });
  if (code !== 0) throw new Error(output);
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [NEXT, "start", BARE, "--hostname", "127.0.0.1", "--port", String(port)],
    {
      env: { ...process.env, NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  try {
    for await (const chunk of server.stdout) if (String(chunk).includes("Ready")) break;
    return await work((bytes) => `http://127.0.0.1:${String(port)}/?bytes=${String(bytes)}`);
  } finally {
    server.kill("SIGTERM");
    await once(server, "exit");
  }
}
