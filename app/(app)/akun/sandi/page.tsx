import type { Metadata } from "next";

import { AccountTabs } from "@/components/auth/account-tabs";
import { NewPasswordFields } from "@/components/auth/new-password-fields";
import { PasswordField } from "@/components/auth/password-field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";

import { changePasswordAction } from "../actions";

export const metadata: Metadata = { title: "Kata sandi" };

export default async function PasswordPage() {
  await requirePermission("auth.manage-own-account");
  return (
    <>
      <PageHeader title="Kata sandi" breadcrumbs={[{ href: "/akun", label: "Akun" }]} viewers="hanya Anda." />
      <AccountTabs current="/akun/sandi" />
      <Card title="Ganti kata sandi" lead="Setelah diganti, sesi Anda di perangkat lain berakhir.">
        <Form action={changePasswordAction} label="Ganti kata sandi" clearWhenDone>
          <PasswordField name="currentPassword" label="Kata sandi sekarang" autoComplete="current-password" />
          <NewPasswordFields />
          <FormActions>
            <SubmitButton>Ganti kata sandi</SubmitButton>
          </FormActions>
        </Form>
      </Card>
    </>
  );
}
