import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/action/form-state";

import { PasswordField } from "./password-field";

/** The way into the set-up of a first second factor. */
export function BeginSecondFactor({ begin }: { begin: FormAction }) {
  return (
    <Card title="Siapkan kode OTP" lead="Anda memerlukan ponsel dan waktu sekitar tiga menit.">
      <Form action={begin} label="Siapkan kode OTP">
        <PasswordField
          name="currentPassword"
          label="Kata sandi"
          hint="Untuk memastikan bahwa Anda sendiri yang mengaktifkannya."
          autoComplete="current-password"
        />
        <FormActions>
          <SubmitButton>Mulai</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
