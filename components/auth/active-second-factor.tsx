import { ConfirmButton } from "@/components/form/confirm-button";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { FormAction } from "@/lib/action/form-state";

import { OtpField } from "./otp-field";
import { PasswordField } from "./password-field";

interface ActiveSecondFactorProps {
  since: string;
  codesLeft: number;
  /** It cannot be switched off. */
  isRequired: boolean;
  move: FormAction;
  renew: FormAction;
  disable: FormAction;
}

/** A second factor in force, and what can be done about it. */
export function ActiveSecondFactor(props: ActiveSecondFactorProps) {
  const { since, codesLeft, isRequired, move, renew, disable } = props;
  const proof = (
    <>
      <PasswordField name="currentPassword" label="Kata sandi" autoComplete="current-password" />
      <OtpField hint="Dari aplikasi, atau satu kode pemulihan." />
    </>
  );
  return (
    <Card title="Kode OTP Anda" actions={<Badge tone="success">Aktif</Badge>}>
      <DescriptionList
        items={[
          {
            term: "Aplikasi",
            detail: `Terhubung sejak ${since}`,
            action: (
              <ConfirmButton
                label="Pindah ke ponsel lain"
                size="small"
                question="Buktikan bahwa ini Anda. Sesudah itu Anda memindai kode QR baru; ponsel lama tidak berlaku lagi setelah kode pertama dari ponsel baru diterima."
                confirm="Lanjut"
                action={move}
                hidden={{}}
              >
                {proof}
              </ConfirmButton>
            ),
          },
          {
            term: "Kode pemulihan",
            detail: codesLeft === 0 ? "Sudah habis. Buat yang baru." : `Tersisa ${codesLeft} kode`,
            action: (
              <ConfirmButton
                label="Buat kode pemulihan baru"
                size="small"
                question="Sepuluh kode baru dibuat; semua kode lama tidak berlaku lagi."
                confirm="Buat kode baru"
                action={renew}
                hidden={{}}
              >
                <PasswordField name="currentPassword" label="Kata sandi" autoComplete="current-password" />
              </ConfirmButton>
            ),
          },
        ]}
      />
      <div className="mt-4 border-t border-line pt-4">
        {isRequired ? (
          <p className="text-sm text-ink-soft">
            Kode OTP wajib untuk peran Anda atau untuk seluruh instansi, jadi tidak dapat dimatikan.
          </p>
        ) : (
          <ConfirmButton
            label="Matikan kode OTP"
            tone="danger"
            size="small"
            question="Akun Anda hanya akan dijaga oleh kata sandi."
            confirm="Matikan"
            action={disable}
            hidden={{}}
          >
            {proof}
          </ConfirmButton>
        )}
      </div>
    </Card>
  );
}
