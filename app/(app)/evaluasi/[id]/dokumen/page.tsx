import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { AppraisalForm } from "@/components/evaluation/appraisal-form";
import { initialFields, SuggestionNote } from "@/components/evaluation/appraisal-panel";
import { DecideForm } from "@/components/objection/objection-card";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { evaluationPage } from "@/lib/evaluation/server/evaluation-page";
import { isId } from "@/lib/kernel/id";
import { objectionOn } from "@/lib/objection/server/queries";
import { ACCEPTED_ENDINGS, fileRefusalMessage } from "@/lib/file/file-kind";

import { recordDecisionAction, recordPaperAction } from "../../actions";

export const metadata: Metadata = { title: "Catat dari dokumen" };

function faultText(code: string): string {
  switch (code) {
    case "file-empty":
    case "file-too-large":
    case "file-kind":
      return fileRefusalMessage({ code });
    default:
      return "Dokumen belum dapat diterima. Periksa jenis berkas, akhiran namanya, dan apakah masa evaluasi masih terbuka.";
  }
}

/** For an appraiser or superior who does not sign in: the signed paper first, then what it says. */
export default async function PaperPage({ params, searchParams }: PageProps<"/evaluasi/[id]/dokumen">) {
  const actor = await requirePermission("evaluation.record-paper");
  const [{ id }, { berkas, galat }] = await Promise.all([params, searchParams]);
  const view = isId(id) ? await evaluationPage(actor, id) : null;
  if (view === null || view === "own") notFound();
  const isDecision = view.moves.includes("record_decision");
  if (!isDecision && !view.moves.includes("record_paper")) notFound();
  const fileId = typeof berkas === "string" && isId(berkas) ? berkas : null;
  const objection = isDecision ? await objectionOn(actor, id) : null;
  const whose = isDecision ? view.superior : view.appraiser;
  return (
    <>
      <PageHeader
        title="Catat dari dokumen bertanda tangan"
        breadcrumbs={[{ href: `/evaluasi/${id}` as Route, label: view.person.name }]}
        lead={`Evaluasi ${view.period.name} ${view.person.name}. Yang dicatat adalah keputusan ${whose ?? "pejabat yang menandatangani"}, bukan keputusan Anda. Dokumen disimpan beserta sidiknya; pejabat dan pegawai diberi tahu.`}
        viewers="pengelola kinerja dan admin kepegawaian yang mencakup unit ini; hasilnya dibaca pegawai dan pejabat penilai."
      />
      <div className="grid max-w-reading gap-6">
        {typeof galat === "string" && (
          <Notice tone="danger" role="alert" title="Dokumen tidak diterima">
            {faultText(galat)}
          </Notice>
        )}
        {fileId === null ? (
          <Card title="1. Unggah dokumen">
            <form
              method="post"
              encType="multipart/form-data"
              action={`/evaluasi/${id}/dokumen/unggah`}
              aria-label="Unggah dokumen bertanda tangan"
              className="grid gap-4"
            >
              <FileField
                name="berkas"
                label="Dokumen yang sudah ditandatangani"
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
          <Card
            title="2. Isi sesuai dokumen"
            lead={
              <>
                Dokumen sudah diunggah. Isi persis seperti yang tertulis di dalamnya, atau{" "}
                <a className="link" href={`/evaluasi/${id}/dokumen`}>
                  unggah dokumen lain
                </a>
                .
              </>
            }
          >
            {objection !== null ? (
              <DecideForm
                evaluationId={view.id}
                version={view.version}
                isHeard={objection.isHeard}
                fileId={fileId}
                action={recordDecisionAction}
              />
            ) : (
              <div className="grid gap-4">
                <SuggestionNote view={view} />
                <AppraisalForm
                  evaluationId={view.id}
                  version={view.version}
                  revision={0}
                  initial={initialFields(view)}
                  matrix={view.matrix}
                  suggestion={view.suggestion}
                  earlier={view.earlier}
                  team={null}
                  action={recordPaperAction}
                  keep={null}
                  bar={null}
                  submit="Catat hasil evaluasi"
                  fileId={fileId}
                />
              </div>
            )}
          </Card>
        )}
      </div>
    </>
  );
}
