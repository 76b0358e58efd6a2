import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { FileUseTable } from "@/components/inspection/detail-tables";
import { INSPECTION_VIEWERS } from "@/components/inspection/finding-frame";
import { fileUsesHref, findingHref } from "@/components/inspection/inspection-href";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requirePermission } from "@/lib/auth/server/session";
import { fileFilter } from "@/lib/inspection/schema";
import { fileUsePage } from "@/lib/inspection/server/findings";
import { recordInspectionReading } from "@/lib/inspection/server/note-reading";

import { yearOfDesk } from "../year-of-desk";

export const metadata: Metadata = { title: "Pemakai satu berkas" };

/** Where one file was handed in, by whom and for what. */
export default async function FileUsesPage({ searchParams }: PageProps<"/inspektorat/berkas">) {
  const actor = await requirePermission("inspection.read");
  const asked = fileFilter.safeParse(await searchParams);
  if (!asked.success) notFound();
  const { sidik, setelah } = asked.data;
  const year = await yearOfDesk(actor);
  const page = await fileUsePage(actor, year, sidik, setelah);
  if (page === null) notFound();
  await recordInspectionReading(actor, { list: "berkas", year, fileHash: sidik });
  return (
    <>
      <PageHeader
        title="Pemakai satu berkas"
        breadcrumbs={[
          { href: "/inspektorat", label: "Meja inspektorat" },
          { href: findingHref("bukti"), label: "Bukti sama" },
        ]}
        lead={
          <>
            Satu berkas yang isinya persis sama, pada realisasi tahun {year}; yang pertama menyerahkan tampil
            lebih dahulu. Setiap pemakai dan judul bukti dapat dibuka.
            <span className="mt-1 block text-sm text-ink-faint">
              Sidik SHA-256: <span className="font-mono text-xs break-all">{sidik}</span>
            </span>
          </>
        }
        viewers={INSPECTION_VIEWERS}
      />
      <FileUseTable rows={page.rows} timeZone={actor.timeZone} />
      <Pagination
        label="pemakai berkas"
        previous={setelah === null ? null : fileUsesHref(sidik)}
        next={page.next === null ? null : fileUsesHref(sidik, page.next)}
        summary={`${page.count.found.toLocaleString("id-ID")} kali dipakai`}
      />
    </>
  );
}
