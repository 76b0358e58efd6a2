import type { PasswordFault } from "./password";

/** Why a person was not signed in. */
export type SignInRefusal =
  | { readonly code: "wrong-credentials" }
  | { readonly code: "wait"; readonly seconds: number }
  | { readonly code: "wrong-code" }
  | { readonly code: "code-used" }
  | { readonly code: "step-expired" }
  | { readonly code: "not-a-demo-account" };

/** Why somebody was not signed in by the agency's identity provider. */
export const SSO_REFUSALS = ["provider-unreachable", "not-vouched", "step-expired", "no-account"] as const;

export interface SsoRefusal {
  readonly code: (typeof SSO_REFUSALS)[number];
}

/** Why a one-time code or a new password was not taken. */
export type PasswordRefusal =
  | { readonly code: "wait"; readonly seconds: number }
  | { readonly code: "unknown-token" }
  | { readonly code: "step-expired" }
  | { readonly code: "wrong-password" }
  | { readonly code: "same-password" }
  | { readonly code: "not-found" }
  | { readonly code: "no-mail" }
  | { readonly code: "weak"; readonly fault: PasswordFault };

/** Why something about one's own account was not changed. */
export type AccountRefusal =
  | { readonly code: "wait"; readonly seconds: number }
  | { readonly code: "wrong-password" }
  | { readonly code: "wrong-code" }
  | { readonly code: "wrong-email-code" }
  | { readonly code: "step-expired" }
  | { readonly code: "second-factor-required" }
  | { readonly code: "already-active" }
  | { readonly code: "not-active" }
  | { readonly code: "email-taken" }
  | { readonly code: "no-mail" }
  | { readonly code: "not-found" };
