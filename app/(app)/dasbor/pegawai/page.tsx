import { UserSearch } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { RosterTable } from "@/components/dashboard/roster-table";
import { EmptyState } from "@/components/ui/empty-state";
import { DownloadLink } from "@/components/ui/download-link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { hasPermission } from "@/lib/access/permissions";
import { requirePermission } from "@/lib/auth/server/session";
import { rosterFilter, rosterQuery } from "@/lib/dashboard/filter";
import { LATE_STEP_LABELS, LATE_STEPS, RESULT_STATE_LABELS } from "@/lib/dashboard/figures";
import { roster } from "@/lib/dashboard/server/roster";
import { PREDIKAT_LABELS } from "@/lib/evaluation/rating";
import { periodName } from "@/lib/period/period";
import { periodInView } from "@/lib/period/server/queries";

export const metadata: Metadata = { title: "Daftar pegawai dasbor" };

/** The people beneath the figures of the dashboard: who is late with what, 25 at a time. */
export default async function RosterPage({ searchParams }: PageProps<"/dasbor/pegawai">) {
  const actor = await requirePermission("dashboard.read");
  const filter = rosterFilter.parse(await searchParams);
  const period = await periodInView(actor);
  const page = period === null ? null : await roster(actor, period, filter);
  if (period === null || page === null) notFound();
  const { setelah: _after, ...narrowed } = filter;
  const href = (changed: Partial<typeof filter>): Route =>
    `/dasbor/pegawai${rosterQuery({ ...narrowed, ...changed })}` as Route;
  const what =
    filter.predikat !== undefined
      ? `Predikat ${PREDIKAT_LABELS[filter.predikat]}`
      : filter.keadaan === undefined
        ? "Semua pegawai"
        : { ...LATE_STEP_LABELS, ...RESULT_STATE_LABELS }[filter.keadaan];
  const group =
    filter.golongan === undefined
      ? ""
      : `, ${filter.golongan === "PPPK" ? "" : "golongan "}${filter.golongan}`;
  return (
    <>
      <PageHeader
        title={`${what}${group}, ${periodName(period)}`}
        {...(page.appraiserName === null ? {} : { lead: `Yang dinilai oleh ${page.appraiserName}.` })}
        breadcrumbs={[{ href: `/dasbor?unit=${page.unit.id}` as Route, label: page.unit.name }]}
        viewers="pimpinan unit ini dan unit di atasnya, admin kepegawaian, pengelola kinerja (unitnya sendiri), inspektorat, dan pimpinan instansi."
        actions={
          <>
            <DownloadLink href={`/dasbor/ekspor${exportQuery(narrowed, "xlsx")}`}>Unduh Excel</DownloadLink>
            <DownloadLink href={`/dasbor/ekspor${exportQuery(narrowed, "csv")}`}>Unduh CSV</DownloadLink>
          </>
        }
      />
      <Tabs
        label="Keadaan"
        tabs={[
          {
            href: href({ keadaan: undefined, predikat: undefined, golongan: undefined }),
            label: "Semua",
            current: filter.keadaan === undefined && filter.predikat === undefined,
          },
          ...LATE_STEPS.map((step) => ({
            href: href({ keadaan: step, predikat: undefined, golongan: undefined }),
            label: LATE_STEP_LABELS[step],
            current: filter.keadaan === step,
          })),
        ]}
      />
      {page.rows.length === 0 ? (
        <EmptyState icon={<UserSearch />} title="Tidak ada pegawai dalam keadaan ini">
          {LATE_STEPS.some((step) => step === filter.keadaan)
            ? `Semua pegawai unit ini sudah menyelesaikan langkah tersebut pada periode ${periodName(period)}.`
            : `Pada periode ${periodName(period)} tidak ada pegawai unit ini yang termasuk di dalamnya.`}
        </EmptyState>
      ) : (
        <RosterTable rows={page.rows} opensEvaluations={hasPermission(actor, "skp.read")} />
      )}
      <Pagination
        label="pegawai"
        previous={filter.setelah === undefined ? null : href({})}
        next={page.next === null ? null : href({ setelah: page.next })}
        {...(page.rows.length === 0 ? {} : { summary: `${page.total.toLocaleString("id-ID")} pegawai` })}
      />
    </>
  );
}

function exportQuery(filter: Parameters<typeof rosterQuery>[0], format: string): string {
  const query = rosterQuery(filter);
  return `${query === "" ? "?" : `${query}&`}format=${format}`;
}
