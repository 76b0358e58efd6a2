import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env";
import { SESSION_HOURS } from "../session-rule";

/** How long a sealed secret can be opened. */
export const SEALED_SECONDS = SESSION_HOURS * 3600;

const token = z.object({ sid: z.string().min(20) });

/** The session's secret as next-auth seals it (encrypted with a key derived from `AUTH_SECRET`). */
export function sealSession(secret: string): Promise<string> {
  return encode({ token: { sid: secret }, secret: env().AUTH_SECRET, maxAge: SEALED_SECONDS });
}

/** The secret in a sealed cookie, or null where it is not ours, was altered or has run out. */
export async function openSession(sealed: string): Promise<string | null> {
  try {
    const payload = await decode({ token: sealed, secret: env().AUTH_SECRET });
    return token.safeParse(payload).data?.sid ?? null;
  } catch {
    return null;
  }
}
