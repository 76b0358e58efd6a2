import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { PerjanjianNews } from "@/components/perjanjian/perjanjian-news";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { DateField } from "@/components/ui/date-field";
import { FileField } from "@/components/ui/file-field";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { ACCEPTED_ENDINGS } from "@/lib/file/file-kind";
import { perjanjianDetail } from "@/lib/iku/server/perjanjian-detail";
import { isId } from "@/lib/kernel/id";

import { recordPerjanjianAction } from "../../actions";

export const metadata: Metadata = { title: "Perjanjian kinerja bertanda tangan" };

/** For a head who does not sign in: the signed paper first, then the day on which it was signed. */
export default async function SignedPerjanjianPage({
  params,
  searchParams,
}: PageProps<"/perjanjian-kinerja/[id]/bertanda-tangan">) {
  const actor = await requirePermission("iku.record-perjanjian");
  const [{ id }, { berkas, galat }] = await Promise.all([params, searchParams]);
  const view = isId(id) ? await perjanjianDetail(actor, id, null) : null;
  if (!view?.moves.includes("record_paper")) notFound();
  const fileId = typeof berkas === "string" && isId(berkas) ? berkas : null;
  return (
    <>
      <PageHeader
        title="Catat dari dokumen bertanda tangan"
        breadcrumbs={[{ href: `/perjanjian-kinerja/${id}` as Route, label: view.unitName }]}
        lead={`Yang dicatat adalah kesepakatan ${view.holder} dan ${view.superior}, bukan keputusan Anda. Dokumen disimpan beserta sidiknya.`}
        viewers="perencana dan admin kepegawaian yang mencakup unit ini."
      />
      <PerjanjianNews news={null} fault={galat} />
      <div className="max-w-reading">
        {fileId === null ? (
          <Card title="1. Unggah dokumen">
            <form
              method="post"
              encType="multipart/form-data"
              action={`/perjanjian-kinerja/${id}/unggah`}
              aria-label="Unggah perjanjian kinerja bertanda tangan"
              className="grid gap-4"
            >
              <FileField
                name="berkas"
                label="Perjanjian kinerja yang sudah ditandatangani"
                hint="Pindaian PDF atau gambar, paling besar 10 MB."
                accept={ACCEPTED_ENDINGS}
                required
              />
              <div>
                <button type="submit" className={buttonStyle("primary")}>
                  Unggah
                </button>
              </div>
            </form>
          </Card>
        ) : (
          <Card title="2. Isi sesuai dokumen">
            <Form action={recordPerjanjianAction} label="Catat perjanjian kinerja" className="grid gap-4">
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="version" value={view.version} />
              <input type="hidden" name="fileId" value={fileId} />
              <DateField name="signedOn" label="Tanggal tanda tangan" max={actor.today} />
              <FormActions>
                <SubmitButton>Catat perjanjian kinerja</SubmitButton>
              </FormActions>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}
