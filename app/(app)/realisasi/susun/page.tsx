import { NotebookPen } from "@/components/ui/icons";
import type { Metadata } from "next";

import { DraftForm } from "@/components/realisasi/draft-form";
import { realisasiHref } from "@/components/realisasi/realisasi-href";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { periodInView } from "@/lib/period/server/queries";
import { realisasiRefusalMessage } from "@/lib/realisasi/refusal";
import { draftPage } from "@/lib/realisasi/server/draft";
import { ownRealisasi } from "@/lib/realisasi/server/own-realisasi";

import { takeDraftAction } from "../../progres/actions";

export const metadata: Metadata = { title: "Susun dari progres harian" };

/** What the days of a period come to for each indicator, to be taken one by one. */
export default async function DraftPage({ searchParams }: PageProps<"/realisasi/susun">) {
  const actor = await requirePermission("realisasi.manage-own");
  const { periode } = await searchParams;
  const wanted = typeof periode === "string" ? periode : (await periodInView(actor))?.id;
  const work = await ownRealisasi(actor, wanted);
  const period = typeof work === "string" ? null : work.period;
  const draft = period === null ? null : await draftPage(actor, period.id);
  return (
    <>
      <PageHeader
        title="Susun dari progres harian"
        breadcrumbs={[{ href: realisasiHref(), label: "Realisasi" }]}
        lead={
          period === null
            ? undefined
            : `${period.name}. Pilih indikator yang realisasinya disusun dari catatan harian; yang tidak dipilih tidak berubah.`
        }
        viewers="Anda."
      />
      {draft?.denial != null && (
        <Notice tone="warning" className="mb-6">
          {realisasiRefusalMessage(draft.denial)}
        </Notice>
      )}
      {period === null || draft === null || draft.lines.length === 0 ? (
        <EmptyState
          icon={<NotebookPen />}
          title="Tidak ada yang dapat disusun"
          actions={<LinkButton href="/progres">Tulis progres harian</LinkButton>}
        >
          Realisasi disusun dari progres harian yang dihubungkan dengan indikator pada periode yang terbuka.
        </EmptyState>
      ) : (
        <DraftForm periodId={period.id} lines={draft.lines} action={takeDraftAction} />
      )}
    </>
  );
}
