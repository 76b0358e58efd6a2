import { cookies } from "next/headers";
import { z } from "zod";
import { cookieOptions } from "./session-cookie";
import { seal, unseal } from "./seal";
import { throttleKey, type ThrottleKey } from "./throttle";

const NAME = "selaras.perangkat";
const DAYS = 180;
/** An office computer is used by several people. */
const MOST_ACCOUNTS = 10;

const shape = z.object({ device: z.uuid(), accounts: z.array(z.uuid()) });

async function known(): Promise<z.infer<typeof shape> | null> {
  const sealed = (await cookies()).get(NAME)?.value;
  const opened = sealed === undefined ? null : unseal("device", NAME, sealed);
  return opened === null ? null : shape.parse(JSON.parse(opened));
}

/**
 * What failures to sign in to the account are counted by. A browser from which somebody has signed in to it before has
 * a count of its own, so that strangers who keep guessing do not keep the owner waiting.
 */
export async function accountThrottle(accountId: string): Promise<ThrottleKey> {
  const browser = await known();
  return browser?.accounts.includes(accountId) === true
    ? throttleKey("device", `${browser.device}:${accountId}`)
    : throttleKey("account", accountId);
}

/** Remembers that the account was signed in to from this browser. */
export async function rememberDevice(accountId: string): Promise<void> {
  const browser = await known();
  const others = browser?.accounts.filter((id) => id !== accountId) ?? [];
  const content = {
    device: browser?.device ?? crypto.randomUUID(),
    accounts: [accountId, ...others].slice(0, MOST_ACCOUNTS),
  };
  (await cookies()).set(NAME, seal("device", NAME, JSON.stringify(content)), cookieOptions(DAYS * 86_400));
}
