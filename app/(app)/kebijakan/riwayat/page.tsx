import { History } from "@/components/ui/icons";
import type { Metadata } from "next";

import { historyHref, kebijakanHref } from "@/components/kebijakan/kebijakan-href";
import { VersionList } from "@/components/kebijakan/version-list";
import { yearAsked } from "@/components/period/schedule-href";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { kebijakanHistory } from "@/lib/agency/server/queries/kebijakan";
import { requirePermission } from "@/lib/auth/server/session";

export const metadata: Metadata = { title: "Riwayat kebijakan" };

/** What was changed of a year's policy, when, by whom and why. */
export default async function KebijakanHistoryPage({ searchParams }: PageProps<"/kebijakan/riwayat">) {
  const actor = await requirePermission("agency.read-policy");
  const { tahun, sebelum } = await searchParams;
  const year = yearAsked(tahun, actor.today);
  const before = typeof sebelum === "string" && /^\d{1,6}$/.test(sebelum) ? Number(sebelum) : null;
  const history = await kebijakanHistory(actor, year, before);
  return (
    <>
      <PageHeader
        title={`Riwayat kebijakan ${String(year)}`}
        breadcrumbs={[{ href: kebijakanHref(year), label: `Kebijakan kinerja ${String(year)}` }]}
        lead="Setiap versi dengan yang berubah, alasannya, dan siapa yang menyimpannya."
        viewers="semua pegawai instansi Anda."
      />
      {history.versions.length === 0 ? (
        <EmptyState icon={<History />} title="Belum ada versi">
          Tahun {year} belum memiliki kebijakan tersendiri; yang berlaku adalah kebijakan tahun sebelumnya
          atau bawaan. Versi tampil di sini setelah perubahan pertama disimpan.
        </EmptyState>
      ) : (
        <>
          <VersionList history={history} timeZone={actor.timeZone} />
          <Pagination
            label="versi kebijakan"
            previous={before === null ? null : historyHref(year)}
            next={history.olderThan === null ? null : historyHref(year, history.olderThan)}
          />
        </>
      )}
    </>
  );
}
