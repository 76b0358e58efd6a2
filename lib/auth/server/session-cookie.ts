import { decode, encode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { z } from "zod";
import { env } from "@/lib/env";
import { sessionCookieName } from "../cookie";
import { SESSION_HOURS } from "../session-rule";

const SECONDS = SESSION_HOURS * 3600;

const token = z.object({ sid: z.string().min(20) });

/** The session's secret as next-auth seals it (encrypted with a key derived from `AUTH_SECRET`). */
export function sealSession(secret: string): Promise<string> {
  return encode({ token: { sid: secret }, secret: env().AUTH_SECRET, maxAge: SECONDS });
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

/** The session's secret that the request carries. */
export async function secretOfRequest(): Promise<string | null> {
  const sealed = (await cookies()).get(sessionCookieName)?.value;
  return sealed === undefined ? null : openSession(sealed);
}

/** How every cookie of the application is set: out of the reach of scripts, and under https never in the open. */
export function cookieOptions(seconds: number) {
  return {
    httpOnly: true,
    sameSite: "lax" as const,
    secure: env().APP_URL.startsWith("https://"),
    path: "/",
    maxAge: seconds,
  };
}

export async function setSessionCookie(secret: string): Promise<void> {
  (await cookies()).set(sessionCookieName, await sealSession(secret), cookieOptions(SECONDS));
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete(sessionCookieName);
}
