import { createHash, randomBytes } from "node:crypto";
import { codeOfBytes, RECOVERY_CODE_LENGTH, SLIP_CODE_LENGTH } from "../one-time-code";
import { keyedHash } from "./seal";

/** 256 bits that nobody can guess, fit for a cookie or a link. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a secret: its SHA-256 in hex. A plain hash suffices, since the secret is random and long. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** What the database keeps of a code that a person can type: a hash under a key that is not in the database. */
export function hashOfCode(code: string): string {
  return keyedHash("code", code).toString("hex");
}

/**
 * The code on the slip of a token: drawn from the token's random id under a secret key, so that a slip can be printed
 * again (a jammed printer) although the database keeps only the code's hash.
 */
export function slipCode(tokenId: string): string {
  return codeOfBytes(keyedHash("slip", tokenId).subarray(0, SLIP_CODE_LENGTH));
}

/** A code of so many letters that nobody can guess. */
export function randomCode(length: number): string {
  return codeOfBytes(randomBytes(length));
}

export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: 10 }, () => randomCode(RECOVERY_CODE_LENGTH));
}
