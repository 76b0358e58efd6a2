import { FileCheck } from "lucide-react";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";

import { BatchForm } from "@/components/exchange/batch-form";
import { ColumnForm } from "@/components/exchange/column-form";
import { ImportLine } from "@/components/exchange/import-line";
import { KIND_WORDS, OUTCOME_WORDS, STATUS_WORDS } from "@/components/exchange/import-words";
import { LookAgain } from "@/components/exchange/look-again";
import { Card } from "@/components/ui/card";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Tabs } from "@/components/ui/tabs";
import { requirePermission } from "@/lib/auth/server/session";
import { IMPORT_OUTCOMES } from "@/lib/exchange/batch";
import { importDetail, importLines } from "@/lib/exchange/server/queries";
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

const asked = z.object({
  hasil: z.enum(IMPORT_OUTCOMES).optional().catch(undefined),
  setelah: z.coerce.number().int().min(0).catch(0),
});

/** One import, step by step: columns, preview, apply. */
export default async function ImportPage({ params, searchParams }: PageProps<"/impor/[id]">) {
  const actor = await requirePermission("exchange.import");
  const id = z.uuid().safeParse((await params).id);
  const view = id.success ? await importDetail(actor, id.data) : null;
  if (view === null) notFound();
  const { hasil, setelah } = asked.parse(await searchParams);
  const { summary, columns, moves } = view;
  const outcome = hasil ?? IMPORT_OUTCOMES.find((one) => (summary?.[one] ?? 0) > 0) ?? "new";
  const hasPreview = summary !== null && (view.status === "ready" || view.status === "applied");
  const page = hasPreview ? await importLines(actor, view, outcome, setelah) : { lines: [], next: null };
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
      {hasPreview && (
        <section aria-label="Pratinjau">
          <Tabs
            label="Hasil pemeriksaan"
            tabs={IMPORT_OUTCOMES.map((one) => ({
              href: `${here}?hasil=${one}` as Route,
              label: OUTCOME_WORDS[one],
              current: one === outcome,
              count: summary[one],
            }))}
          />
          {summary.missing > 0 && (
            <p className="mb-4 text-sm text-ink-soft">
              {summary.missing.toLocaleString("id-ID")} yang tercatat tidak ada di berkas; mereka tidak diubah
              dan tidak dihapus.
            </p>
          )}
          {page.lines.length === 0 ? (
            <EmptyState icon={<FileCheck />} title="Tidak ada baris di sini">
              Pilih kelompok lain di atas.
            </EmptyState>
          ) : (
            <ul className="grid gap-3">
              {page.lines.map((line) => (
                <ImportLine
                  key={line.line}
                  line={line}
                  batch={view}
                  decide={moves.has("decide") ? decideNamesakeAction : null}
                />
              ))}
            </ul>
          )}
          <Pagination
            label="baris"
            previous={setelah > 0 ? (`${here}?hasil=${outcome}` as Route) : null}
            next={
              page.next === null ? null : (`${here}?hasil=${outcome}&setelah=${String(page.next)}` as Route)
            }
          />
        </section>
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
        {hasPreview && summary.faulty + summary.warnings > 0 && (
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
