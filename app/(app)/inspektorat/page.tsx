import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { DeskTabs } from "@/components/inspection/desk-tabs";
import { FindingCards } from "@/components/inspection/finding-cards";
import { INSPECTION_VIEWERS } from "@/components/inspection/finding-frame";
import { DownloadLink } from "@/components/ui/download-link";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { findingCounts } from "@/lib/inspection/server/findings";

import { yearOfDesk } from "./year-of-desk";

export const metadata: Metadata = { title: "Meja inspektorat" };

/** Where to look first: what stands out in a year, without a judgement. */
export default async function InspectionDeskPage() {
  const actor = await requirePermission("inspection.read");
  const year = await yearOfDesk(actor);
  const counts = await findingCounts(actor, year);
  if (counts === null) notFound();
  return (
    <>
      <PageHeader
        title={`Meja inspektorat, ${String(year)}`}
        lead="Tempat memulai pemeriksaan: hal-hal yang menonjol dalam data setahun. Hanya membaca; tidak ada yang dapat diubah dari sini. Tahun mengikuti periode yang sedang dipilih."
        viewers={INSPECTION_VIEWERS}
        actions={
          <>
            <DownloadLink href="/inspektorat/kertas-kerja">Kertas kerja (Excel)</DownloadLink>
            <LinkButton href={"/inspektorat/sampel"} tone="primary">
              Tarik sampel
            </LinkButton>
          </>
        }
      />
      <DeskTabs current="meja" />
      <FindingCards counts={counts} />
      <Notice className="mt-6" title="Temuan bukan kesimpulan">
        Setiap angka hanya menunjukkan tempat yang patut dilihat lebih dahulu. Tombol penjelasan di sampingnya
        menyebutkan apa yang ditemukan, apa yang tidak dibuktikan, dan batas yang dipakai.
      </Notice>
    </>
  );
}
