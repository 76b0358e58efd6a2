import { z } from "zod";
import { askGate, sql } from "@/lib/db/server/gate";
import { FREE_FAILURES, type ThrottleKind } from "../throttle";
import { hashOfSecret } from "./secret-token";

/** What failures are counted by: never a name or an address in the open. */
export interface ThrottleKey {
  readonly kind: ThrottleKind;
  readonly key: string;
}

export function throttleKey(kind: ThrottleKind, subject: string): ThrottleKey {
  return { kind, key: `${kind}:${hashOfSecret(`${kind}:${subject}`)}` };
}

const waits = z.tuple([z.object({ seconds: z.number() })]);

/** Seconds that the caller has to wait under any of the keys; 0 where there is no need to. */
export async function secondsToWait(keys: readonly ThrottleKey[]): Promise<number> {
  const names = keys.map(({ key }) => key);
  const [{ seconds }] = waits.parse(await askGate(sql`SELECT app.sign_in_wait(${names}::text[]) AS seconds`));
  return seconds;
}

export async function countFailure(keys: readonly ThrottleKey[]): Promise<void> {
  for (const { kind, key } of keys) {
    await askGate(sql`SELECT app.sign_in_failed(${key}, ${FREE_FAILURES[kind]}::int)::text`);
  }
}

export async function forgiveFailures(key: ThrottleKey): Promise<void> {
  await askGate(sql`SELECT app.sign_in_succeeded(${key.key})::text`);
}
