import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { AnothersPage } from "@/components/frame/anothers-page";
import { skpCrumbs } from "@/components/skp/skp-href";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DiffView } from "@/components/ui/diff-view";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Timeline } from "@/components/ui/timeline";
import { requireActor } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";
import { momentText } from "@/lib/kernel/indonesian-date";
import { skpHistory } from "@/lib/skp/server/queries/history";
import { SKP_STATUS_LABELS } from "@/lib/skp/skp";

export const metadata: Metadata = { title: "Riwayat SKP" };

/** The versions of an SKP with what each has changed, and what happened to it. */
export default async function SkpHistoryPage({ params }: PageProps<"/skp/[id]/riwayat">) {
  const actor = await requireActor();
  const { id } = await params;
  const history = isId(id) ? await skpHistory(actor, id) : null;
  if (history === null) notFound();
  const { timeZone } = actor;
  return (
    <>
      {!history.isOwn && <AnothersPage />}
      <PageHeader
        title={`Riwayat SKP ${String(history.year)}${history.isOwn ? "" : `: ${history.name}`}`}
        breadcrumbs={skpCrumbs(history, history.isAppraiser)}
        lead="Versi lama tetap tersimpan apa adanya."
        viewers="siapa pun yang dapat membuka SKP ini."
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
        <div className="grid gap-6">
          {history.versions.map((version) => (
            <Card
              key={version.number}
              title={
                <span className="inline-flex flex-wrap items-center gap-2">
                  Versi {version.number}
                  {version.isInForce ? (
                    <Badge tone="success">Berlaku</Badge>
                  ) : (
                    <Badge>{SKP_STATUS_LABELS[version.status]}</Badge>
                  )}
                </span>
              }
              lead={
                version.approvedAt === null
                  ? `Disusun mulai ${momentText(version.createdAt, timeZone)}`
                  : `Ditetapkan ${momentText(version.approvedAt, timeZone)}${version.isOnPaper ? " di atas kertas" : ""}${version.approver === null ? "" : `${version.isOnPaper ? ", dicatat" : " oleh"} ${version.approver}`}`
              }
              actions={
                <LinkButton href={`/skp/${id}?versi=${String(version.number)}` as Route} size="small">
                  Buka versi {version.number}
                </LinkButton>
              }
            >
              <div className="grid gap-3">
                {version.reason !== null && (
                  <p className="[overflow-wrap:anywhere]">
                    <span className="text-ink-soft">Alasan: </span>
                    {version.reason}
                  </p>
                )}
                {version.differences === null ? (
                  <p className="text-ink-soft">Versi pertama.</p>
                ) : version.differences.length === 0 ? (
                  <p className="text-ink-soft">Isinya belum berbeda dari versi sebelumnya.</p>
                ) : (
                  <DiffView lines={version.differences} />
                )}
              </div>
            </Card>
          ))}
        </div>
        <Card title="Yang terjadi">
          {history.events.length === 0 && (
            <p className="text-ink-soft">
              Belum ada yang tercatat. SKP ini dibawa masuk dari data sebelumnya.
            </p>
          )}
          <Timeline
            label="Yang terjadi pada SKP ini"
            entries={history.events.map((event, index) => ({
              key: event.key,
              when: momentText(event.at, timeZone),
              title: event.label,
              detail: (
                <>
                  {event.actor}
                  {event.note !== null && (
                    <span className="block [overflow-wrap:anywhere]">“{event.note}”</span>
                  )}
                </>
              ),
              current: index === 0,
            }))}
          />
        </Card>
      </div>
    </>
  );
}
