import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";

import { DoorHeading } from "@/components/auth/door-heading";
import { OtpField } from "@/components/auth/otp-field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { stepUnderWay } from "@/lib/auth/server/step-cookie";

import { otpStepAction } from "../../actions";

export const metadata: Metadata = { title: "Kode OTP" };

export default async function OtpPage() {
  if ((await stepUnderWay("otp")) === null) redirect("/masuk");
  return (
    <>
      <DoorHeading title="Masukkan kode OTP">
        <p>Buka aplikasi autentikator di ponsel Anda, lalu ketik 6 angka yang sedang tampil untuk Selaras.</p>
      </DoorHeading>
      <Form action={otpStepAction} label="Kode OTP">
        <OtpField hint="Ponsel tidak ada? Ketik salah satu kode pemulihan yang Anda simpan." />
        <FormActions>
          <SubmitButton>Lanjut</SubmitButton>
        </FormActions>
      </Form>
      <p className="mt-6 text-[0.9375rem]">
        <Link href="/masuk" prefetch={false} className="link">
          Kembali ke halaman Masuk
        </Link>
      </p>
      <p className="mt-2 max-w-reading text-sm text-ink-soft">
        Ponsel hilang dan kode pemulihan juga tidak ada? Minta admin kepegawaian instansi Anda menghapus kode
        OTP pada akun Anda.
      </p>
    </>
  );
}
