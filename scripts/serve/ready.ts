import type { Listen } from "../app-env.ts";
import { OperatorFault } from "../fault.ts";
import { waitUntil } from "../living.ts";
import type { KeptChild } from "./child.ts";

const READY_TIMEOUT_MS = 60_000;
const DEATHS_BEFORE_GIVING_UP = 3;
const ASK_EVERY_MS = 100;

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * Waits until the health address says yes.
 * @throws OperatorFault when the web server keeps dying, or the time is over
 */
export async function waitForReady(
  { host, port }: Listen,
  web: KeptChild,
  logPath: string | null,
): Promise<void> {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const url = `http://${name.includes(":") ? `[${name}]` : name}:${String(port)}/api/sehat`;
  const isOver = async () => web.deaths >= DEATHS_BEFORE_GIVING_UP || (await answers(url));
  const inTime = await waitUntil(isOver, READY_TIMEOUT_MS, ASK_EVERY_MS);
  if (inTime && web.deaths < DEATHS_BEFORE_GIVING_UP) return;
  throw new OperatorFault(`Server web tidak mau melayani: lihat ${logPath ?? "log di atas"}.`);
}
