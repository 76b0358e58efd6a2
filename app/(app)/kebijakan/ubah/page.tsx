import type { Metadata } from "next";
import { forbidden } from "next/navigation";

import { kebijakanHref } from "@/components/kebijakan/kebijakan-href";
import { SectionForm } from "@/components/kebijakan/section-form";
import { sectionParts } from "@/components/kebijakan/setting-view";
import { yearAsked } from "@/components/period/schedule-href";
import { PageHeader } from "@/components/ui/page-header";
import { POLICY_SECTION_TEXTS, POLICY_SECTIONS } from "@/lib/agency/kebijakan-setting";
import { flatKebijakan } from "@/lib/agency/kebijakan-value";
import { kebijakanView } from "@/lib/agency/server/queries/kebijakan";
import { requirePermission } from "@/lib/auth/server/session";

import { changeSectionAction } from "../actions";

export const metadata: Metadata = { title: "Ubah kebijakan" };

/** The form of one section of the policy. */
export default async function ChangeSectionPage({ searchParams }: PageProps<"/kebijakan/ubah">) {
  const actor = await requirePermission("agency.edit-policy");
  const { tahun, bagian } = await searchParams;
  const section = POLICY_SECTIONS.find((known) => known === bagian) ?? POLICY_SECTIONS[0];
  const { year, policy, version, canEdit } = await kebijakanView(actor, yearAsked(tahun, actor.today));
  if (!canEdit) forbidden();
  const back = kebijakanHref(year, undefined, section);
  const { title, lead } = POLICY_SECTION_TEXTS[section];
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ href: back, label: `Kebijakan kinerja ${String(year)}` }]}
        lead={lead}
        viewers="admin kepegawaian; hasilnya dibaca semua pegawai."
      />
      <SectionForm
        {...{ year, version, section }}
        parts={sectionParts(section, flatKebijakan(policy), year)}
        cancelHref={back}
        action={changeSectionAction}
      />
    </>
  );
}
