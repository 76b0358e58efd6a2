import { once } from "node:events";
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePort } from "@/scripts/database/port.ts";
import { runProgram } from "@/scripts/program.ts";
import type { Address } from "./load";

const BARE = join(import.meta.dirname, "..", "bare");
const NEXT = join(import.meta.dirname, "..", "..", "..", "node_modules", "next", "dist", "bin", "next");

/** What a bare page is to be like. */
export interface Likeness {
  readonly htmlBytes: number;
  readonly elements: number;
}

interface BareServer {
  readonly process: ChildProcess;
  readonly ended: Promise<unknown>;
  readonly address: (elements: number, letters: number) => string;
}

async function aBareServer(): Promise<BareServer> {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [NEXT, "start", BARE, "--hostname", "127.0.0.1", "--port", String(port)],
    { env: { ...process.env, NODE_ENV: "production" }, stdio: ["ignore", "ignore", "inherit"] },
  );
  return {
    process: server,
    ended: once(server, "exit"),
    address: (elements, letters) =>
      `http://127.0.0.1:${String(port)}/?elements=${String(elements)}&letters=${String(letters)}`,
  };
}

/**
 * Servers of the bare page, for as long as the work lasts; it is asked for the address of one like another page, at as
 * many processes.
 */
export async function withBare<T>(
  work: (like: (page: Likeness, processes: number) => Promise<Address>) => Promise<T>,
): Promise<T> {
  const { code, output } = await runProgram("next", ["build", BARE], { env: { NODE_ENV: "production" } });
  if (code !== 0) throw new Error(output);
  const first = await aBareServer();
  const servers = [first];
  try {
    return await work(async ({ htmlBytes, elements }, processes) => {
      while (servers.length < processes) servers.push(await aBareServer());
      const lengths = [];
      for (const { address, process } of servers) lengths.push(await answered(address(elements, 0), process));
      // Letters go over the line twice: in the HTML, and in what the browser's React is told.
      const letters = Math.max(0, Math.round((htmlBytes - Math.max(...lengths)) / elements / 2));
      const others = servers.slice(1, processes).map(({ address }) => address(elements, letters));
      return { url: first.address(elements, letters), others };
    });
  } finally {
    for (const { process, ended } of servers) {
      process.kill("SIGTERM");
      await ended;
    }
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
