/** The cookie that carries the signed session token. `proxy.ts` only looks whether it is there. */
export const sessionCookieName = "selaras.session";
