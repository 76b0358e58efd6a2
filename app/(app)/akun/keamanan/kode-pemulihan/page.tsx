import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { PrintButton } from "@/components/auth/print-button";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { formattedCode } from "@/lib/auth/one-time-code";
import { recoveryCodesToShow } from "@/lib/auth/server/second-factor";
import { requirePermission } from "@/lib/auth/server/session";

import { putAwayCodesAction } from "../../actions";

export const metadata: Metadata = { title: "Kode pemulihan" };

export default async function RecoveryCodesPage() {
  const actor = await requirePermission("auth.manage-own-account");
  const codes = await recoveryCodesToShow(actor);
  if (codes === null) redirect("/akun/keamanan");
  return (
    <>
      <PageHeader
        title="Kode pemulihan"
        breadcrumbs={[{ href: "/akun/keamanan", label: "Kode OTP" }]}
        lead="Simpan kode ini sekarang: cetak, atau salin ke tempat yang aman dan bukan di ponsel yang sama. Setelah halaman ini ditutup, kode tidak dapat ditampilkan lagi."
        viewers="hanya Anda."
      />
      <Card
        title="Bila ponsel hilang, satu kode ini menggantikan kode OTP"
        lead="Masing-masing untuk satu kali masuk."
      >
        <ul className="figures grid gap-x-8 gap-y-2 text-lg font-semibold tracking-wider sm:max-w-md sm:grid-cols-2">
          {codes.map((code) => (
            <li key={code}>{formattedCode(code)}</li>
          ))}
        </ul>
        <div className="no-print mt-6 flex flex-wrap gap-3">
          <Form action={putAwayCodesAction} quiet className="contents">
            <FormActions>
              <SubmitButton>Sudah saya simpan</SubmitButton>
            </FormActions>
          </Form>
          <PrintButton />
        </div>
      </Card>
    </>
  );
}
