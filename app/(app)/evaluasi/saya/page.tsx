import { clsx } from "clsx";
import { ClipboardCheck } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import Link from "next/link";

import { papersHref } from "@/components/document/papers-href";
import { EvaluationNews } from "@/components/evaluation/evaluation-news";
import { OutcomeWord, PartsTable, StatusBadge } from "@/components/evaluation/outcome";
import { OwnResult } from "@/components/evaluation/own-result";
import { WorkResults } from "@/components/evaluation/work-results";
import { copyHref } from "@/components/exchange/copy-href";
import { ObjectForm, ObjectionCard } from "@/components/objection/objection-card";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { requirePermission } from "@/lib/auth/server/session";
import { ownEvaluations } from "@/lib/evaluation/server/own-evaluations";
import { isId } from "@/lib/kernel/id";
import { longDate } from "@/lib/kernel/indonesian-date";
import { objectionOn } from "@/lib/objection/server/queries";

import { acknowledgeAction, fileObjectionAction, receiveAction, selfAssessAction } from "../actions";

export const metadata: Metadata = { title: "Evaluasi saya" };

const VIEWERS =
  "Anda, pejabat penilai kinerja Anda dan atasannya, serta admin kepegawaian, pengelola kinerja, inspektorat, dan pimpinan yang mencakup unit Anda. Rekan kerja dan ketua tim tidak melihatnya.";

function ownHref(id: string): Route {
  return `/evaluasi/saya?evaluasi=${id}` as Route;
}

/** One's own result, why it is so, and what can be done about it. */
export default async function OwnEvaluationPage({ searchParams }: PageProps<"/evaluasi/saya">) {
  const actor = await requirePermission("evaluation.read-own");
  const { evaluasi, kabar } = await searchParams;
  const wanted = typeof evaluasi === "string" && isId(evaluasi) ? evaluasi : null;
  const { lines, shown } = await ownEvaluations(actor, wanted);
  const onPage = new Set([shown?.id, ...(shown?.parts ?? []).map(({ id }) => id)]);
  const others = lines.filter(({ id }) => !onPage.has(id));
  const objection = shown === null ? null : await objectionOn(actor, shown.id);
  return (
    <>
      <PageHeader
        title="Evaluasi saya"
        lead="Hasil evaluasi Anda, alasannya, dan langkah berikutnya."
        viewers={VIEWERS}
        actions={
          shown !== null && (
            <>
              <LinkButton href={papersHref(shown.skpId, shown.id)}>Dokumen periode ini</LinkButton>
              {shown.history[0]?.origin !== "import" && (
                <LinkButton href={copyHref(shown.skpId, shown.period.id)}>Salin ke e-Kinerja</LinkButton>
              )}
            </>
          )
        }
      />
      <EvaluationNews news={kabar} />
      {shown === null ? (
        <EmptyState icon={<ClipboardCheck />} title="Belum ada evaluasi">
          Evaluasi terbuka setelah SKP Anda ditetapkan dan periode kinerjanya berakhir. Sampai saat itu, isi
          realisasi dan bukti dukung Anda.
        </EmptyState>
      ) : (
        <div className="grid gap-6">
          <h2 className="flex flex-wrap items-center gap-3 text-lg font-semibold">
            Evaluasi {shown.period.name} <StatusBadge status={shown.status} />
          </h2>
          <div className="grid items-start gap-6 lg:grid-cols-[minmax(23rem,27rem)_minmax(0,1fr)]">
            {/* While there is nothing but one short card, it stays beside the results that scroll. */}
            <div
              className={clsx("grid min-w-0 gap-6", shown.outcome.kind === "none" && "lg:sticky lg:top-6")}
            >
              <OwnResult
                shown={shown}
                timeZone={actor.timeZone}
                selfAssess={selfAssessAction}
                receive={receiveAction}
                acknowledge={acknowledgeAction}
              />
              {objection !== null && <ObjectionCard objection={objection} timeZone={actor.timeZone} />}
              {shown.moves.includes("object") && shown.lastObjectionDay !== null && (
                <Card
                  title="Tidak setuju?"
                  lead={`Keberatan dapat diajukan sampai ${longDate(shown.lastObjectionDay)} pukul 23.59. Setelah itu, atau setelah Anda setuju, hasilnya final.`}
                >
                  <ObjectForm evaluationId={shown.id} version={shown.version} action={fileObjectionAction} />
                </Card>
              )}
            </div>
            <div className="grid min-w-0 grid-cols-1 gap-6">
              <WorkResults
                results={shown.results}
                feedback={shown.feedback}
                expectations={shown.expectations}
                isYear={shown.period.rhythm === "annual"}
              />
            </div>
          </div>
          {shown.parts.length > 0 && (
            <section aria-labelledby="bagian">
              <h2 id="bagian" className="mb-3 text-lg font-semibold">
                Periode dan bagian lain tahun {shown.period.year}
              </h2>
              <PartsTable
                parts={shown.parts}
                skpId={shown.skpId}
                link={(part) => (
                  <Link href={ownHref(part.id)} prefetch={false} className="link">
                    {part.periodName}
                  </Link>
                )}
              />
            </section>
          )}
          {others.length > 0 && (
            <section aria-labelledby="riwayat">
              <h2 id="riwayat" className="mb-3 text-lg font-semibold">
                Evaluasi tahun lain
              </h2>
              <Table
                caption="Evaluasi tahun lain"
                rows={others}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: "period",
                    heading: "Periode",
                    cell: (line) => (
                      <Link href={ownHref(line.id)} prefetch={false} className="link">
                        {line.periodName}
                      </Link>
                    ),
                  },
                  {
                    key: "outcome",
                    heading: "Predikat",
                    cell: (line) =>
                      line.isSealed ? "Hasil belum Anda buka" : <OutcomeWord outcome={line.outcome} />,
                  },
                  { key: "status", heading: "Status", cell: (line) => <StatusBadge status={line.status} /> },
                ]}
              />
            </section>
          )}
        </div>
      )}
    </>
  );
}
