import { Plus } from "@/components/ui/icons";
import type { Metadata } from "next";

import { HolidayList } from "@/components/period/holiday-list";
import { workYearHref, yearAsked } from "@/components/period/schedule-href";
import { ScheduleNews } from "@/components/period/schedule-news";
import { ScheduleTabs } from "@/components/period/schedule-tabs";
import { WorkMonthTable } from "@/components/period/work-month-table";
import { YearLinks } from "@/components/period/year-links";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { workYear } from "@/lib/period/server/work-year";

import { removeHolidayAction } from "../actions";

export const metadata: Metadata = { title: "Kalender libur" };

/** The days off of a year, and how many days of each month are worked. */
export default async function WorkYearPage({ searchParams }: PageProps<"/periode/kalender">) {
  const actor = await requirePermission("period.read");
  const { tahun, kabar } = await searchParams;
  const { year, years, holidays, months, canEdit } = await workYear(actor, yearAsked(tahun, actor.today));
  return (
    <>
      <PageHeader
        title="Kalender libur"
        lead="Hari libur nasional, cuti bersama, dan libur daerah. Tenggat yang dihitung dalam hari kerja mengikuti kalender ini."
        viewers="semua pegawai instansi Anda."
        actions={
          canEdit && (
            <LinkButton href="/periode/kalender/tambah" icon={<Plus aria-hidden="true" className="size-4" />}>
              Tambah hari libur
            </LinkButton>
          )
        }
      />
      <ScheduleTabs current="kalender" year={year} />
      <ScheduleNews news={kabar} />
      <div className="grid grid-cols-1 gap-6">
        <YearLinks years={years} current={year} hrefOf={(other) => workYearHref({ year: other })} />
        <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[3fr_2fr]">
          <HolidayList year={year} holidays={holidays} canEdit={canEdit} remove={removeHolidayAction} />
          <WorkMonthTable year={year} months={months} />
        </div>
      </div>
    </>
  );
}
