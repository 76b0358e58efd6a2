import type { Metadata } from "next";
import { forbidden } from "next/navigation";

import { GROUP_OPTIONS } from "@/components/kebijakan/group-fields";
import { kebijakanHref } from "@/components/kebijakan/kebijakan-href";
import { RestForm } from "@/components/kebijakan/rest-form";
import { yearAsked } from "@/components/period/schedule-href";
import { PageHeader } from "@/components/ui/page-header";
import { kebijakanView } from "@/lib/agency/server/queries/kebijakan";
import { requirePermission } from "@/lib/auth/server/session";

import { saveRestAction } from "../actions";

export const metadata: Metadata = { title: "Pegawai lainnya" };

/** How those in no group are evaluated. */
export default async function RestPage({ searchParams }: PageProps<"/kebijakan/lainnya">) {
  const actor = await requirePermission("agency.edit-policy");
  const { tahun } = await searchParams;
  const { year, policy, version, canEdit } = await kebijakanView(actor, yearAsked(tahun, actor.today));
  if (!canEdit) forbidden();
  const back = kebijakanHref(year);
  return (
    <>
      <PageHeader
        title="Pegawai lainnya"
        breadcrumbs={[{ href: back, label: `Kebijakan kinerja ${String(year)}` }]}
        lead="Berlaku bagi semua yang tidak termasuk kelompok mana pun."
        viewers="admin kepegawaian; hasilnya dibaca semua pegawai."
      />
      <RestForm
        {...{ year, version }}
        {...policy.rest}
        rhythms={GROUP_OPTIONS.rhythms}
        cancelHref={back}
        action={saveRestAction}
      />
    </>
  );
}
