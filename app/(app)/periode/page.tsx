import { CalendarRange, Plus } from "@/components/ui/icons";
import type { Metadata } from "next";

import { PeriodTable } from "@/components/period/period-table";
import { periodsHref, yearAsked } from "@/components/period/schedule-href";
import { ScheduleNews } from "@/components/period/schedule-news";
import { ScheduleTabs } from "@/components/period/schedule-tabs";
import { YearLinks } from "@/components/period/year-links";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { hasPermission } from "@/lib/access/permissions";
import { requirePermission } from "@/lib/auth/server/session";
import { schedule } from "@/lib/period/server/schedule";

export const metadata: Metadata = { title: "Periode dan jadwal" };

/** The periods of a year, and between which days each thing may be done in them. */
export default async function PeriodsPage({ searchParams }: PageProps<"/periode">) {
  const actor = await requirePermission("period.read");
  const { tahun, kabar } = await searchParams;
  const { year, years, groups, canEdit } = await schedule(actor, yearAsked(tahun, actor.today));
  return (
    <>
      <PageHeader
        title="Periode dan jadwal"
        lead="Kapan SKP direncanakan, realisasi diisi, kinerja dievaluasi, dan keberatan diajukan."
        viewers="semua pegawai instansi Anda."
        actions={
          canEdit && (
            <LinkButton href="/periode/baru" icon={<Plus aria-hidden="true" className="size-4" />}>
              Buat periode setahun
            </LinkButton>
          )
        }
      />
      <ScheduleTabs current="periode" year={year} />
      <ScheduleNews news={kabar} />
      <div className="grid gap-6">
        <YearLinks years={years} current={year} hrefOf={(other) => periodsHref({ year: other })} />
        {groups.length === 0 && (
          <EmptyState icon={<CalendarRange />} title={`Belum ada periode tahun ${String(year)}`}>
            Kinerja direncanakan dan dievaluasi per periode.{" "}
            {canEdit
              ? "Buat periode tahunan untuk SKP, lalu periode bulanan atau triwulanan untuk evaluasi periodik."
              : "Periode tampil di sini setelah dibuat admin kepegawaian."}
          </EmptyState>
        )}
        {groups.map(({ rhythm, periods }) => (
          <PeriodTable
            key={rhythm}
            rhythm={rhythm}
            year={year}
            periods={periods}
            canEdit={canEdit}
            canExtend={hasPermission(actor, "period.extend")}
          />
        ))}
      </div>
    </>
  );
}
