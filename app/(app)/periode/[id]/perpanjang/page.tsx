import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { ExtendWindowForm } from "@/components/period/extend-window-form";
import { ExtensionList } from "@/components/period/extension-list";
import { periodsHref } from "@/components/period/schedule-href";
import { ScheduleNews } from "@/components/period/schedule-news";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";
import { periodExtensions } from "@/lib/period/server/extensions";

import { endExtensionAction, extendWindowAction } from "../../actions";

export const metadata: Metadata = { title: "Perpanjang jadwal" };

/** Holds a window of a period open longer for some, and shows what is held open. */
export default async function ExtendWindowPage({
  params,
  searchParams,
}: PageProps<"/periode/[id]/perpanjang">) {
  const actor = await requirePermission("period.extend");
  const { id } = await params;
  const { kabar } = await searchParams;
  const period = isId(id) ? await periodExtensions(actor, id) : null;
  if (period === null) notFound();
  const back = periodsHref({ year: period.year });
  return (
    <>
      <PageHeader
        title={`Perpanjang jadwal ${period.name}`}
        breadcrumbs={[{ href: back, label: "Periode dan jadwal" }]}
        lead="Bagi yang terhalang: membuka jadwal lebih lama untuk seorang pegawai, sebuah unit, sebuah kelompok, atau seluruh instansi. Jadwal orang lain tidak berubah."
        viewers="admin kepegawaian, dan pengelola kinerja untuk unitnya."
      />
      <ScheduleNews news={kabar} />
      <div className="grid gap-6">
        <Card title="Perpanjangan baru" className="max-w-4xl">
          <ExtendWindowForm period={period} cancelHref={back} action={extendWindowAction} />
        </Card>
        <ExtensionList extensions={period.extensions} end={endExtensionAction} />
      </div>
    </>
  );
}
