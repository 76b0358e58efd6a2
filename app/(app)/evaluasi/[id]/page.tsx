import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { after } from "next/server";

import { papersHref } from "@/components/document/papers-href";
import { AppraisalPanel } from "@/components/evaluation/appraisal-panel";
import { EvaluationNews } from "@/components/evaluation/evaluation-news";
import { NeighbourLinks } from "@/components/evaluation/neighbour-links";
import { PartsTable, ResultHistory, StatusBadge } from "@/components/evaluation/outcome";
import { CorrectButton } from "@/components/evaluation/set-aside-forms";
import { WorkResults } from "@/components/evaluation/work-results";
import { copyHref } from "@/components/exchange/copy-href";
import { DecideForm, ExplainForm, ObjectionCard } from "@/components/objection/objection-card";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { hasPermission } from "@/lib/access/permissions";
import { requirePermission } from "@/lib/auth/server/session";
import { noteEvaluationReading } from "@/lib/evaluation/server/commands/note-reading";
import { evaluationPage } from "@/lib/evaluation/server/evaluation-page";
import { isId } from "@/lib/kernel/id";
import { longDate } from "@/lib/kernel/indonesian-date";
import { objectionOn } from "@/lib/objection/server/queries";
import Link from "next/link";

import {
  appraiseAction,
  correctAction,
  decideObjectionAction,
  dismissAction,
  explainObjectionAction,
  keepDraftAction,
} from "../actions";

export const metadata: Metadata = { title: "Evaluasi kinerja" };

const VIEWERS =
  "pejabat penilai kinerja, penyiap konsepnya, atasan pejabat penilai, serta admin kepegawaian, pengelola kinerja, inspektorat, dan pimpinan yang mencakup unit ini. Pegawai melihat hasilnya setelah ditetapkan. Ketua tim kerja tidak melihat halaman ini.";

function hrefOf(id: string | null): Route | null {
  return id === null ? null : (`/evaluasi/${id}` as Route);
}

/** The appraisal screen: on the left what was done, on the right what is made of it. */
export default async function EvaluationPage({ params, searchParams }: PageProps<"/evaluasi/[id]">) {
  const actor = await requirePermission("evaluation.read");
  const [{ id }, { kabar }] = await Promise.all([params, searchParams]);
  const view = isId(id) ? await evaluationPage(actor, id) : null;
  if (view === null) notFound();
  if (view === "own") redirect(`/evaluasi/saya?evaluasi=${id}` as Route);
  if (view.isReader) after(() => noteEvaluationReading(actor, id));
  const hasObjection = view.status === "objected" || view.status === "final";
  const objection = hasObjection ? await objectionOn(actor, id) : null;
  const { period, person, moves } = view;
  const key = { evaluationId: view.id, version: view.version };
  return (
    <>
      <PageHeader
        title={person.name}
        breadcrumbs={[{ href: "/penilaian", label: "Pegawai yang saya nilai" }]}
        badges={<StatusBadge status={view.status} />}
        lead={
          <>
            {[person.jabatan, person.unit].filter(Boolean).join(", ")}. Evaluasi {period.name}, SKP{" "}
            {longDate(view.skpSpan.from)} sampai {longDate(view.skpSpan.to)}.
          </>
        }
        viewers={VIEWERS}
        actions={
          <>
            {hasPermission(actor, "document.read") && (
              <LinkButton href={papersHref(view.skpId, view.id)} tone="quiet">
                Dokumen
              </LinkButton>
            )}
            {view.history[0]?.origin !== "import" && (
              <LinkButton href={copyHref(view.skpId, period.id)} tone="quiet">
                Salin ke e-Kinerja
              </LinkButton>
            )}
            <NeighbourLinks previous={hrefOf(view.neighbours.previous)} next={hrefOf(view.neighbours.next)} />
          </>
        }
      />
      <EvaluationNews news={kabar} hasNext={view.neighbours.next !== null} />
      <p className="mb-4 lg:hidden">
        <a className="link" href="#penilaian">
          Langsung ke penilaian
        </a>
      </p>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(23rem,27rem)]">
        <div className="grid min-w-0 grid-cols-1 gap-6">
          <WorkResults
            results={view.results}
            feedback={view.feedback}
            expectations={view.expectations}
            isYear={period.rhythm === "annual"}
          />
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-6">
          <AppraisalPanel
            view={view}
            timeZone={actor.timeZone}
            appraise={appraiseAction}
            keep={keepDraftAction}
            dismiss={dismissAction}
          />
          {objection !== null && (
            <ObjectionCard objection={objection} timeZone={actor.timeZone}>
              {moves.includes("explain") && (
                <ExplainForm {...key} explanation={objection.explanation} action={explainObjectionAction} />
              )}
              {moves.includes("decide") && (
                <DecideForm {...key} isHeard={objection.isHeard} action={decideObjectionAction} />
              )}
            </ObjectionCard>
          )}
          {(moves.includes("record_paper") || moves.includes("record_decision")) && (
            <Card
              title="Dokumen bertanda tangan"
              lead="Bila pejabatnya tidak memakai aplikasi, hasilnya dicatat dari dokumen yang ditandatangani."
            >
              <LinkButton href={`/evaluasi/${view.id}/dokumen` as Route}>Catat dari dokumen</LinkButton>
            </Card>
          )}
          {view.history.length > 0 && (
            <Card title="Riwayat hasil">
              <div className="grid gap-4">
                <ResultHistory evaluationId={view.id} lines={view.history} timeZone={actor.timeZone} />
                {moves.includes("correct") && (
                  <CorrectButton {...key} person={person.name} action={correctAction} />
                )}
              </div>
            </Card>
          )}
        </div>
      </div>
      {view.parts.length > 0 && (
        <section aria-labelledby="periode-lain" className="mt-8">
          <h2 id="periode-lain" className="mb-3 text-lg font-semibold">
            Periode dan bagian lain tahun {period.year}
          </h2>
          <PartsTable
            parts={view.parts}
            skpId={view.skpId}
            link={(part) => (
              <Link href={`/evaluasi/${part.id}` as Route} prefetch={false} className="link">
                {part.periodName}
              </Link>
            )}
          />
        </section>
      )}
    </>
  );
}
