import { once } from "node:events";
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePort } from "@/scripts/database/port.ts";
import { runProgram } from "@/scripts/program.ts";

const BARE = join(import.meta.dirname, "..", "bare");
const NEXT = join(import.meta.dirname, "..", "..", "..", "node_modules", "next", "dist", "bin", "next");

/** What a bare page is to be like. */
export interface Likeness {
  readonly htmlBytes: number;
  readonly elements: number;
}

/** A server of the bare page, for as long as the work lasts; it is asked for the address of one like another page. */
export async function withBare<T>(
  work: (like: (page: Likeness) => Promise<string>) => Promise<T>,
): Promise<T> {
  const { code, output } = await runProgram("next", ["build", BARE], { env: { NODE_ENV: "production" } });
  if (code !== 0) throw new Error(output);
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [NEXT, "start", BARE, "--hostname", "127.0.0.1", "--port", String(port)],
    { env: { ...process.env, NODE_ENV: "production" }, stdio: ["ignore", "ignore", "inherit"] },
  );
  const ended = once(server, "exit");
  const address = (elements: number, letters: number) =>
    `http://127.0.0.1:${String(port)}/?elements=${String(elements)}&letters=${String(letters)}`;
  try {
    return await work(async ({ htmlBytes, elements }) => {
      const without = await answered(address(elements, 0), server);
      // Letters go over the line twice: in the HTML, and in what the browser's React is told.
      return address(elements, Math.max(0, Math.round((htmlBytes - without) / elements / 2)));
    });
  } finally {
    server.kill("SIGTERM");
    await ended;
  }
}

/** Waits for the first answer. @returns its length in bytes; @throws when the server ends, or is silent for 20 s */
async function answered(url: string, server: ChildProcess): Promise<number> {
  for (let tries = 0; tries < 200 && server.exitCode === null; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return (await answer.arrayBuffer()).byteLength;
    await setTimeout(100);
  }
  throw new Error("the bare server does not answer");
}
