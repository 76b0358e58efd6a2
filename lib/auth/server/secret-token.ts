import { createHash, randomBytes } from "node:crypto";

/** 256 bits that nobody can guess, fit for a cookie or an address. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a secret: its SHA-256 in hex. A plain hash suffices, since the secret is random. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
