import * as oidc from "openid-client";
import { env } from "@/lib/env";

/** The identity provider as the settings name it; null where none is set. */
export interface SsoSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly agencyCode: string;
  readonly nameClaim: string;
  readonly label: string;
}

export function ssoSettings(): SsoSettings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_AGENCY_CODE, OIDC_NAME_CLAIM, OIDC_LABEL } =
    env();
  if (
    OIDC_ISSUER === undefined ||
    OIDC_CLIENT_ID === undefined ||
    OIDC_CLIENT_SECRET === undefined ||
    OIDC_AGENCY_CODE === undefined
  ) {
    return null;
  }
  return {
    issuer: new URL(OIDC_ISSUER),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    agencyCode: OIDC_AGENCY_CODE,
    nameClaim: OIDC_NAME_CLAIM,
    label: OIDC_LABEL,
  };
}

const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

let known: { readonly settings: SsoSettings; readonly configuration: oidc.Configuration } | undefined;

/**
 * What the provider says of itself (its discovery document), asked for once. In the open only on this very machine.
 *
 * @throws where it cannot be reached or answers something else.
 */
export async function providerOf(settings: SsoSettings): Promise<oidc.Configuration> {
  if (known?.settings.issuer.href === settings.issuer.href) return known.configuration;
  const isOnThisMachine = settings.issuer.protocol === "http:" && LOOPBACK.has(settings.issuer.hostname);
  const configuration = await oidc.discovery(
    settings.issuer,
    settings.clientId,
    settings.clientSecret,
    undefined,
    { timeout: 10, ...(isOnThisMachine ? { execute: [oidc.allowInsecureRequests] } : {}) },
  );
  known = { settings, configuration };
  return configuration;
}
