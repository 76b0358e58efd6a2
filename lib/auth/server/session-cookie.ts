import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { sessionCookieName } from "../cookie";
import { openSession, SEALED_SECONDS, sealSession } from "./sealed-session";

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
  (await cookies()).set(sessionCookieName, await sealSession(secret), cookieOptions(SEALED_SECONDS));
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete(sessionCookieName);
}
