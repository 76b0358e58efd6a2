import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";

import { GROUP_OPTIONS } from "@/components/kebijakan/group-fields";
import { GroupForm, type GroupFormValues } from "@/components/kebijakan/group-form";
import { kebijakanHref } from "@/components/kebijakan/kebijakan-href";
import { yearAsked } from "@/components/period/schedule-href";
import { PageHeader } from "@/components/ui/page-header";
import type { KebijakanGroup } from "@/lib/agency/kebijakan";
import { kebijakanView } from "@/lib/agency/server/queries/kebijakan";
import { requirePermission } from "@/lib/auth/server/session";

import { saveGroupAction } from "../actions";

export const metadata: Metadata = { title: "Kelompok pegawai" };

const NEW: GroupFormValues = {
  key: "",
  label: "",
  employeeKinds: [],
  positionKinds: [],
  positionNames: "",
  unitKinds: [],
};

const answer = (value: boolean) => (value ? "ya" : "tidak");

function valuesOf(group: KebijakanGroup): GroupFormValues {
  const { key, label, match, rhythm, isExternal, selfAssessment } = group;
  return {
    ...{ key, label, rhythm },
    ...match,
    positionNames: match.positionNames.join("\n"),
    isExternal: answer(isExternal),
    selfAssessment: answer(selfAssessment),
  };
}

/** The form of a group of people; without one in the address that of a new one. */
export default async function GroupPage({ searchParams }: PageProps<"/kebijakan/kelompok">) {
  const actor = await requirePermission("agency.edit-policy");
  const { tahun, kelompok } = await searchParams;
  const { year, policy, version, canEdit } = await kebijakanView(actor, yearAsked(tahun, actor.today));
  if (!canEdit) forbidden();
  const group = policy.groups.find(({ key }) => key === kelompok);
  if (kelompok !== undefined && group === undefined) notFound();
  const back = kebijakanHref(year);
  return (
    <>
      <PageHeader
        title={group === undefined ? "Tambah kelompok" : `Kelompok ${group.label}`}
        breadcrumbs={[{ href: back, label: `Kebijakan kinerja ${String(year)}` }]}
        lead="Pegawai yang dinilai dengan cara yang berbeda dari pegawai lainnya."
        viewers="admin kepegawaian; hasilnya dibaca semua pegawai."
      />
      <GroupForm
        {...{ year, version }}
        group={group === undefined ? NEW : valuesOf(group)}
        options={GROUP_OPTIONS}
        reachSource="/kebijakan/kelompok/jangkauan"
        cancelHref={back}
        action={saveGroupAction}
      />
    </>
  );
}
