import { Copy, History } from "@/components/ui/icons";
import type { Metadata } from "next";

import { ConfirmButton } from "@/components/form/confirm-button";
import { GroupsCard } from "@/components/kebijakan/groups-card";
import { historyHref, kebijakanHref } from "@/components/kebijakan/kebijakan-href";
import { KebijakanNews, OriginNotice } from "@/components/kebijakan/origin-notice";
import { SectionCard } from "@/components/kebijakan/section-card";
import { sectionParts } from "@/components/kebijakan/setting-view";
import { yearAsked } from "@/components/period/schedule-href";
import { YearLinks } from "@/components/period/year-links";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { POLICY_SECTIONS } from "@/lib/agency/kebijakan-setting";
import { flatKebijakan } from "@/lib/agency/kebijakan-value";
import { kebijakanView } from "@/lib/agency/server/queries/kebijakan";
import { requirePermission } from "@/lib/auth/server/session";
import { groupSizes } from "@/lib/employee/server/policy-groups";

import { copyToNextYearAction, raiseGroupAction, removeGroupAction } from "./actions";

export const metadata: Metadata = { title: "Kebijakan kinerja" };

/** What the agency has decided for a year where the regulations leave it open, for everybody to read. */
export default async function KebijakanPage({ searchParams }: PageProps<"/kebijakan">) {
  const actor = await requirePermission("agency.read-policy");
  const { tahun, kabar } = await searchParams;
  const view = await kebijakanView(actor, yearAsked(tahun, actor.today));
  const { year, policy, version, ownYears, canEdit } = view;
  const sizes = canEdit
    ? new Map((await groupSizes(actor, policy.groups)).map(({ key, people }) => [key ?? "", people]))
    : null;
  const flat = flatKebijakan(policy);
  const thisYear = Number(actor.today.slice(0, 4));
  const years = [...new Set([...ownYears, thisYear - 1, thisYear, thisYear + 1, year])].sort();
  return (
    <>
      <PageHeader
        title="Kebijakan kinerja"
        lead={`Apa yang berlaku di ${actor.agencyName} untuk tahun ${String(year)}: siapa dinilai dengan irama apa, batas saran, tenggat, dan keberatan.`}
        viewers="semua pegawai instansi Anda. Hanya admin kepegawaian yang mengubahnya."
        actions={
          <>
            <LinkButton href={historyHref(year)} icon={<History aria-hidden="true" className="size-4" />}>
              Riwayat
            </LinkButton>
            {canEdit && !ownYears.includes(year + 1) && (
              <ConfirmButton
                label={`Salin ke ${String(year + 1)}`}
                icon={<Copy aria-hidden="true" className="size-4" />}
                question={`Kebijakan tahun ${String(year + 1)} akan dibuat dengan isi yang sama, lalu dapat diubah tersendiri. Perubahan kebijakan ${String(year)} sesudahnya tidak ikut terbawa.`}
                confirm="Salin kebijakan"
                action={copyToNextYearAction}
                hidden={{ year: String(year) }}
              />
            )}
          </>
        }
      />
      <div className="grid gap-6">
        <KebijakanNews news={kabar} />
        <YearLinks years={years} current={year} hrefOf={(other) => kebijakanHref(other)} />
        <OriginNotice view={view} timeZone={actor.timeZone} />
        <GroupsCard
          {...{ policy, year, version, sizes, canEdit }}
          raiseAction={raiseGroupAction}
          removeAction={removeGroupAction}
        />
        {POLICY_SECTIONS.map((section) => (
          <SectionCard
            key={section}
            {...{ section, year, canEdit }}
            parts={sectionParts(section, flat, year)}
          />
        ))}
      </div>
    </>
  );
}
