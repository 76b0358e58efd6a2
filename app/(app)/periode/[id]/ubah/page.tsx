import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";

import { periodsHref } from "@/components/period/schedule-href";
import { daysText } from "@/components/period/window-text";
import { WindowsForm } from "@/components/period/windows-form";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";
import { periodToEdit } from "@/lib/period/server/schedule";
import { WINDOW_KINDS } from "@/lib/period/window";
import { windowDays } from "@/lib/period/window-days";

import { changeWindowsAction } from "../../actions";

export const metadata: Metadata = { title: "Ubah jadwal" };

/** The form in which the windows of one period are set. */
export default async function ChangeWindowsPage({ params }: PageProps<"/periode/[id]/ubah">) {
  const actor = await requirePermission("period.edit");
  const { id } = await params;
  const period = isId(id) ? await periodToEdit(actor, id) : null;
  if (period === null) notFound();
  if (!period.canEdit) forbidden();
  const back = periodsHref({ year: period.year });
  return (
    <>
      <PageHeader
        title={`Jadwal ${period.name}`}
        breadcrumbs={[{ href: back, label: "Periode dan jadwal" }]}
        lead={`Periode ${daysText(period.span.from, period.span.to)}. Tanggal buka dan tutup keduanya termasuk, menurut zona waktu instansi.`}
        viewers="admin kepegawaian untuk seluruh instansi."
      />
      <WindowsForm
        periodId={period.id}
        version={period.version}
        kinds={WINDOW_KINDS.filter((kind) => kind !== "planning" || period.rhythm === "annual")}
        days={windowDays(period.windows)}
        cancelHref={back}
        action={changeWindowsAction}
      />
    </>
  );
}
