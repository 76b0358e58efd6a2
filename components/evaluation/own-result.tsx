import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { Explanation } from "@/components/ui/explanation";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/action/form-state";
import { suggestionText } from "@/lib/evaluation/guide-text";
import { PREDIKAT_ORGANISASI_LABELS, RATING_LABELS, type Predikat } from "@/lib/evaluation/rating";
import type { OwnEvaluationView } from "@/lib/evaluation/view";
import { longDate, momentText } from "@/lib/kernel/indonesian-date";

import { HeadRuleNote } from "./head-rule-note";
import { OutcomeBlock, ResultHistory } from "./outcome";
import { SelfAssessmentForm } from "./self-assessment";

/** What usually comes after a predikat (PermenPANRB 6/2022, tindak lanjut). */
const NEXT: Readonly<Record<Predikat, string>> = {
  sangat_baik:
    "Pertahankan, dan bicarakan dengan pimpinan tantangan serta pengembangan kompetensi berikutnya.",
  baik: "Pertahankan, dan sepakati dengan pimpinan satu hal yang ingin ditingkatkan pada periode berikutnya.",
  butuh_perbaikan:
    "Mintalah bimbingan kinerja kepada pimpinan: sepakati penyebabnya, langkah perbaikan, dan kapan dilihat lagi.",
  kurang:
    "Bicarakan fakta yang menjadi dasar dengan pimpinan, dan sepakati rencana perbaikan. Anda dapat meminta konseling kinerja.",
  sangat_kurang:
    "Sepakati rencana perbaikan tertulis dengan pimpinan, dengan langkah dan tanggalnya. Anda dapat meminta konseling kinerja.",
};

interface OwnResultProps {
  shown: OwnEvaluationView;
  timeZone: string;
  selfAssess: FormAction;
  receive: FormAction;
  acknowledge: FormAction;
}

function Key({ shown }: { shown: OwnEvaluationView }) {
  return (
    <>
      <input type="hidden" name="evaluationId" value={shown.id} />
      <input type="hidden" name="version" value={shown.version} />
    </>
  );
}

/** The predikat of the unit, set before anybody's own: of its head it binds the rating hasil kerja. */
function Organisasi({ shown }: { shown: OwnEvaluationView }) {
  const { organisasi, headRule, matrix } = shown;
  if (organisasi.predikat === null) return null;
  return (
    <div className="mb-4 grid gap-3">
      <p>
        Capaian kinerja organisasi ({organisasi.unitName}):{" "}
        <strong>{PREDIKAT_ORGANISASI_LABELS[organisasi.predikat]}</strong>
      </p>
      {headRule !== null && (
        <HeadRuleNote rule={headRule} unitName={organisasi.unitName} matrix={matrix} isOwn />
      )}
    </div>
  );
}

/** One's own result in each of its states: to be assessed, waiting, closed, open. */
export function OwnResult({ shown, timeZone, selfAssess, receive, acknowledge }: OwnResultProps) {
  const { moves, outcome, appraiser } = shown;
  if (shown.isSealed && shown.heldUntil !== null) {
    return (
      <Card title="Hasil evaluasi belum disampaikan">
        <p>
          Penilaian Anda sudah dibuat dan menunggu pembahasan predikat kinerja unit oleh pimpinan. Anda diberi
          tahu begitu hasilnya dapat dibuka, paling lambat setelah {longDate(shown.heldUntil)}.
        </p>
      </Card>
    );
  }
  if (shown.isSealed) {
    return (
      <Card title="Hasil evaluasi sudah ditetapkan">
        <p>
          Hasil ditetapkan oleh {appraiser ?? "pejabat penilai kinerja"}. Membukanya berarti Anda menerimanya:
          sejak hari itu masa keberatan dihitung, bila terbuka untuk hasil ini.
        </p>
        {shown.deemedOn !== null && (
          <p className="mt-2 text-sm text-ink-soft">
            Bila tidak dibuka, hasil dianggap Anda terima pada {longDate(shown.deemedOn)}.
          </p>
        )}
        <Form action={receive} label="Buka hasil evaluasi" className="mt-4 grid gap-3">
          <Key shown={shown} />
          <FormActions>
            <SubmitButton>Buka hasil evaluasi</SubmitButton>
          </FormActions>
        </Form>
      </Card>
    );
  }
  if (shown.status === "open" || shown.status === "self_assessed") {
    return (
      <Card title="Penilaian diri">
        <Organisasi shown={shown} />
        {moves.includes("self_assess") ? (
          <>
            <p className="mb-4 text-ink-soft">
              {shown.selfUntil === null
                ? "Anda dapat memperbarui penilaian diri sampai hasilnya ditetapkan."
                : `Giliran Anda sampai ${momentText(shown.selfUntil, timeZone)}. Pejabat penilai membacanya sebelum memutuskan.`}
            </p>
            <SelfAssessmentForm shown={shown} action={selfAssess} />
          </>
        ) : (
          <p className="text-ink-soft">Menunggu penilaian {appraiser ?? "pejabat penilai kinerja"}.</p>
        )}
      </Card>
    );
  }
  return (
    <Card title="Hasil saya" lead={appraiser === null ? undefined : `Ditetapkan oleh ${appraiser}`}>
      <div className="grid gap-4">
        <OutcomeBlock {...shown} />
        {shown.history[0]?.origin === "import" && (
          <Notice title="Asal: luar Selaras">
            {shown.history[0].reason}. Hasil ini ditetapkan di aplikasi lain dan dicatat di sini apa adanya;
            keberatan diajukan di sana. Bila keliru, hubungi admin kepegawaian.
          </Notice>
        )}
        <div className="text-sm text-ink-soft">
          Capaian kinerja organisasi ({shown.organisasi.unitName}):{" "}
          {shown.organisasi.predikat === null
            ? "belum ditetapkan"
            : PREDIKAT_ORGANISASI_LABELS[shown.organisasi.predikat]}
          .
          {shown.suggestion?.basis === "organisasi" &&
            ` ${suggestionText(shown.suggestion, shown.suggestionRule)}`}
          {shown.suggestion?.basis === "capaian" && (
            <>
              {" "}
              Saran sistem saat itu: {RATING_LABELS[shown.suggestion.rating]}.{" "}
              <Explanation of="saran sistem">
                {suggestionText(shown.suggestion, shown.suggestionRule)} Pejabat penilai yang memutuskan.
              </Explanation>
            </>
          )}
        </div>
        {outcome.kind === "rated" && (
          <Notice title="Langkah berikutnya">{NEXT[outcome.rated.predikat]}</Notice>
        )}
        {shown.receivedAt !== null && (
          <p className="text-sm text-ink-soft">
            {shown.isDeemed ? "Dianggap diterima" : "Anda buka"} {momentText(shown.receivedAt, timeZone)}.
            {shown.finalAt !== null && ` Final sejak ${momentText(shown.finalAt, timeZone)}.`}
          </p>
        )}
        {shown.noObjectionBecause !== null && shown.status === "received" && (
          <p className="text-sm text-ink-soft">{shown.noObjectionBecause}</p>
        )}
        {moves.includes("acknowledge") && (
          <Form action={acknowledge} label="Setujui hasil evaluasi" className="grid gap-3">
            <Key shown={shown} />
            <FormActions>
              <SubmitButton>Saya menyetujui hasil ini</SubmitButton>
            </FormActions>
          </Form>
        )}
        {shown.history.length > 1 && (
          <details>
            <summary className="cursor-pointer text-sm font-semibold text-primary">Riwayat hasil</summary>
            <div className="mt-3">
              <ResultHistory evaluationId={shown.id} lines={shown.history} timeZone={timeZone} />
            </div>
          </details>
        )}
      </div>
    </Card>
  );
}
