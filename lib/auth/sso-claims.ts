import { signInName } from "./identifier";

/**
 * The NIP, NI PPPK or e-mail address that an identity provider vouches for in the claim that the settings name, as
 * `signInName` writes it; null where there is none. An address counts only where the provider says that it is verified:
 * elsewhere anybody may have typed it (OpenID Connect Core 1.0, 5.7).
 */
export function vouchedName(
  nameClaim: string,
  claims: Readonly<Record<string, unknown>> | undefined,
): string | null {
  const named = claims?.[nameClaim];
  if (typeof named !== "string" || named.trim() === "") return null;
  if (nameClaim === "email" && claims?.["email_verified"] !== true) return null;
  return signInName(named);
}
