import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";

import { BatchForm } from "@/components/exchange/batch-form";
import { ColumnCard } from "@/components/exchange/column-card";
import { ImportPreview, type PreviewPage } from "@/components/exchange/import-preview";
import { ImportProgress } from "@/components/exchange/import-progress";
import { ImportSteps } from "@/components/exchange/import-steps";
import { ImportVerdict } from "@/components/exchange/import-verdict";
import { AFTERMATH, KIND_WORDS, STATUS_WORDS } from "@/components/exchange/import-words";
import { uploadHref } from "@/components/exchange/upload-href";
import { ConfirmButton } from "@/components/form/confirm-button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/access/actor";
import { requirePermission } from "@/lib/auth/server/session";
import { firstList, PREVIEW_LISTS, type ImportView } from "@/lib/exchange/import-view";
import { missingPage, previewLines } from "@/lib/exchange/server/preview";
import { importDetail } from "@/lib/exchange/server/queries";
import { momentText } from "@/lib/kernel/indonesian-date";

import {
  applyImportAction,
  checkAgainAction,
  decideNamesakesAction,
  discardImportAction,
  matchColumnsAction,
  resumeImportAction,
} from "../actions";

export const metadata: Metadata = { title: "Impor" };

const whole = z.coerce.number().int();

const asked = z.object({
  // The list of a preview, and where in it.
  daftar: z.enum(PREVIEW_LISTS).optional().catch(undefined),
  setelah: whole.min(0).catch(0),
  sebelum: whole.min(1).nullable().catch(null).default(null),
  dari: z.uuid().nullable().catch(null).default(null),
  // The columns again, of this sheet and this row.
  kolom: z.literal("ubah").optional().catch(undefined),
  lembar: whole.min(1).nullable().catch(null).default(null),
  judul: whole.min(1).nullable().catch(null).default(null),
});

type Asked = z.output<typeof asked>;

async function previewPage(
  actor: Actor,
  view: ImportView,
  { daftar, setelah, sebelum, dari }: Asked,
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
  const actor = await requirePermission("exchange.open");
  const id = z.uuid().safeParse((await params).id);
  const wanted = asked.parse(await searchParams);
  const view = id.success
    ? await importDetail(actor, id.data, {
        sheet: wanted.lembar === null ? null : wanted.lembar - 1,
        headingLine: wanted.judul,
      })
    : null;
  if (view === null) notFound();
  const { status, summary, columns, moves } = view;
  const isMatching = moves.has("match") && (status !== "ready" || wanted.kolom === "ubah");
  const page = isMatching ? null : await previewPage(actor, view, wanted);
  return (
    <>
      <PageHeader
        title={view.fileName}
        lead={`${KIND_WORDS[view.kind]} · diunggah ${view.creator}, ${momentText(view.createdAt, actor.timeZone)}`}
        viewers={view.kind === "ikus" ? "perencana instansi." : "admin kepegawaian."}
        breadcrumbs={[{ label: "Impor", href: "/impor" }]}
        actions={<Moves view={view} isMatching={isMatching} />}
      />
      <p role="status" className="sr-only">
        {STATUS_WORDS[status]}
      </p>
      {status !== "discarded" && (
        <div className="mb-6">
          <ImportSteps status={status} />
        </div>
      )}
      <Outcome view={view} />
      {view.isMoving && <ImportProgress view={view} resume={resumeImportAction} />}
      {isMatching && columns !== null && (
        <ColumnCard view={{ ...view, columns }} action={matchColumnsAction} />
      )}
      {page !== null && summary !== null && (
        <>
          {status === "ready" && <ImportVerdict view={{ ...view, summary }} apply={applyImportAction} />}
          <ImportPreview
            view={{ ...view, summary }}
            page={page}
            decide={moves.has("decide") ? decideNamesakesAction : null}
          />
        </>
      )}
    </>
  );
}

/** What can be done beside the next step. */
function Moves({ view, isMatching }: { view: ImportView; isMatching: boolean }) {
  const { id, version, status, moves } = view;
  const here = `/impor/${id}` as Route;
  return (
    <>
      {status === "ready" && !isMatching && (
        <>
          <LinkButton href={`${here}?kolom=ubah` as Route}>Betulkan kolom</LinkButton>
          <BatchForm batch={view} label="Periksa ulang" action={checkAgainAction} />
        </>
      )}
      {status === "ready" && isMatching && <LinkButton href={here}>Kembali ke pratinjau</LinkButton>}
      {moves.has("discard") && (
        <ConfirmButton
          label="Batalkan impor"
          question={`Berkas dan pratinjaunya dihapus. ${AFTERMATH[view.kind].unchanged}`}
          confirm="Batalkan impor"
          action={discardImportAction}
          hidden={{ batchId: id, version: String(version) }}
          tone="quiet"
        />
      )}
    </>
  );
}

/** How the import ended, or what stopped it. */
function Outcome({ view }: { view: ImportView }) {
  const { kind, status, stop, columns, planId } = view;
  const after = AFTERMATH[kind];
  const again = <LinkButton href={uploadHref(view)}>Unggah berkas lain</LinkButton>;
  return (
    <>
      {stop !== null && (
        <Notice
          tone="danger"
          role="alert"
          title={stop.what}
          className="mb-6"
          actions={status === "failed" && columns === null ? again : null}
        >
          {stop.how}
        </Notice>
      )}
      {status === "applied" && (
        <Notice
          tone="success"
          title="Berkas sudah diterapkan seluruhnya."
          className="mb-6"
          actions={
            <LinkButton href={planId === null ? after.href : uploadHref(view)}>{after.label}</LinkButton>
          }
        >
          {after.next}
        </Notice>
      )}
      {status === "discarded" && (
        <Notice tone="info" title="Impor ini dibatalkan." className="mb-6" actions={again}>
          Tidak ada data yang berubah.
        </Notice>
      )}
    </>
  );
}
