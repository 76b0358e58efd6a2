import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";

import { BatchForm } from "@/components/exchange/batch-form";
import { ColumnForm } from "@/components/exchange/column-form";
import { ImportPreview, type PreviewPage } from "@/components/exchange/import-preview";
import { KIND_WORDS, STATUS_WORDS } from "@/components/exchange/import-words";
import { LookAgain } from "@/components/exchange/look-again";
import { Card } from "@/components/ui/card";
import { DownloadLink } from "@/components/ui/download-link";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Actor } from "@/lib/access/actor";
import { requirePermission } from "@/lib/auth/server/session";
import { firstList, PREVIEW_LISTS, type ImportView } from "@/lib/exchange/import-view";
import { missingPage, previewLines } from "@/lib/exchange/server/preview";
import { importDetail } from "@/lib/exchange/server/queries";
import { momentText } from "@/lib/kernel/indonesian-date";

import {
  applyImportAction,
  checkAgainAction,
  decideNamesakeAction,
  discardImportAction,
  matchColumnsAction,
  resumeImportAction,
} from "../actions";

export const metadata: Metadata = { title: "Impor" };

const line = z.coerce.number().int().min(0);

const asked = z.object({
  daftar: z.enum(PREVIEW_LISTS).optional().catch(undefined),
  setelah: line.catch(0),
  sebelum: line.nullable().catch(null).default(null),
  dari: z.uuid().nullable().catch(null).default(null),
});

async function previewPage(
  actor: Actor,
  view: ImportView,
  { daftar, setelah, sebelum, dari }: z.output<typeof asked>,
): Promise<PreviewPage | null> {
  const { summary, status } = view;
  if (summary === null || (status !== "ready" && status !== "applied")) return null;
  const list = daftar ?? firstList(summary);
  if (list === "tidak-ada") {
    return { list, isFirst: dari === null, ...(await missingPage(actor, view, dari)) };
  }
  return { list, ...(await previewLines(actor, view, list, { after: setelah, before: sebelum })) };
}

/** One import, step by step: columns, preview, apply. */
export default async function ImportPage({ params, searchParams }: PageProps<"/impor/[id]">) {
  const actor = await requirePermission("exchange.import");
  const id = z.uuid().safeParse((await params).id);
  const view = id.success ? await importDetail(actor, id.data) : null;
  if (view === null) notFound();
  const { summary, columns, moves } = view;
  const page = await previewPage(actor, view, asked.parse(await searchParams));
  const here = `/impor/${view.id}`;
  return (
    <>
      <PageHeader
        title={view.fileName}
        lead={`${KIND_WORDS[view.kind]} · ${STATUS_WORDS[view.status]} · diunggah ${view.creator}, ${momentText(view.createdAt, actor.timeZone)}`}
        viewers="admin kepegawaian."
        breadcrumbs={[{ label: "Impor", href: "/impor" }]}
      />
      {view.isMoving && (
        <Card className="mb-6">
          <ProgressBar label={STATUS_WORDS[view.status]} percent={view.progress} />
          <LookAgain />
          <p className="mt-3 text-sm text-ink-soft">
            Halaman ini memperbarui diri. Anda boleh menutupnya; pekerjaan tetap berjalan.
          </p>
        </Card>
      )}
      {view.stop !== null && (
        <Notice tone="danger" role="alert" title={view.stop.what} className="mb-6">
          {view.stop.how}
        </Notice>
      )}
      {view.status === "applied" && (
        <Notice
          tone="success"
          title="Berkas sudah diterapkan."
          className="mb-6"
          actions={<LinkButton href="/kesiapan">Buka laporan kesiapan</LinkButton>}
        >
          Periksa siapa yang belum punya pejabat penilai, unit tanpa pimpinan, dan hal lain yang perlu
          dilengkapi.
        </Notice>
      )}
      {view.status === "matching" && columns !== null && (
        <Card
          title="Cocokkan kolom"
          lead={`Lembar “${columns.sheet}”, judul di baris ${String(columns.headingLine)}. Periksa usulan di bawah, lalu betulkan bila perlu.`}
          className="mb-6"
        >
          <ColumnForm view={{ ...view, columns }} action={matchColumnsAction} />
        </Card>
      )}
      {view.status === "matching" && columns === null && (
        <Notice tone="danger" title="Judul kolom tidak ditemukan" className="mb-6">
          Pastikan baris judul ada di 20 baris pertama, atau pakai templat, lalu unggah lagi.
        </Notice>
      )}
      {page !== null && summary !== null && (
        <ImportPreview
          view={{ ...view, summary }}
          page={page}
          decide={moves.has("decide") ? decideNamesakeAction : null}
        />
      )}
      {view.status === "ready" && summary !== null && summary.faulty > 0 && (
        <Notice tone="warning" title="Berkas belum dapat diterapkan" className="mt-6">
          {summary.faulty.toLocaleString("id-ID")} baris salah. Perbaiki di berkas asal, lalu unggah lagi:
          seluruh berkas diterapkan, atau tidak sama sekali.
        </Notice>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        {moves.has("apply") && (
          <BatchForm batch={view} label="Terapkan semua" tone="primary" action={applyImportAction} />
        )}
        {page !== null && summary !== null && summary.faulty + summary.warnings > 0 && (
          <DownloadLink href={`${here}/kesalahan`}>Unduh daftar kesalahan</DownloadLink>
        )}
        {view.status !== "matching" && moves.has("match") && (
          <BatchForm batch={view} label="Periksa ulang" action={checkAgainAction} />
        )}
        {moves.has("resume") && <BatchForm batch={view} label="Lanjutkan" action={resumeImportAction} />}
        {moves.has("discard") && (
          <BatchForm batch={view} label="Batalkan impor" tone="quiet" action={discardImportAction} />
        )}
      </div>
    </>
  );
}
