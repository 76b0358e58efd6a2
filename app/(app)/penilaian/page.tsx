import { UserSearch, UsersRound } from "@/components/ui/icons";
import type { Metadata, Route } from "next";

import { AppraiseeFilterForm } from "@/components/evaluation/appraisee-filter-form";
import { AppraiseeTable } from "@/components/evaluation/appraisee-table";
import { EvaluationNews } from "@/components/evaluation/evaluation-news";
import { PreparersCard } from "@/components/evaluation/preparers-card";
import { TeamCard } from "@/components/evaluation/team-card";
import { WaitingObjections } from "@/components/objection/waiting-objections";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Stat, StatRow } from "@/components/ui/stat";
import { requirePermission } from "@/lib/auth/server/session";
import { typedText } from "@/lib/auth/server/typed-text";
import {
  appraiseeFilterSchema,
  appraiseeQuery,
  type AppraiseeFilter,
} from "@/lib/evaluation/appraisee-filter";
import { appraiseePage } from "@/lib/evaluation/server/appraisees";
import { preparersOf } from "@/lib/evaluation/server/preparers";
import { waitingObjections } from "@/lib/objection/server/queries";

import { explainDistributionAction, namePreparerAction, releasePreparerAction } from "./actions";

export const metadata: Metadata = { title: "Pegawai yang saya nilai" };

function hrefOf(filter: AppraiseeFilter): Route {
  return `/penilaian${appraiseeQuery(filter)}` as Route;
}

/** Those whom one appraises, in one table. */
export default async function AppraiseesPage({ searchParams }: PageProps<"/penilaian">) {
  const actor = await requirePermission("evaluation.appraise");
  const { kabar, ...asked } = await searchParams;
  const inAddress = appraiseeFilterSchema.parse(asked);
  const { setelah: _after, ...narrowed } = inAddress;
  const filter = { ...inAddress, q: typedText(actor, inAddress.q) };
  const page = await appraiseePage(actor, filter);
  const { named, preparesFor, candidates } = await preparersOf(actor);
  const objections = await waitingObjections(actor);
  const isNarrowed = filter.q !== undefined || filter.keadaan !== undefined;
  return (
    <>
      <PageHeader
        title="Pegawai yang saya nilai"
        lead="SKP, kemajuan, umpan balik terakhir, dan evaluasi setiap pegawai dalam satu tabel."
        viewers="hanya Anda dan penyiap konsep yang Anda tunjuk."
        actions={<LinkButton href={"/penilaian/tim"}>Rekomendasi ketua tim</LinkButton>}
      />
      <EvaluationNews news={kabar} />
      {page === null && (
        <EmptyState title="Tidak ditemukan">Anda tidak menyiapkan konsep untuk pejabat ini.</EmptyState>
      )}
      {page === "no-period" && (
        <EmptyState title="Belum ada periode kinerja">
          Daftar ini terisi setelah admin kepegawaian menetapkan periode dan jadwalnya.
        </EmptyState>
      )}
      {page !== null && page !== "no-period" && (
        <div className="grid gap-6">
          {preparesFor.length > 0 && page.preparedFor === null && (
            <Notice title="Anda menyiapkan konsep">
              <ul className="flex flex-wrap gap-x-4 gap-y-1">
                {preparesFor.map(({ appraiserId, name }) => (
                  <li key={appraiserId}>
                    <a className="link" href={`/penilaian?untuk=${appraiserId}`}>
                      Pegawai yang dinilai {name}
                    </a>
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          {page.preparedFor !== null && (
            <Notice title={`Konsep untuk ${page.preparedFor}`}>
              Anda menyimpan konsep; {page.preparedFor} yang menetapkan.
            </Notice>
          )}
          {objections.length > 0 && <WaitingObjections objections={objections} />}
          <StatRow>
            <Stat label="Pegawai" value={page.counts.all.toLocaleString("id-ID")} note={page.period.name} />
            <Stat label="Menunggu penilaian" value={page.counts.waiting.toLocaleString("id-ID")} />
            <Stat label="Sudah dinilai" value={page.counts.done.toLocaleString("id-ID")} />
            <Stat label="Terlambat" value={page.counts.late.toLocaleString("id-ID")} />
          </StatRow>
          <section aria-label={`Pegawai, ${page.period.name}`}>
            <AppraiseeFilterForm filter={filter} periods={page.periods} periodId={page.period.id} />
            {page.rows.length > 0 ? (
              <AppraiseeTable rows={page.rows} periodId={page.period.id} />
            ) : (
              <EmptyState
                icon={isNarrowed ? <UserSearch /> : <UsersRound />}
                title={
                  isNarrowed ? "Tidak ada pegawai yang cocok" : "Hari ini tidak ada pegawai yang Anda nilai"
                }
              >
                {isNarrowed
                  ? "Longgarkan saringannya, atau pilih periode lain."
                  : "Pegawai tampil di sini bila Anda memimpin unitnya, menjadi Plh atau Plt, atau menerima pendelegasian penilaian."}
              </EmptyState>
            )}
            <Pagination
              label="pegawai"
              previous={filter.setelah === undefined ? null : hrefOf(narrowed)}
              next={page.next === null ? null : hrefOf({ ...narrowed, setelah: page.next })}
            />
          </section>
          {page.counts.all > 0 && (
            <div className="grid items-start gap-6 lg:grid-cols-2">
              <TeamCard
                team={page.team}
                period={page.period}
                explain={page.preparedFor === null ? explainDistributionAction : null}
              />
              {page.preparedFor === null && (
                <PreparersCard
                  named={named}
                  candidates={candidates}
                  name={namePreparerAction}
                  release={releasePreparerAction}
                />
              )}
            </div>
          )}
        </div>
      )}
    </>
  );
}
