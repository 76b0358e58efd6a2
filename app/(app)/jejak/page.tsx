import { ScrollText } from "@/components/ui/icons";
import type { Metadata } from "next";
import { forbidden } from "next/navigation";

import { ChainCard } from "@/components/audit/chain-card";
import { TrailFilterForm } from "@/components/audit/trail-filter-form";
import { trailExportHref, trailHref } from "@/components/audit/trail-href";
import { TrailList } from "@/components/audit/trail-list";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { chainState } from "@/lib/audit/server/chain-state";
import { auditTrail } from "@/lib/audit/server/queries";
import { trailFilterSchema } from "@/lib/audit/trail-filter";
import { requirePermission } from "@/lib/auth/server/session";

export const metadata: Metadata = { title: "Jejak audit" };

/** What was done in the agency, by whom, when, and what it changed. */
export default async function TrailPage({ searchParams }: PageProps<"/jejak">) {
  const actor = await requirePermission("audit.read");
  const asked = await searchParams;
  const filter = trailFilterSchema.parse(asked);
  const before = /^\d{1,15}$/.test(String(asked["sebelum"] ?? "")) ? Number(asked["sebelum"]) : null;
  const trail = await auditTrail(actor, filter, before);
  const chain = await chainState(actor);
  if (trail === null || chain === null) forbidden();
  const chosen =
    filter.pelaku === null
      ? null
      : { id: filter.pelaku, label: trail.names.get(filter.pelaku) ?? "Akun yang tidak dikenal" };
  return (
    <>
      <PageHeader
        title="Jejak audit"
        lead="Setiap perubahan, ekspor, pembukaan data pegawai, dan penolakan tercatat di sini dan tidak dapat dihapus."
        viewers="admin kepegawaian, administrator sistem, dan inspektorat yang perannya untuk seluruh instansi."
        actions={
          <>
            <DownloadLink href={trailExportHref(filter, "xlsx")}>Unduh Excel</DownloadLink>
            <DownloadLink href={trailExportHref(filter, "csv")}>Unduh CSV</DownloadLink>
          </>
        }
      />
      <div className="grid gap-6">
        <TrailFilterForm filter={filter} actor={chosen} />
        <section aria-labelledby="peristiwa">
          <h2 id="peristiwa" className="mb-3 text-lg font-semibold">
            Peristiwa
          </h2>
          {trail.events.length === 0 ? (
            <EmptyState icon={<ScrollText />} title="Tidak ada peristiwa yang cocok">
              Longgarkan saringan di atas: perluas tanggalnya, atau hapus jenis dan pelakunya.
            </EmptyState>
          ) : (
            <TrailList events={trail.events} names={trail.names} timeZone={actor.timeZone} />
          )}
          <Pagination
            label="jejak audit"
            previous={before === null ? null : trailHref(filter)}
            next={trail.next === null ? null : trailHref(filter, trail.next)}
          />
        </section>
        <ChainCard state={chain} timeZone={actor.timeZone} />
      </div>
    </>
  );
}
