import type { Metadata } from "next";
import { forbidden } from "next/navigation";

import { AddHolidayForm, AddHolidaysForm } from "@/components/period/add-holiday-forms";
import { periodsHref, workYearHref, yearAsked } from "@/components/period/schedule-href";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { workYear } from "@/lib/period/server/work-year";

import { addHolidayAction, addHolidaysAction } from "../../actions";

export const metadata: Metadata = { title: "Tambah hari libur" };

/** Days off, one by one or as a pasted list. */
export default async function AddHolidaysPage() {
  const actor = await requirePermission("period.edit");
  const { canEdit } = await workYear(actor, yearAsked(undefined, actor.today));
  if (!canEdit) forbidden();
  return (
    <>
      <PageHeader
        title="Tambah hari libur"
        breadcrumbs={[
          { href: periodsHref(), label: "Periode dan jadwal" },
          { href: workYearHref(), label: "Kalender libur" },
        ]}
        viewers="admin kepegawaian untuk seluruh instansi."
      />
      <div className="grid items-start gap-6 lg:grid-cols-[2fr_3fr]">
        <AddHolidayForm action={addHolidayAction} />
        <AddHolidaysForm action={addHolidaysAction} />
      </div>
    </>
  );
}
