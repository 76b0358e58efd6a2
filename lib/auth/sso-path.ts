import { returnParameter } from "./public-paths";

/** Where the identity provider sends people back to; registered there as the redirect address. */
export const ssoReturnPath = "/masuk/sso/kembali";

/** Where a sign-in by the identity provider begins; after it the person goes to `returnTo`. */
export function ssoStartPath(returnTo: string): string {
  return returnTo === "/" ? "/masuk/sso" : `/masuk/sso?${returnParameter}=${encodeURIComponent(returnTo)}`;
}
