import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";

import { ResultHistory, Said, StatusBadge } from "@/components/evaluation/outcome";
import { PembahasanNews, VoicesText } from "@/components/pembahasan/pembahasan-parts";
import { CapaianOfPerson, RatingPair } from "@/components/pembahasan/people-table";
import { AgreeForm, KeepForm, PointHistory } from "@/components/pembahasan/point-forms";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { RATING_LABELS } from "@/lib/evaluation/rating";
import { notePembahasanReading } from "@/lib/evaluation/server/commands/note-reading";
import { discussedPerson } from "@/lib/evaluation/server/pembahasan-people";
import { isId } from "@/lib/kernel/id";

import { agreePointAction, keepRatingAction } from "../../actions";

export const metadata: Metadata = { title: "Pembahasan seorang pegawai" };

/** One person in a pembahasan: what the rating rests on, what was agreed, and what the appraiser made of it. */
export default async function DiscussedPersonPage({
  params,
  searchParams,
}: PageProps<"/pembahasan/[id]/[evaluationId]">) {
  const actor = await requirePermission("evaluation.read-pembahasan");
  const [{ id, evaluationId }, { kabar }] = await Promise.all([params, searchParams]);
  const person = isId(id) && isId(evaluationId) ? await discussedPerson(actor, { id, evaluationId }) : null;
  if (person === null) notFound();
  const { head, line, self } = person;
  if (head.person === "inspector") after(() => notePembahasanReading(actor, head.unit.id));
  return (
    <>
      <PageHeader
        title={line.name}
        breadcrumbs={[
          { href: "/pembahasan", label: "Pembahasan predikat kinerja" },
          { href: `/pembahasan/${id}` as Route, label: head.unit.name },
          { href: `/pembahasan/${id}?tim=${person.appraiserId}` as Route, label: `Tim ${person.appraiser}` },
        ]}
        badges={<StatusBadge status={line.status} />}
        lead={[line.jabatan, head.period.name].filter(Boolean).join(". ")}
        viewers="pimpinan unit yang membahas, pejabat penilai pegawai ini, dan inspektorat. Pegawai ini tidak melihatnya."
      />
      <PembahasanNews news={kabar} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title="Dasar penilaian">
          <DescriptionList
            items={[
              { term: "Penilaian sekarang", detail: <RatingPair line={line} /> },
              { term: "Pejabat penilai", detail: person.appraiser },
              {
                term: "Penilaian diri",
                detail:
                  self === null
                    ? "Tidak diisi"
                    : `Hasil kerja ${RATING_LABELS[self.hasil].toLowerCase()}, perilaku ${RATING_LABELS[self.perilaku].toLowerCase()}`,
              },
              { term: "Indikator saat dinilai", detail: <CapaianOfPerson line={line} /> },
              {
                term: "Dalam periode ini",
                detail: <VoicesText feedback={line.feedback} evidences={line.evidences} />,
              },
            ]}
          />
          <div className="mt-4">
            <Said term="Alasan berbeda dari saran sistem">{person.departureReason}</Said>
          </div>
          {person.history.length > 1 && (
            <div className="mt-4 border-t border-line pt-4">
              <h3 className="mb-3 font-semibold">Semua hasil yang pernah ditetapkan</h3>
              <ResultHistory evaluationId={evaluationId} lines={person.history} timeZone={actor.timeZone} />
            </div>
          )}
        </Card>
        <Card title="Pembahasan">
          <div className="grid gap-5">
            {person.points.length === 0 ? (
              <p className="text-ink-soft">Belum ada yang dicatat tentang pegawai ini.</p>
            ) : (
              <PointHistory points={person.points} timeZone={actor.timeZone} />
            )}
            {person.mayAnswer && (
              <div className="grid gap-4 border-t border-line pt-4">
                <p>Anda yang memutuskan: ubah penilaian dengan alasan, atau pertahankan dengan alasan.</p>
                <div>
                  <LinkButton href={`/evaluasi/${evaluationId}` as Route} tone="primary">
                    Ubah penilaian
                  </LinkButton>
                </div>
                <KeepForm person={person} keep={keepRatingAction} />
              </div>
            )}
            {person.mayAgree && (
              <div className="border-t border-line pt-4">
                <AgreeForm key={person.version} person={person} agree={agreePointAction} />
              </div>
            )}
            {head.person === "leader" && head.isOpen && !person.mayAgree && (
              <p className="text-sm text-ink-soft">
                Yang dibahas adalah hasil yang sudah ditetapkan dan belum diterima pegawai.
              </p>
            )}
          </div>
        </Card>
      </div>
    </>
  );
}
