import { hash, verify } from "@node-rs/argon2";

/** Parameters that OWASP recommends; the algorithm is the package's own choice, argon2id. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of a password that nobody has. Made with the same parameters, so that checking against it takes as long. */
let decoy: Promise<string> | undefined;

export function passwordHashOf(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), OPTIONS);
}

/**
 * Whether the password is the one that was hashed. Without a hash (no such account, none set yet) it works just as
 * long and says no, so that the time taken does not tell which names exist.
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= passwordHashOf(crypto.randomUUID());
  const isRight = await verify(stored ?? (await decoy), password.normalize("NFKC"));
  return stored !== null && isRight;
}
