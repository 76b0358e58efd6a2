import type { Metadata } from "next";
import Link from "next/link";

import { DoorHeading } from "@/components/auth/door-heading";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { canSendMail } from "@/lib/auth/server/mail";
import { env } from "@/lib/env";

import { requestResetAction } from "../actions";

export const metadata: Metadata = { title: "Lupa kata sandi" };

export default function ForgottenPasswordPage() {
  return (
    <>
      <DoorHeading title="Lupa kata sandi" />
      <div className="grid gap-8">
        {canSendMail() && (
          <section>
            <h2 className="text-lg font-semibold">Akun Anda mempunyai e-mail</h2>
            <p className="mt-1 mb-4 max-w-reading text-ink-soft">
              Kami kirim tautan untuk membuat kata sandi baru ke alamat itu.
            </p>
            {env().SELARAS_DEMO && env().SMTP_URL === undefined && (
              <Notice className="mb-4">
                <p>
                  Mode contoh: surat tidak dikirim, melainkan tampil di halaman Kotak keluar setelah Anda
                  masuk dengan akun contoh lain dari instansi yang sama.
                </p>
              </Notice>
            )}
            <Form action={requestResetAction} label="Minta tautan">
              <TextField
                name="name"
                label="NIP, NI PPPK, atau e-mail"
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                className="max-w-96"
              />
              <FormActions>
                <SubmitButton>Kirim tautan</SubmitButton>
              </FormActions>
            </Form>
          </section>
        )}
        <section className={canSendMail() ? "border-t border-line pt-6" : undefined}>
          <h2 className="text-lg font-semibold">{canSendMail() ? "Tanpa e-mail" : "Minta slip baru"}</h2>
          <p className="mt-1 mb-4 max-w-reading text-ink-soft">
            Minta slip baru kepada pengelola kinerja unit Anda. Slip dicetak saat itu juga dan berlaku 14
            hari; dengan kodenya Anda membuat kata sandi baru.
          </p>
          <LinkButton href="/aktivasi">Saya sudah memegang slip</LinkButton>
        </section>
      </div>
      <p className="mt-8 text-[0.9375rem]">
        <Link href="/masuk" prefetch={false} className="link">
          Kembali ke halaman Masuk
        </Link>
      </p>
    </>
  );
}
