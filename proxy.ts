import { NextResponse, type NextRequest } from "next/server";

import { contentSecurityPolicy } from "@/lib/auth/content-security-policy";
import { sessionCookieName } from "@/lib/auth/cookie";
import { isPublicPath, signInPathFor } from "@/lib/auth/public-paths";
import { isHttps, withTransportSecurity } from "@/lib/auth/server/transport-security";
import { env } from "@/lib/env";

/**
 * Runs before every page: gives the answer its own nonce and sends people without a session cookie to sign in. The
 * redirect is a courtesy, not a gate: each page, action and route handler asks `requireActor()` itself. Only reading
 * requests are redirected, so that a form sent after the session ended is answered by its own action and keeps what
 * was typed.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const reading = request.method === "GET" || request.method === "HEAD";
  const signedIn = request.cookies.has(sessionCookieName);
  if (reading && !signedIn && !isPublicPath(pathname)) {
    return withTransportSecurity(NextResponse.redirect(new URL(signInPathFor(pathname), request.url)));
  }

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy({
    nonce,
    https: isHttps(),
    development: env().NODE_ENV === "development",
  });
  // Next reads the nonce from the request's own policy header and puts it on its scripts and styles.
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return withTransportSecurity(response);
}

export const config = {
  // Everything but the built files, what lies in public/, and the routes that take a file (all end with "unggah"): Next
  // keeps a copy of what passes here, of which it cuts off all beyond 10 MB. They authenticate themselves, as any other.
  matcher: [
    "/((?!_next/static|_next/image|emblem|favicon.ico|icon.svg|manifest.webmanifest|robots.txt|(?:[^?]*/)?unggah$).*)",
  ],
};
