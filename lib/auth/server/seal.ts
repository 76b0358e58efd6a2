import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

/** What a key is for. Each purpose has its own, so that what is sealed for one opens nothing of another. */
type Purpose = "totp" | "code" | "slip" | "step" | "device" | "email" | "typed";

const keys = new Map<Purpose, Buffer>();

function keyFor(purpose: Purpose): Buffer {
  let key = keys.get(purpose);
  if (key === undefined) {
    key = Buffer.from(hkdfSync("sha256", env().AUTH_SECRET, "selaras", purpose, 32));
    keys.set(purpose, key);
  }
  return key;
}

const VERSION = "1";

/** Encrypts (AES-256-GCM). `context` names what the text belongs to; only with the same context does it open again. */
export function seal(purpose: Purpose, context: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [VERSION, nonce, cipher.getAuthTag(), sealed]
    .map((part) => (typeof part === "string" ? part : part.toString("base64url")))
    .join(".");
}

/** What was sealed; null where it was altered, belongs to something else, or was sealed under another secret. */
export function unseal(purpose: Purpose, context: string, sealed: string): string | null {
  const [version, nonce = "", tag = "", body = ""] = sealed.split(".");
  if (version !== VERSION) return null;
  try {
    const cipher = createDecipheriv("aes-256-gcm", keyFor(purpose), Buffer.from(nonce, "base64url"), {
      authTagLength: 16,
    })
      .setAAD(Buffer.from(context))
      .setAuthTag(Buffer.from(tag, "base64url"));
    return Buffer.concat([cipher.update(Buffer.from(body, "base64url")), cipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** HMAC-SHA-256 under the purpose's key: for what is short enough to be guessed from a plain hash. */
export function keyedHash(purpose: Purpose, text: string): Buffer {
  return createHmac("sha256", keyFor(purpose)).update(text).digest();
}
