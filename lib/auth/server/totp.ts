import { Secret, TOTP } from "otpauth";

const PERIOD_SECONDS = 30;
/** Steps before and after the present one that are accepted, for clocks that go wrong (RFC 6238 §5.2). */
const WINDOW = 1;

function generator(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: "Selaras",
    label,
    secret: Secret.fromBase32(secret),
    period: PERIOD_SECONDS,
    digits: 6,
  });
}

/** A new shared secret (160 bits, base32). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator application reads from a QR code; `label` tells accounts apart in it. */
export function totpAddress(secret: string, label: string): string {
  return generator(secret, label).toString();
}

/**
 * The time step that the code belongs to, or null where it is wrong. A step counts once: the caller stores it and
 * takes only later ones.
 */
export function totpStep(secret: string, code: string, now: Date): bigint | null {
  const token = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const delta = generator(secret, "").validate({ token, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : BigInt(Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta);
}
