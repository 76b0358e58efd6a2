/** First segments that anybody may open without signing in. Route handlers under /api answer for themselves. */
const PUBLIC_SEGMENTS: ReadonlySet<string> = new Set([
  "masuk",
  "aktivasi",
  "lupa-sandi",
  "atur-sandi",
  "verifikasi",
  "publik",
  "tentang",
  "api",
]);

/** Where somebody without a session is sent, and the parameter that names the page wanted. */
export const signInPath = "/masuk";
export const returnParameter = "kembali";

/** Whether a path is open to people without a session. Unknown paths are not. */
export function isPublicPath(pathname: string): boolean {
  const [, first = ""] = pathname.split("/");
  return PUBLIC_SEGMENTS.has(first);
}

/**
 * The sign-in page that leads back to `pathname`. The query is left out on purpose: it may hold a name that somebody
 * searched for, and addresses end up in logs and histories.
 */
export function signInPathFor(pathname: string): string {
  return pathname === "/" ? signInPath : `${signInPath}?${returnParameter}=${encodeURIComponent(pathname)}`;
}

/** The page to go to after signing in: `wanted` when it is a path of this application, else the home page. */
export function returnPathOf(wanted: string | undefined): string {
  if (wanted === undefined || !/^\/(?![/\\])[^\\\s]*$/.test(wanted)) return "/";
  return isPublicPath(wanted.split("?")[0] ?? "/") ? "/" : wanted;
}
