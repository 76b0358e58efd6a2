import { Table2 } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { CourseTabs } from "@/components/course/course-tabs";
import { LkjipTable } from "@/components/course/lkjip-table";
import { PrintLink } from "@/components/document/print-link";
import { Card } from "@/components/ui/card";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requirePermission } from "@/lib/auth/server/session";
import { courseHref, lkjipFilter } from "@/lib/dashboard/course-filter";
import { lkjipPage } from "@/lib/dashboard/server/lkjip";

export const metadata: Metadata = { title: "Tabel LKjIP" };

/** Target, realisasi and capaian beside the year before, the end of the term and the standard. */
export default async function LkjipRoute({ searchParams }: PageProps<"/dasbor/iku/lkjip">) {
  const actor = await requirePermission("iku.read");
  const { unit, tahun, setelah, sebelum } = lkjipFilter.parse(await searchParams);
  const thisYear = Number(actor.today.slice(0, 4));
  const year = tahun ?? thisYear;
  const page = await lkjipPage(actor, {
    ...{ year, unitId: unit ?? null, after: setelah ?? null, before: sebelum ?? null },
  });
  if (page === null) {
    if (unit !== undefined) notFound();
    return (
      <>
        <PageHeader title="Tabel LKjIP" />
        <EmptyState icon={<Table2 />} title="Belum ada unit">
          Tabel terisi setelah susunan unit dan indikator instansi Anda ditetapkan.
        </EmptyState>
      </>
    );
  }
  const { id, name } = page.unit;
  const file = (format: string): Route =>
    `/dasbor/iku/lkjip/berkas?format=${format}&tahun=${String(year)}&unit=${id}` as Route;
  const href = (parts: Parameters<typeof courseHref>[0]): Route =>
    courseHref({ unit: id, tahun: year, ...parts }, "/lkjip") as Route;
  return (
    <>
      <PageHeader
        title={`Tabel LKjIP ${String(year)}`}
        lead={
          page.path.length === 0
            ? `Indikator kinerja utama ${name} menurut sasaran pada dokumen perencanaannya.`
            : `Indikator kinerja utama yang dipikul ${name} dan unit di bawahnya.`
        }
        breadcrumbs={page.path.map((one) => ({
          href: courseHref({ unit: one.id, tahun: year }, "/lkjip") as Route,
          label: one.name,
        }))}
        viewers="semua pegawai instansi Anda, kecuali administrator sistem."
        actions={
          <>
            {year - 1 >= 2000 && (
              <LinkButton href={href({ tahun: year - 1 })}>Tahun {String(year - 1)}</LinkButton>
            )}
            {year < thisYear && (
              <LinkButton href={href({ tahun: year + 1 })}>Tahun {String(year + 1)}</LinkButton>
            )}
            <DownloadLink href={file("xlsx")}>Unduh Excel</DownloadLink>
            <PrintLink href={file("pdf")} size="medium">
              Unduh PDF
            </PrintLink>
          </>
        }
      />
      <CourseTabs current="/lkjip" unitId={id} year={year} />
      <div className="grid grid-cols-1 gap-8">
        {page.groups.length === 0 ? (
          <EmptyState icon={<Table2 />} title="Belum ada indikator">
            Tabel memuat indikator kinerja utama pada dokumen perencanaan yang berlaku tahun ini.
          </EmptyState>
        ) : (
          page.groups.map((group) => <LkjipTable key={group.id} group={group} year={year} />)
        )}
        <Pagination
          label="indikator"
          previous={page.previous === null ? null : href({ sebelum: page.previous })}
          next={page.next === null ? null : href({ setelah: page.next })}
        />
        <Card title="Dasar hukum">
          <ol className="list-decimal ps-5">
            {page.legalBases.map((basis) => (
              <li key={basis} className="max-w-reading">
                {basis}
              </li>
            ))}
          </ol>
        </Card>
      </div>
    </>
  );
}
