import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";

import { DemoAccounts } from "@/components/auth/demo-accounts";
import { DoorHeading } from "@/components/auth/door-heading";
import { PasswordField } from "@/components/auth/password-field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { ssoMessage } from "@/lib/auth/messages";
import { returnParameter, returnPathOf } from "@/lib/auth/public-paths";
import { SSO_REFUSALS } from "@/lib/auth/refusal";
import { readyAccounts } from "@/lib/auth/server/account-lookup";
import { currentSession } from "@/lib/auth/server/session";
import { ssoLabel } from "@/lib/auth/server/sso";
import { ssoStartPath } from "@/lib/auth/sso-path";

import { demoSignInAction, signInAction } from "../actions";

export const metadata: Metadata = { title: "Masuk" };

export default async function SignInPage({ searchParams }: PageProps<"/masuk">) {
  if ((await currentSession()) !== null) redirect("/");
  const { [returnParameter]: wanted, sso: refused } = await searchParams;
  const refusal = SSO_REFUSALS.find((code) => code === refused);
  const sso = ssoLabel();
  const returnTo = returnPathOf(typeof wanted === "string" ? wanted : undefined);
  const agencies = await readyAccounts();
  return (
    <>
      <DoorHeading title="Masuk" />
      {returnTo !== "/" && <Notice className="mb-6">Masuk untuk membuka halaman yang Anda minta.</Notice>}
      {refusal !== undefined && (
        <Notice tone="danger" role="alert" className="mb-6">
          {ssoMessage({ code: refusal })}
        </Notice>
      )}
      {sso !== null && (
        <div className="mb-6 grid gap-8">
          <p>
            {/* A route handler that leads out of the application: no page to be fetched ahead. */}
            <a href={ssoStartPath(returnTo)} className={buttonStyle("primary")}>
              {sso}
            </a>
          </p>
          <p className="border-t border-line pt-6 text-ink-soft">Atau dengan kata sandi Selaras:</p>
        </div>
      )}
      <Form action={signInAction} label="Masuk">
        <TextField
          name="name"
          label="NIP, NI PPPK, atau e-mail"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          className="max-w-96"
        />
        <PasswordField name="password" label="Kata sandi" autoComplete="current-password" />
        <input type="hidden" name="kembali" value={returnTo} />
        <FormActions>
          <SubmitButton>Masuk</SubmitButton>
        </FormActions>
      </Form>
      <ul className="mt-6 grid gap-2 text-[0.9375rem]">
        <li>
          Pertama kali masuk?{" "}
          <Link href="/aktivasi" prefetch={false} className="link">
            Pakai slip aktivasi
          </Link>
        </li>
        <li>
          <Link href="/lupa-sandi" prefetch={false} className="link">
            Lupa kata sandi
          </Link>
        </li>
      </ul>
      {agencies.length > 0 && <DemoAccounts agencies={agencies} action={demoSignInAction} />}
    </>
  );
}
