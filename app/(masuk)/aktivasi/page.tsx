import type { Metadata } from "next";
import Link from "next/link";

import { DoorHeading } from "@/components/auth/door-heading";
import { TokenField } from "@/components/auth/token-field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";

import { tokenAction } from "../actions";

export const metadata: Metadata = { title: "Aktivasi akun" };

export default function ActivationPage() {
  return (
    <>
      <DoorHeading title="Pakai slip aktivasi">
        <p>
          Slip dibagikan oleh pengelola kinerja unit Anda, untuk pertama kali masuk atau bila kata sandi
          terlupa. Tidak perlu e-mail.
        </p>
      </DoorHeading>
      <Form action={tokenAction} label="Slip aktivasi">
        <TokenField
          label="Kode pada slip"
          hint="12 huruf dan angka. Huruf besar atau kecil dan tanda hubung tidak berpengaruh."
          placeholder="XXXX-XXXX-XXXX"
        />
        <FormActions>
          <SubmitButton>Lanjut</SubmitButton>
        </FormActions>
      </Form>
      <p className="mt-6 max-w-reading text-sm text-ink-soft">
        Belum menerima slip, atau kodenya sudah lewat 14 hari? Minta slip baru kepada pengelola kinerja unit
        Anda.
      </p>
      <p className="mt-2 text-[0.9375rem]">
        <Link href="/masuk" prefetch={false} className="link">
          Sudah punya kata sandi? Masuk
        </Link>
      </p>
    </>
  );
}
