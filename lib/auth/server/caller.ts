import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { headers } from "next/headers";
import { env } from "@/lib/env";
import { callerAddress, shortAddress } from "../device";

/** Written by ourselves on every request, over whatever the caller sent. */
const CONNECTION_HEADER = "x-selaras-connection";

const LONGEST_USER_AGENT = 300;

/**
 * Notes on each request the address that its connection comes from. Next hands a page only the headers, in which
 * X-Forwarded-For may be anybody's invention. Called once when the server starts.
 */
export function noteConnections(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[CONNECTION_HEADER] = request.socket.remoteAddress ?? "";
  });
}

export interface Caller {
  /** In full, to count failures by; stored only as a hash. Empty where it is not known. */
  readonly address: string;
  /** The network of it, as the list of sessions shows it. */
  readonly shortAddress: string;
  readonly userAgent: string;
}

export async function callerOfRequest(): Promise<Caller> {
  const sent = await headers();
  const address = callerAddress(
    sent.get("x-forwarded-for"),
    sent.get(CONNECTION_HEADER) ?? "",
    env().TRUSTED_PROXIES,
  );
  return {
    address,
    shortAddress: shortAddress(address),
    userAgent: (sent.get("user-agent") ?? "").slice(0, LONGEST_USER_AGENT),
  };
}
