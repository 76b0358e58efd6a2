import type { Route } from "next";

import { Card } from "@/components/ui/card";
import { Explanation } from "@/components/ui/explanation";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/action/form-state";
import { absenceText, suggestionText } from "@/lib/evaluation/guide-text";
import { PREDIKAT_ORGANISASI_LABELS, RATING_LABELS } from "@/lib/evaluation/rating";
import type { DraftFields } from "@/lib/evaluation/stored";
import type { EvaluationView } from "@/lib/evaluation/view";

import { AppraisalForm } from "./appraisal-form";
import { HeadRuleNote } from "./head-rule-note";
import { OutcomeBlock, Said } from "./outcome";
import { DismissButton } from "./set-aside-forms";

/** What the fields begin with: the draft, else what was set, else nothing. A suggestion is never filled in. */
export function initialFields(view: EvaluationView): DraftFields {
  if (view.draft !== null) return view.draft.fields;
  const rated = view.outcome.kind === "rated" ? view.outcome.rated : null;
  const fact = (aspect: "hasil" | "perilaku") => view.facts.find((one) => one.aspect === aspect);
  return {
    hasil: rated?.hasil ?? null,
    perilaku: rated?.perilaku ?? null,
    departureReason: view.departureReason ?? "",
    recommendation: view.recommendation ?? "",
    hasilFactDate: fact("hasil")?.date ?? "",
    hasilFact: fact("hasil")?.fact ?? "",
    hasilSaid: fact("hasil")?.said ?? "",
    perilakuFactDate: fact("perilaku")?.date ?? "",
    perilakuFact: fact("perilaku")?.fact ?? "",
    perilakuSaid: fact("perilaku")?.said ?? "",
  };
}

/** "Saran sistem": explained, never chosen for anybody. Of a unit's head the rule that binds. */
export function SuggestionNote({ view }: { view: EvaluationView }) {
  const { suggestion, suggestionRule, organisasi, matrix } = view;
  if (suggestion.basis === "organisasi") {
    return <HeadRuleNote rule={suggestion} unitName={organisasi.unitName} matrix={matrix} />;
  }
  return (
    <div className="flex flex-wrap items-center gap-x-1.5 rounded-md bg-sunken px-3 py-2 text-sm">
      <span className="text-ink-soft">Saran sistem untuk hasil kerja:</span>
      <strong>{suggestion.basis === "none" ? "tidak ada" : RATING_LABELS[suggestion.rating]}</strong>
      <Explanation
        of="saran sistem"
        source="capaian indikator pada halaman ini; batasnya dari kebijakan instansi"
      >
        {suggestionText(suggestion, suggestionRule)} Saran ini bukan nilai: pejabat penilai yang memutuskan.
      </Explanation>
    </div>
  );
}

interface AppraisalPanelProps {
  view: EvaluationView;
  timeZone: string;
  appraise: FormAction;
  keep: FormAction;
  dismiss: FormAction;
}

/** The right side of the screen: what others have said, then the ratings to be set, or those that were. */
export function AppraisalPanel({ view, appraise, keep, dismiss }: AppraisalPanelProps) {
  const { moves, organisasi, self } = view;
  const isDrafting = moves.includes("draft");
  const mayKeep = isDrafting && view.team !== null;
  const maySet = moves.includes("appraise") || view.bar !== null;
  return (
    <Card
      id="penilaian"
      title="Penilaian"
      lead={view.appraiser === null ? undefined : `Pejabat penilai kinerja: ${view.appraiser}`}
    >
      <div className="grid gap-4">
        <p className="text-sm text-ink-soft">
          Capaian kinerja organisasi ({organisasi.unitName}):{" "}
          <strong className="text-ink">
            {organisasi.predikat === null
              ? "belum ditetapkan"
              : PREDIKAT_ORGANISASI_LABELS[organisasi.predikat]}
          </strong>
          {view.windowNote !== null && <span className="block">{view.windowNote}</span>}
        </p>
        {self !== null && (
          <div className="rounded-md bg-sunken px-3 py-2 text-sm">
            <p className="font-semibold">Penilaian diri pegawai</p>
            <p>
              Hasil kerja: {RATING_LABELS[self.hasil].toLowerCase()}; perilaku kerja:{" "}
              {RATING_LABELS[self.perilaku].toLowerCase()}.
            </p>
            {self.note !== null && (
              <p className="break-words whitespace-pre-line text-ink-soft">{self.note}</p>
            )}
          </div>
        )}
        {view.advice.map((advice) => (
          <div key={advice.teamId} className="rounded-md bg-sunken px-3 py-2 text-sm">
            <p className="font-semibold">Rekomendasi ketua {advice.team}</p>
            <p>
              {RATING_LABELS[advice.rating]} ({advice.author})
            </p>
            <p className="break-words whitespace-pre-line text-ink-soft">{advice.text}</p>
          </div>
        ))}
        {view.points.map((point) => (
          <Notice
            key={point.id}
            tone="warning"
            title="Kesepakatan pembahasan menunggu Anda"
            actions={
              <LinkButton href={`/pembahasan/${point.pembahasanId}/${view.id}` as Route} size="small">
                Baca atau pertahankan penilaian
              </LinkButton>
            }
          >
            Disepakati hasil kerja {RATING_LABELS[point.hasil].toLowerCase()}, perilaku kerja{" "}
            {RATING_LABELS[point.perilaku].toLowerCase()}. {point.reason} ({point.writtenBy})
          </Notice>
        ))}
        <SuggestionNote view={view} />
        {!isDrafting && view.bar !== null && <Notice tone="warning">{view.bar}</Notice>}
        {isDrafting ? (
          <>
            {view.outcome.kind === "dismissed" && <Said term="Tidak dievaluasi">{view.outcome.note}</Said>}
            {view.draft !== null && (
              <p className="text-sm text-ink-soft">Konsep terakhir disimpan oleh {view.draft.keptBy}.</p>
            )}
            <AppraisalForm
              key={view.id}
              evaluationId={view.id}
              version={view.version}
              revision={view.draft?.revision ?? 0}
              initial={initialFields(view)}
              matrix={view.matrix}
              suggestion={view.suggestion}
              earlier={view.earlier}
              team={view.team}
              action={maySet ? appraise : null}
              keep={mayKeep ? keep : null}
              bar={view.bar}
              isDiscussed={view.points.length > 0}
              submit={view.status === "appraised" ? "Ubah hasil evaluasi" : "Tetapkan hasil evaluasi"}
            />
            {moves.includes("dismiss") && (
              <div className="grid justify-items-start gap-3">
                {view.absence !== null && (
                  <Notice title="Saran sistem: tidak dievaluasi">{absenceText(view.absence)}</Notice>
                )}
                <DismissButton
                  evaluationId={view.id}
                  version={view.version}
                  person={view.person.name}
                  action={dismiss}
                />
              </div>
            )}
            {!maySet && (
              <p className="text-sm text-ink-soft">
                Sebagai penyiap konsep Anda menyimpan konsep; pejabat penilai yang menetapkan.
              </p>
            )}
          </>
        ) : view.outcome.kind === "none" ? (
          <p className="text-ink-soft">Belum ada hasil yang ditetapkan.</p>
        ) : (
          <OutcomeBlock
            outcome={view.outcome}
            matrix={view.matrix}
            departureReason={view.departureReason}
            recommendation={view.recommendation}
            facts={view.facts}
          />
        )}
      </div>
    </Card>
  );
}
