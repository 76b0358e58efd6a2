import type { DocumentKind } from "./document";

/** What somebody who holds a paper is told: what stands on it, and whether it is still in force. Never a rating. */
export interface CheckedDocument {
  readonly code: string;
  readonly kind: DocumentKind;
  readonly agency: string;
  readonly holder: string;
  readonly period: string;
  readonly edition: number;
  readonly hashPrefix: string;
  readonly issuedAt: Date;
  readonly timeZone: string;
  readonly isCurrent: boolean;
  readonly signedSha256: string | null;
}

export type Check =
  | { readonly outcome: "known"; readonly document: CheckedDocument }
  | { readonly outcome: "unknown"; readonly code: string }
  | { readonly outcome: "wait"; readonly seconds: number };
