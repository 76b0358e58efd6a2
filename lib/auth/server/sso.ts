import * as oidc from "openid-client";
import { auditEvent } from "@/lib/audit/event";
import { read, transact } from "@/lib/db/server/door";
import { env } from "@/lib/env";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { reportFault } from "@/lib/log";
import type { SsoRefusal } from "../refusal";
import { vouchedName } from "../sso-claims";
import { ssoReturnPath } from "../sso-path";
import { accountNamed, type FoundAccount } from "./account-lookup";
import { finishSignIn } from "./finish-sign-in";
import { firstPageOf } from "./first-page";
import { hashOfSecret } from "./secret-token";
import { selfActor, strangerIn } from "./self-actor";
import type { Onward } from "./sign-in";
import { providerOf, ssoSettings, type SsoSettings } from "./sso-provider";
import { beginStep, endStep, stepUnderWay } from "./step-cookie";

/** What the button of the sign-in page says; null where no provider is set. */
export function ssoLabel(): string | null {
  return ssoSettings()?.label ?? null;
}

function addressOf(path: string): URL {
  return new URL(path, env().APP_URL);
}

/**
 * Begins a sign-in by OpenID Connect (authorization code with PKCE): the address of the provider to go to. `returnTo`
 * is a path of the application, as `returnPathOf` gives it.
 */
export async function beginSso(returnTo: string): Promise<Result<Onward, SsoRefusal>> {
  const settings = ssoSettings();
  if (settings === null) return refuse({ code: "provider-unreachable" });
  let configuration;
  try {
    configuration = await providerOf(settings);
  } catch (error) {
    reportFault(error, { part: "sso" });
    return refuse({ code: "provider-unreachable" });
  }
  const [state, nonce, codeVerifier] = [
    oidc.randomState(),
    oidc.randomNonce(),
    oidc.randomPKCECodeVerifier(),
  ];
  await beginStep("sso", { state, nonce, codeVerifier, returnTo });
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: addressOf(ssoReturnPath).href,
    scope: settings.nameClaim === "email" ? "openid email" : "openid profile",
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: "S256",
  });
  return ok({ href: address.href });
}

/** The account that was vouched for: of the provider's own agency, and not suspended. */
async function accountVouchedFor(
  { agencyCode }: SsoSettings,
  name: string,
): Promise<Result<FoundAccount, SsoRefusal>> {
  const account = await accountNamed(name);
  if (account === null) return refuse({ code: "no-account" });
  const agency = await read(selfActor(account), (tx) =>
    tx.agency.findUnique({ where: { id: account.agencyId }, select: { code: true } }),
  );
  if (agency?.code !== agencyCode) return refuse({ code: "no-account" });
  if (!account.isSuspended) return ok(account);
  await transact(strangerIn(account.agencyId), (_tx, record) => {
    record(auditEvent("auth.sign-in-failed", account.accountId, { reason: "suspended" }));
    return Promise.resolve(ok());
  });
  return refuse({ code: "no-account" });
}

/**
 * Ends a sign-in that came back from the provider with `search` (the query of the address it led to). An account with
 * a second factor of ours is still asked for its code.
 */
export async function finishSso(search: string): Promise<Result<Onward, SsoRefusal>> {
  const settings = ssoSettings();
  const step = await stepUnderWay("sso");
  if (settings === null || step === null) return refuse({ code: "step-expired" });
  await endStep("sso");
  const back = addressOf(ssoReturnPath);
  back.search = search;
  let name;
  try {
    const tokens = await oidc.authorizationCodeGrant(await providerOf(settings), back, {
      pkceCodeVerifier: step.codeVerifier,
      expectedState: step.state,
      expectedNonce: step.nonce,
      idTokenExpected: true,
    });
    name = vouchedName(settings.nameClaim, tokens.claims());
  } catch (error) {
    // Somebody who changed his mind at the provider is no fault of ours.
    if (!(error instanceof oidc.AuthorizationResponseError)) reportFault(error, { part: "sso" });
    return refuse({ code: "not-vouched" });
  }
  if (name === null) return refuse({ code: "not-vouched" });
  const found = await accountVouchedFor(settings, name);
  if (!found.ok) return found;
  const { agencyId, accountId, hasSecondFactor, passwordHash } = found.value;
  if (hasSecondFactor) {
    const passwordMark = hashOfSecret(passwordHash ?? "");
    await beginStep("otp", { agencyId, accountId, passwordMark, returnTo: step.returnTo });
    return ok({ href: "/masuk/otp" });
  }
  const finished = await finishSignIn(found.value, "sso", null);
  return finished.ok
    ? ok({ href: await firstPageOf(found.value, step.returnTo) })
    : refuse({ code: "no-account" });
}
