import { UsersRound } from "@/components/ui/icons";
import type { Metadata } from "next";

import { EvaluationNews } from "@/components/evaluation/evaluation-news";
import { RhkBlock } from "@/components/evaluation/work-results";
import { skpResultsHref } from "@/components/skp/skp-href";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { RadioField } from "@/components/ui/radio-field";
import { Table } from "@/components/ui/table";
import { TextareaField } from "@/components/ui/textarea-field";
import { requirePermission } from "@/lib/auth/server/session";
import { RATING_LABELS, RATINGS } from "@/lib/evaluation/rating";
import { sentAdvice, teamAdvice } from "@/lib/evaluation/server/team-advice";
import { feedbackTargets } from "@/lib/feedback/server/queries";

import { recommendAction } from "../actions";

export const metadata: Metadata = { title: "Rekomendasi ketua tim" };

/** What a ketua tim recommends for what his team assigned. */
export default async function TeamAdvicePage({ searchParams }: PageProps<"/penilaian/tim">) {
  const actor = await requirePermission("evaluation.recommend");
  const { kabar } = await searchParams;
  const views = await teamAdvice(actor);
  const sent = await sentAdvice(actor);
  const members = (await feedbackTargets(actor)).filter(({ isAppraised }) => !isAppraised);
  return (
    <>
      <PageHeader
        title="Rekomendasi ketua tim"
        breadcrumbs={[{ href: "/penilaian", label: "Pegawai yang saya nilai" }]}
        lead="Sebagai ketua tim kerja Anda merekomendasikan rating untuk penugasan tim Anda. Pejabat penilai kinerja yang memutuskan."
        viewers="Anda. Rekomendasi yang Anda kirim dibaca pejabat penilai kinerja pegawai itu. Anda tidak melihat rating dan hasil kerja lainnya."
      />
      <EvaluationNews news={kabar} />
      {members.length > 0 && (
        <section aria-labelledby="penugasan" className="mb-6">
          <h2 id="penugasan" className="mb-2 text-lg font-semibold">
            Penugasan dari tim Anda
          </h2>
          <p className="mb-2 text-sm text-ink-soft">
            Baca realisasi, bukti dukung, dan umpan balik penugasan itu kapan pun dalam tahun ini.
          </p>
          <ul className="flex flex-wrap gap-2">
            {members.map(({ skpId, name }) => (
              <li key={skpId}>
                <LinkButton href={skpResultsHref(skpId)} size="small">
                  {name}
                </LinkButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      {views.length === 0 ? (
        <EmptyState icon={<UsersRound />} title="Tidak ada yang menunggu rekomendasi Anda">
          Anggota tim kerja yang Anda ketuai tampil di sini selama evaluasinya terbuka, bila SKP-nya memuat
          penugasan dari tim Anda.
        </EmptyState>
      ) : (
        <div className="grid gap-6">
          {views.map((view) => (
            <Card
              key={`${view.evaluationId} ${view.teamId}`}
              title={view.person}
              lead={`${view.team}, ${view.period.name}`}
            >
              <ul className="divide-y divide-line">
                {view.lines.map((rhk) => (
                  <RhkBlock key={rhk.id} rhk={rhk} isYear={view.period.rhythm === "annual"} feedback={null} />
                ))}
              </ul>
              <Form
                action={recommendAction}
                label={`Rekomendasi untuk ${view.person}`}
                className="mt-4 grid gap-4 border-t border-line pt-4"
              >
                <input type="hidden" name="evaluationId" value={view.evaluationId} />
                <input type="hidden" name="teamId" value={view.teamId} />
                <input type="hidden" name="version" value={view.version} />
                <RadioField
                  name="rating"
                  label="Rekomendasi rating"
                  inline
                  options={RATINGS.toReversed().map((value) => ({ value, label: RATING_LABELS[value] }))}
                  {...(view.given === null ? {} : { defaultValue: view.given.rating })}
                />
                <TextareaField
                  name="text"
                  label="Dasar rekomendasi"
                  rows={2}
                  limit={1_000}
                  defaultValue={view.given?.text ?? ""}
                />
                <FormActions>
                  <SubmitButton tone="secondary">
                    {view.given === null ? "Kirim rekomendasi" : "Perbarui rekomendasi"}
                  </SubmitButton>
                </FormActions>
              </Form>
            </Card>
          ))}
        </div>
      )}
      {sent.length > 0 && (
        <section aria-labelledby="terkirim" className="mt-8">
          <h2 id="terkirim" className="mb-1 text-lg font-semibold">
            Rekomendasi yang sudah dipakai
          </h2>
          <p className="mb-3 text-sm text-ink-soft">
            Hasil evaluasinya sudah diterima pegawai; rekomendasi ini tidak berubah lagi. Hasilnya tidak Anda
            lihat.
          </p>
          <Table
            caption="Rekomendasi yang sudah dipakai"
            rows={sent}
            rowKey={({ id }) => id}
            columns={[
              { key: "person", heading: "Pegawai", cell: ({ person }) => person },
              { key: "period", heading: "Periode", cell: ({ periodName: name }) => name },
              { key: "team", heading: "Tim kerja", cell: ({ team }) => team },
              { key: "rating", heading: "Rekomendasi", cell: ({ rating }) => RATING_LABELS[rating] },
              {
                key: "text",
                heading: "Dasar",
                cell: ({ text }) => <span className="break-words whitespace-pre-line">{text}</span>,
              },
            ]}
          />
        </section>
      )}
    </>
  );
}
