import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/action/form-state";

import { OtpField } from "./otp-field";
import { QrCode } from "./qr-code";

interface SetUpSecondFactorProps {
  secret: string;
  address: string;
  qr: { readonly size: number; readonly path: string };
  confirm: FormAction;
  drop: FormAction;
}

/** The picture for the authenticator application, and the first code from it. */
export function SetUpSecondFactor({ secret, address, qr, confirm, drop }: SetUpSecondFactorProps) {
  return (
    <Card title="Hubungkan aplikasi autentikator">
      <ol className="grid gap-6">
        <li className="grid gap-3">
          <p className="max-w-reading">
            <strong>1.</strong> Pasang aplikasi autentikator di ponsel, misalnya Aegis, Google Authenticator,
            atau Microsoft Authenticator. Lalu pindai gambar ini dengannya.
          </p>
          <QrCode label="Kode QR untuk aplikasi autentikator" {...qr} />
          <details className="max-w-reading text-[0.9375rem]">
            <summary className="link min-h-6 w-fit">Tidak dapat memindai?</summary>
            <div className="mt-2 grid gap-1 text-ink-soft">
              <p>
                Sedang memakai ponsel yang sama:{" "}
                <a href={address} className="link">
                  buka di aplikasi autentikator
                </a>
                . Atau ketik kunci ini di dalam aplikasi:
              </p>
              <p className="figures font-semibold tracking-wide break-words text-ink">{secret}</p>
            </div>
          </details>
        </li>
        <li>
          <p className="mb-3 max-w-reading">
            <strong>2.</strong> Aplikasi sekarang menampilkan 6 angka yang berganti setiap 30 detik. Ketik
            angka itu di sini.
          </p>
          <Form action={confirm} label="Kode pertama">
            <OtpField label="Kode dari aplikasi" digitsOnly />
            <FormActions>
              <SubmitButton>Aktifkan kode OTP</SubmitButton>
            </FormActions>
          </Form>
        </li>
      </ol>
      <Form action={drop} quiet label="Batal" className="mt-4">
        <button type="submit" className="link w-fit cursor-pointer text-[0.9375rem]">
          Batalkan
        </button>
      </Form>
    </Card>
  );
}
