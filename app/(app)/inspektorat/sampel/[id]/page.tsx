import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { INSPECTION_VIEWERS } from "@/components/inspection/finding-frame";
import { findingHref } from "@/components/inspection/inspection-href";
import { RedrawNotice, SampleItemTable } from "@/components/inspection/sample-tables";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { DownloadLink } from "@/components/ui/download-link";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { recordInspectionReading } from "@/lib/inspection/server/note-reading";
import { sampleDetail } from "@/lib/inspection/server/samples";
import { isId } from "@/lib/kernel/id";
import { momentText } from "@/lib/kernel/indonesian-date";
import { periodName } from "@/lib/period/period";

export const metadata: Metadata = { title: "Isi sampel" };

/** A sample as it was drawn, drawn again while it is looked at. */
export default async function SamplePage({ params }: PageProps<"/inspektorat/sampel/[id]">) {
  const actor = await requirePermission("inspection.read");
  const { id } = await params;
  const detail = isId(id) ? await sampleDetail(actor, id) : null;
  if (detail === null) notFound();
  const { sample, items, redraw } = detail;
  await recordInspectionReading(actor, { list: "sampel", year: sample.period.year, subjectId: id });
  return (
    <>
      <PageHeader
        title={sample.purpose}
        breadcrumbs={[
          { href: "/inspektorat", label: "Meja inspektorat" },
          { href: findingHref("sampel"), label: "Sampel" },
        ]}
        viewers={INSPECTION_VIEWERS}
        actions={<DownloadLink href="/inspektorat/kertas-kerja">Kertas kerja (Excel)</DownloadLink>}
      />
      <div className="grid gap-6">
        <RedrawNotice redraw={redraw} />
        <Card title="Penarikan">
          <DescriptionList
            items={[
              {
                term: "Ditarik oleh",
                detail: `${sample.drawnBy}, ${momentText(sample.drawnAt, actor.timeZone)}`,
              },
              {
                term: "Populasi",
                detail: `${sample.populationSize.toLocaleString("id-ID")} hasil evaluasi ${periodName(sample.period)}, ${sample.unit ?? "seluruh instansi"}`,
              },
              { term: "Jumlah ditarik", detail: sample.size.toLocaleString("id-ID") },
              { term: "Benih", detail: <span className="break-words">{sample.seed}</span> },
              {
                term: "Sidik populasi",
                detail: <span className="font-mono text-sm break-all">{sample.populationHash}</span>,
              },
              {
                term: "Cara menarik",
                detail:
                  "Setiap ID hasil evaluasi dalam populasi diberi undian SHA-256(benih:ID); yang undiannya paling kecil terpilih lebih dahulu. Sidik populasi adalah SHA-256 atas semua ID berurutan, dipisah koma.",
              },
            ]}
          />
        </Card>
        <SampleItemTable items={items} />
      </div>
    </>
  );
}
