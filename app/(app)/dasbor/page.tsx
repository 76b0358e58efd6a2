import { LayoutDashboard } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { BranchTable } from "@/components/dashboard/branch-table";
import { CompletenessStats } from "@/components/dashboard/completeness-stats";
import { CountedNote } from "@/components/dashboard/counted-note";
import { DistributionCard } from "@/components/dashboard/distribution-card";
import { EarlierPeriod } from "@/components/dashboard/earlier-period";
import { GolonganTable } from "@/components/dashboard/golongan-table";
import { LateAppraisers } from "@/components/dashboard/late-appraisers";
import { PredikatLegend } from "@/components/dashboard/predikat-legend";
import { TrendTable } from "@/components/dashboard/trend-table";
import { PrintLink } from "@/components/document/print-link";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { requirePermission } from "@/lib/auth/server/session";
import { PREDIKATS } from "@/lib/evaluation/rating";
import { dashboardFilter, rosterQuery } from "@/lib/dashboard/filter";
import { groupMessage } from "@/lib/dashboard/group-message";
import { dashboard } from "@/lib/dashboard/server/dashboard";
import { env } from "@/lib/env";
import { periodName } from "@/lib/period/period";
import { periodInView } from "@/lib/period/server/queries";

import { choosePeriodAction } from "../actions";

export const metadata: Metadata = { title: "Dasbor" };

/** How far a unit and all under it have come, whether it is fair, and who is late; down to each person. */
export default async function DashboardPage({ searchParams }: PageProps<"/dasbor">) {
  const actor = await requirePermission("dashboard.read");
  const { unit } = dashboardFilter.parse(await searchParams);
  const period = await periodInView(actor);
  if (period === null) {
    return (
      <NothingYet title="Belum ada periode kinerja">
        Dasbor terisi setelah admin kepegawaian menetapkan periode.
      </NothingYet>
    );
  }
  const view = await dashboard(actor, period, unit ?? null);
  if (view === null) {
    if (unit !== undefined) notFound();
    return (
      <NothingYet title="Tidak ada unit untuk ditampilkan">
        Dasbor terbuka bagi pimpinan unit dan bagi peran yang menjangkau suatu unit.
      </NothingYet>
    );
  }
  const name = periodName(period);
  const message = groupMessage(view, name, env().APP_URL);
  const hasPredikats = PREDIKATS.some((predikat) => view.total.predikats[predikat] > 0);
  const query = rosterQuery({ unit: view.unit.id });
  return (
    <>
      <PageHeader
        title={view.unit.name}
        lead={`Kelengkapan, keadilan, dan perjalanan kinerja periode ${name}, beserta semua unit di bawahnya.`}
        breadcrumbs={view.path.map(({ id, name: label }) => ({
          href: `/dasbor?unit=${id}` as Route,
          label,
        }))}
        viewers="pimpinan unit ini dan unit di atasnya, admin kepegawaian, pengelola kinerja (unitnya sendiri), inspektorat, dan pimpinan instansi."
        actions={
          <>
            <LinkButton href={`/dasbor/iku?unit=${view.unit.id}` as Route}>Jalur IKU</LinkButton>
            <PrintLink href={`/dasbor/ringkasan?unit=${view.unit.id}&periode=${period.id}`} size="medium">
              Ringkasan satu halaman (PDF)
            </PrintLink>
            <LinkButton href={`/dasbor/pegawai${query}` as Route} tone="primary">
              Daftar pegawai
            </LinkButton>
          </>
        }
      />
      {view.roots.length > 1 && (
        <Tabs
          label="Unit yang Anda jangkau"
          tabs={view.roots.map((root) => ({
            href: `/dasbor?unit=${root.id}` as Route,
            label: root.name,
            current: root.id === view.unit.id,
          }))}
        />
      )}
      <div className="grid gap-8">
        {view.lastEvaluated !== null && (
          <EarlierPeriod shown={name} earlier={view.lastEvaluated} action={choosePeriodAction} />
        )}
        <CountedNote counted={view.counted} timeZone={actor.timeZone} />
        {/* Before the first count there are no figures: noughts would say something else. */}
        {view.counted.at !== null && (
          <>
            <CompletenessStats figures={view.total} unitId={view.unit.id} isEvaluated={view.isEvaluated} />
            <section aria-labelledby="unit">
              <h2 id="unit" className="mb-3 text-lg font-semibold">
                Menurut unit
              </h2>
              <BranchTable branches={view.branches} unitId={view.unit.id} isEvaluated={view.isEvaluated} />
              {hasPredikats && <PredikatLegend />}
            </section>
            <DistributionCard
              unit={view.unit}
              counts={view.total.predikats}
              organisasi={view.organisasi}
              check={view.distribution}
            />
            <LateAppraisers late={view.lateAppraisers} unitId={view.unit.id} isEvaluated={view.isEvaluated} />
            <section aria-labelledby="perjalanan">
              <h2 id="perjalanan" className="mb-3 text-lg font-semibold">
                Perjalanan tahun {period.year}
              </h2>
              <TrendTable trend={view.trend} rhythm={period.rhythm} year={period.year} />
              {!hasPredikats && <PredikatLegend />}
            </section>
            {view.byGolongan.length > 0 && (
              <section aria-labelledby="golongan">
                <h2 id="golongan" className="mb-3 text-lg font-semibold">
                  Menurut golongan
                </h2>
                <GolonganTable rows={view.byGolongan} unitId={view.unit.id} />
              </section>
            )}
            <section aria-labelledby="pesan" className="no-print">
              <h2 id="pesan" className="mb-1 text-lg font-semibold">
                Pesan untuk grup
              </h2>
              <p className="mb-3 max-w-prose text-ink-soft">
                Hanya kelengkapan, tanpa nama dan tanpa predikat, sehingga aman dibagikan di grup WhatsApp.
              </p>
              <pre className="mb-3 max-w-prose rounded-lg border border-line bg-sunken p-4 text-sm whitespace-pre-wrap">
                {message}
              </pre>
              <CopyButton text={message} label="Salin pesan" />
            </section>
          </>
        )}
      </div>
    </>
  );
}

function NothingYet({ title, children }: { title: string; children: string }) {
  return (
    <>
      <PageHeader title="Dasbor" />
      <EmptyState icon={<LayoutDashboard />} title={title}>
        {children}
      </EmptyState>
    </>
  );
}
