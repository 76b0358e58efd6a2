/** What decides a policy: the request's nonce, whether the site runs under https, whether this is `next dev`. */
export interface PolicyOptions {
  readonly nonce: string;
  readonly https: boolean;
  readonly development: boolean;
}

/**
 * The Content-Security-Policy of one answer. A script runs only with the request's nonce (or loaded by one that has
 * it); style elements need it too, style attributes (a bar's width) do not. In development React rebuilds server
 * stacks with eval and the bundler swaps style elements, so there, and only there, both are let through.
 */
export function contentSecurityPolicy({ nonce, https, development }: PolicyOptions): string {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "script-src-attr 'none'",
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ];
  if (https) directives.push("upgrade-insecure-requests");
  return directives.join("; ");
}
