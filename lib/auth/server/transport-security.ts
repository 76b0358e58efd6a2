import { env } from "@/lib/env";

const TWO_YEARS = 63_072_000;

/** Whether people reach the application by https. */
export function isHttps(): boolean {
  return env().APP_URL.startsWith("https://");
}

/** The answer with HSTS, where people come by https. */
export function withTransportSecurity<R extends Response>(response: R): R {
  if (isHttps()) {
    response.headers.set("strict-transport-security", `max-age=${String(TWO_YEARS)}; includeSubDomains`);
  }
  return response;
}
