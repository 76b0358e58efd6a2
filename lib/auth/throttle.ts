/** Failures within an hour that cost nothing; each further one doubles a wait from 5 s up to 15 minutes. */
export const FREE_FAILURES = {
  /** By the account (or, where there is none, by the name that was typed). */
  account: 5,
  /** By the browser from which the account has been signed in to before: a stranger's failures do not stop it. */
  device: 5,
  /** By the network address, behind which a whole office may sit. */
  address: 100,
  /** One-time codes tried from one address. */
  code: 20,
  /** Codes of papers that do not exist, from one address. */
  document: 30,
  /** Letters asked for one account, and from one address. */
  letter: 3,
  letterAddress: 30,
} as const;

export type ThrottleKind = keyof typeof FREE_FAILURES;

/** How long to wait, in words: "40 detik", "3 menit". */
export function waitText(seconds: number): string {
  return seconds < 60 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`;
}
