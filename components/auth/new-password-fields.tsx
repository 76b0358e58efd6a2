import { PASSWORD_MIN } from "@/lib/auth/password";

import { PasswordField } from "./password-field";

/** A new password, twice. */
export function NewPasswordFields() {
  return (
    <>
      <PasswordField
        name="password"
        label="Kata sandi baru"
        autoComplete="new-password"
        hint={`Paling sedikit ${PASSWORD_MIN} karakter. Tiga atau empat kata yang tidak berhubungan mudah diingat dan sulit ditebak; spasi boleh. Jangan memakai nama, NIP, atau tanggal lahir.`}
      />
      <PasswordField name="passwordAgain" label="Kata sandi baru, sekali lagi" autoComplete="new-password" />
    </>
  );
}
