import { NextResponse, type NextRequest } from "next/server";

import { contentSecurityPolicy } from "@/lib/auth/content-security-policy";
import { sessionCookieName } from "@/lib/auth/cookie";
import { isPublicPath, signInPathFor } from "@/lib/auth/public-paths";
import { env } from "@/lib/env";

const TWO_YEARS = 63_072_000;

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

function isHttps(): boolean {
  return env().APP_URL.startsWith("https://");
}

function withTransportSecurity(response: NextResponse): NextResponse {
  if (isHttps()) {
    response.headers.set("strict-transport-security", `max-age=${String(TWO_YEARS)}; includeSubDomains`);
  }
  return response;
}

export const config = {
  // Everything but the built files and what lies in public/; and but the way in for lists: its answer has no page that
  // needs a nonce, it asks who is there itself, and Next would keep the whole file in memory on its way through here
  // and cut it off after 10 MB.
  matcher: [
    "/((?!impor/unggah|_next/static|_next/image|emblem|favicon.ico|icon.svg|manifest.webmanifest|robots.txt).*)",
  ],
};
