import { CalendarOff } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { after } from "next/server";

import { RhkBlock, WorkResults } from "@/components/evaluation/work-results";
import { copyHref } from "@/components/exchange/copy-href";
import { AnothersPage } from "@/components/frame/anothers-page";
import { periodShort } from "@/components/realisasi/period-short";
import { skpCrumbs, skpResultsHref } from "@/components/skp/skp-href";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { requirePermission } from "@/lib/auth/server/session";
import { resultsOfOther } from "@/lib/evaluation/server/skp-results";
import { isId } from "@/lib/kernel/id";
import { longDate } from "@/lib/kernel/indonesian-date";
import { periodInView } from "@/lib/period/server/queries";
import { noteOpening } from "@/lib/skp/server/commands/note-opening";

export const metadata: Metadata = { title: "Realisasi pegawai" };

const VIEWERS =
  "pegawai yang bersangkutan, pejabat penilai kinerjanya dan atasannya, serta admin kepegawaian, pengelola kinerja, inspektorat, dan pimpinan yang mencakup unitnya. Ketua tim kerja melihat penugasan timnya saja.";

/** What somebody has done, period by period, with evidence and feedback; read, never written here. */
export default async function SkpResultsPage({ params, searchParams }: PageProps<"/skp/[id]/realisasi">) {
  const actor = await requirePermission("realisasi.read");
  const [{ id }, { periode }] = await Promise.all([params, searchParams]);
  const wanted = typeof periode === "string" ? periode : (await periodInView(actor))?.id;
  const page = isId(id) ? await resultsOfOther(actor, id, wanted) : null;
  if (page === null) notFound();
  if (page === "own") redirect("/realisasi");
  if (page.isByRole) after(() => noteOpening(actor, id, "role"));
  const { owner, position, span, shown, reach } = page;
  const isWhole = reach === "all";
  return (
    <>
      <AnothersPage />
      <PageHeader
        title={`Realisasi ${owner}`}
        breadcrumbs={
          isWhole
            ? skpCrumbs({ id, year: page.year }, page.mayGiveFeedback)
            : [{ href: "/penilaian/tim", label: "Ketua tim kerja" }]
        }
        lead={
          <>
            {position === "" ? "" : `${position}. `}SKP {longDate(span.from)} sampai {longDate(span.to)}.{" "}
            {isWhole
              ? "Realisasi diisi pegawai; di sini hanya dibaca."
              : "Anda melihat penugasan dari tim kerja yang Anda ketuai."}
          </>
        }
        viewers={VIEWERS}
        actions={
          <>
            {isWhole && !page.isExternal && shown !== null && (
              <LinkButton href={copyHref(id, shown.periodId)}>Salin ke e-Kinerja</LinkButton>
            )}
            {page.mayGiveFeedback && (
              <LinkButton href={`/umpan-balik/baru?skp=${id}` as Route} tone="primary">
                Beri umpan balik
              </LinkButton>
            )}
          </>
        }
      />
      {page.isExternal && (
        <Notice className="mb-6">
          SKP ini dikelola di luar; hasilnya masuk lewat impor, bukan diisi di sini.
        </Notice>
      )}
      {shown === null ? (
        <EmptyState icon={<CalendarOff />} title="Belum ada periode kinerja">
          Realisasi tampil per periode, setelah admin kepegawaian menetapkan periode dan jadwalnya.
        </EmptyState>
      ) : (
        <>
          <Tabs
            label="Periode"
            tabs={page.periods.map(({ id: periodId, name }) => ({
              href: skpResultsHref(id, periodId),
              label: periodShort(name),
              current: periodId === shown.periodId,
            }))}
          />
          <div className="grid gap-6">
            <h2 className="text-lg font-semibold">{shown.periodName}</h2>
            {isWhole ? (
              <WorkResults {...shown} isYear={false} hasCourse />
            ) : (
              <Card title="Penugasan dari tim Anda">
                <ol className="divide-y divide-line">
                  {shown.results.rhks.map((rhk) => (
                    <RhkBlock
                      key={rhk.id}
                      rhk={rhk}
                      isYear={false}
                      hasCourse
                      feedback={shown.feedback.filter(({ rhkId }) => rhkId === rhk.id)}
                    />
                  ))}
                </ol>
              </Card>
            )}
          </div>
        </>
      )}
    </>
  );
}
