import { cookies } from "next/headers";
import { z } from "zod";
import { cookieOptions } from "./session-cookie";
import { seal, unseal } from "./seal";

/** Between two pages of one errand the browser keeps, sealed, what the first has proved. */
const STEPS = {
  /** The password was right (or an identity provider vouched); the code is still to come. */
  otp: {
    name: "selaras.langkah-otp",
    minutes: 5,
    shape: z.object({
      agencyId: z.uuid(),
      accountId: z.uuid(),
      /** Of the password hash that was matched; a change of password in between ends the step. */
      passwordMark: z.string(),
      returnTo: z.string(),
    }),
  },
  /** On the way to the identity provider and back. */
  sso: {
    name: "selaras.langkah-sso",
    minutes: 10,
    shape: z.object({
      state: z.string(),
      nonce: z.string(),
      codeVerifier: z.string(),
      returnTo: z.string(),
    }),
  },
  /** A one-time code from a slip or a letter was right; the password is still to be chosen. */
  password: {
    name: "selaras.langkah-sandi",
    minutes: 20,
    shape: z.object({ tokenHash: z.string() }),
  },
  /** A code went to this address; it is still to be typed. */
  email: {
    name: "selaras.langkah-email",
    minutes: 20,
    shape: z.object({ accountId: z.uuid(), email: z.string(), codeHash: z.string() }),
  },
  /** The secret of a second factor that is being set up; its first code is still to come. */
  totp: {
    name: "selaras.langkah-kode",
    minutes: 20,
    shape: z.object({
      accountId: z.uuid(),
      secret: z.string(),
      /** When the factor that it will replace was confirmed, null where there was none. */
      replaces: z.string().nullable(),
    }),
  },
  /** Recovery codes that were just made, until the person says that they are kept. */
  recovery: {
    name: "selaras.kode-pemulihan",
    minutes: 10,
    shape: z.object({ accountId: z.uuid(), codes: z.array(z.string()) }),
  },
} as const;

export type Step = keyof typeof STEPS;
export type StepContent<S extends Step> = z.infer<(typeof STEPS)[S]["shape"]>;

const envelope = z.object({ until: z.number(), content: z.unknown() });

/** Begins a step; what was begun before under the same name is dropped. */
export async function beginStep<S extends Step>(step: S, content: StepContent<S>): Promise<void> {
  const { name, minutes } = STEPS[step];
  const sealed = seal("step", step, JSON.stringify({ until: Date.now() + minutes * 60_000, content }));
  (await cookies()).set(name, sealed, cookieOptions(minutes * 60));
}

/** What the step has proved; null where none is under way, it has run out, or the cookie is not ours. */
export async function stepUnderWay<S extends Step>(step: S): Promise<StepContent<S> | null> {
  const { name, shape } = STEPS[step];
  const sealed = (await cookies()).get(name)?.value;
  const opened = sealed === undefined ? null : unseal("step", step, sealed);
  if (opened === null) return null;
  const { until, content } = envelope.parse(JSON.parse(opened));
  return until < Date.now() ? null : (shape.parse(content) as StepContent<S>);
}

export async function endStep(step: Step): Promise<void> {
  (await cookies()).delete(STEPS[step].name);
}
