import type { Metadata } from "next";

import { AccountTabs } from "@/components/auth/account-tabs";
import { PasswordField } from "@/components/auth/password-field";
import { ConfirmButton } from "@/components/form/confirm-button";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextField } from "@/components/ui/text-field";
import { canSendMail } from "@/lib/auth/server/mail";
import { ownAccount } from "@/lib/auth/server/own-account";
import { emailUnderWay } from "@/lib/auth/server/own-email";
import { requirePermission } from "@/lib/auth/server/session";

import { confirmEmailAction, dropEmailAction, removeEmailAction, requestEmailAction } from "../actions";

export const metadata: Metadata = { title: "E-mail" };

export default async function EmailPage() {
  const actor = await requirePermission("auth.manage-own-account");
  const [{ email }, waiting] = await Promise.all([ownAccount(actor), emailUnderWay(actor)]);
  return (
    <>
      <PageHeader
        title="E-mail"
        breadcrumbs={[{ href: "/akun", label: "Akun" }]}
        lead="Tidak wajib. Dengan e-mail Anda dapat membuat kata sandi baru sendiri bila lupa, dan masuk tanpa mengetik NIP."
        viewers="hanya Anda."
        actions={email === null && waiting === null && <LinkButton href="/">Lewati, ke Beranda</LinkButton>}
      />
      <AccountTabs current="/akun/email" />
      <div className="grid gap-6">
        {email !== null && <Present email={email} />}
        {waiting === null ? <Ask isChange={email !== null} /> : <Confirm address={waiting} />}
      </div>
    </>
  );
}

function Present({ email }: { email: string }) {
  return (
    <Card
      title="E-mail Anda"
      actions={
        <ConfirmButton
          label="Hapus e-mail"
          question="Setelah dihapus, kata sandi yang terlupa hanya dapat diganti dengan slip dari pengelola kinerja."
          confirm="Hapus e-mail"
          tone="danger"
          size="small"
          action={removeEmailAction}
          hidden={{}}
        >
          <PasswordField name="currentPassword" label="Kata sandi" autoComplete="current-password" />
        </ConfirmButton>
      }
    >
      <DescriptionList items={[{ term: "Alamat", detail: email }]} />
    </Card>
  );
}

function Ask({ isChange }: { isChange: boolean }) {
  if (!canSendMail()) {
    return (
      <Notice tone="info" title="E-mail belum dapat dipakai di server ini">
        <p>
          Pengiriman surat belum diatur oleh administrator sistem. Anda tetap masuk dengan NIP atau NI PPPK.
        </p>
      </Notice>
    );
  }
  return (
    <Card
      title={isChange ? "Ganti e-mail" : "Tambahkan e-mail"}
      lead="Kami kirim kode ke alamat itu untuk memastikan bahwa alamat itu milik Anda."
    >
      <Form action={requestEmailAction} label="E-mail">
        <TextField
          name="email"
          label="Alamat e-mail"
          type="email"
          autoComplete="email"
          hint="Contoh: siti.aminah@surel.contoh.id"
          className="max-w-96"
        />
        <PasswordField name="currentPassword" label="Kata sandi" autoComplete="current-password" />
        <FormActions>
          <SubmitButton>Kirim kode</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}

function Confirm({ address }: { address: string }) {
  return (
    <Card title="Masukkan kode dari surat">
      <p className="mb-4 max-w-reading">
        Kode dikirim ke <strong>{address}</strong> dan berlaku 20 menit. Periksa juga folder spam.
      </p>
      <Form action={confirmEmailAction} label="Kode dari surat">
        <TextField
          name="token"
          label="Kode"
          placeholder="XXXX-XXXX"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          width="short"
          className="figures"
        />
        <FormActions>
          <SubmitButton>Simpan e-mail</SubmitButton>
        </FormActions>
      </Form>
      <Form action={dropEmailAction} quiet label="Pakai alamat lain" className="mt-4">
        <button type="submit" className="link w-fit cursor-pointer text-[0.9375rem]">
          Pakai alamat lain
        </button>
      </Form>
    </Card>
  );
}
