import { CITY_PLANS } from "./agencies/all";
import { printedNameOf, signInOf } from "./demo-person";

/** The one password of all demo accounts. Demo agencies hold invented people only; it opens nothing else. */
export const DEMO_PASSWORD = "contoh-selaras-2026";

/** A ready account, as the start and the sign-in page list it. */
export interface DemoAccount {
  readonly agency: string;
  readonly role: string;
  readonly name: string;
  /** NIP or NI PPPK. */
  readonly signIn: string;
  readonly password: string;
}

/** The accounts that are ready to use, agency by agency; the same on every machine and day. */
export const demoAccounts: readonly DemoAccount[] = CITY_PLANS.flatMap(({ name, people }) =>
  people.map((demo) => ({
    agency: name,
    role: demo.label,
    name: printedNameOf(demo),
    signIn: signInOf(demo),
    password: DEMO_PASSWORD,
  })),
);
