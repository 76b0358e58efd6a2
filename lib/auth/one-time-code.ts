/** Crockford's alphabet: without I, L, O and U, which a hand confuses with 1, 0 and V. */
export const CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const GROUP = 4;

/** The code in groups of four, as it is printed and read out: "7K2M-9QXP-04TB". */
export function formattedCode(code: string): string {
  return code.match(new RegExp(`.{1,${GROUP}}`, "g"))?.join("-") ?? "";
}

/** What somebody typed as a code, without separators and with the letters they surely meant (O for 0, I and L for 1). */
export function normalCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}

/** `bytes` as that many letters of the alphabet, 5 bits of each used. */
export function codeOfBytes(bytes: Uint8Array): string {
  return [...bytes].map((byte) => CODE_ALPHABET.charAt(byte % CODE_ALPHABET.length)).join("");
}

/** Letters of a code on an activation slip: 60 bits. */
export const SLIP_CODE_LENGTH = 12;
/** Letters of a recovery code: 50 bits. */
export const RECOVERY_CODE_LENGTH = 10;
/** Letters of a code that confirms an e-mail address, good for minutes and few guesses. */
export const MAIL_CODE_LENGTH = 8;
