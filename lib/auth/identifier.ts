/**
 * What somebody typed as the name to sign in with, as it is looked up: an e-mail address in lower case, else an NIP or
 * NI PPPK without the spaces, dots and dashes that people write between its groups.
 */
export function signInName(typed: string): string {
  const text = typed.trim();
  return text.includes("@") ? text.toLowerCase() : text.replace(/[\s.-]/g, "");
}
