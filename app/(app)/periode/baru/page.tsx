import type { Metadata } from "next";
import { forbidden } from "next/navigation";

import { CreatePeriodsForm } from "@/components/period/create-periods-form";
import { periodsHref } from "@/components/period/schedule-href";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { schedule } from "@/lib/period/server/schedule";

import { createPeriodsAction } from "../actions";

export const metadata: Metadata = { title: "Buat periode" };

/** The form in which the periods of a whole year are made. */
export default async function CreatePeriodsPage() {
  const actor = await requirePermission("period.edit");
  const present = Number(actor.today.slice(0, 4));
  const { groups, canEdit } = await schedule(actor, present);
  if (!canEdit) forbidden();
  return (
    <>
      <PageHeader
        title="Buat periode setahun"
        breadcrumbs={[{ href: periodsHref(), label: "Periode dan jadwal" }]}
        lead="Semua periode setahun dibuat sekaligus dengan jadwal bawaan: realisasi sampai 5 hari dan evaluasi sampai 10 hari setelah periode berakhir, lalu 14 hari untuk keberatan. Jadwal tiap periode dapat diubah sesudahnya."
        viewers="admin kepegawaian untuk seluruh instansi."
      />
      <CreatePeriodsForm
        year={groups.length === 0 ? present : present + 1}
        cancelHref={periodsHref()}
        action={createPeriodsAction}
      />
    </>
  );
}
