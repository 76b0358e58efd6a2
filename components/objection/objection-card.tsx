import { Said } from "@/components/evaluation/outcome";
import { RatingChoices } from "@/components/evaluation/set-aside-forms";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { RadioField } from "@/components/ui/radio-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import { longDate, momentText } from "@/lib/kernel/indonesian-date";
import { LONGEST_OBJECTION } from "@/lib/objection/schema";
import type { ObjectionView } from "@/lib/objection/view";

interface ObjectionCardProps {
  objection: ObjectionView;
  timeZone: string;
  children?: React.ReactNode;
}

/** A keberatan with what both sides have said and what was decided. */
export function ObjectionCard({ objection, timeZone, children }: ObjectionCardProps) {
  return (
    <Card title="Keberatan" lead={`Diajukan ${momentText(objection.filedAt, timeZone)}`}>
      <div className="grid gap-4">
        <Said term="Alasan keberatan">{objection.reason}</Said>
        {objection.explanation === null ? (
          <p className="text-sm text-ink-soft">
            Penjelasan pejabat penilai kinerja ditunggu sampai {longDate(objection.explainBy)}.
          </p>
        ) : (
          <Said term="Penjelasan pejabat penilai kinerja">{objection.explanation}</Said>
        )}
        {objection.decision === null ? (
          <p className="text-sm text-ink-soft">
            Keputusan atasan pejabat penilai kinerja diharapkan paling lambat {longDate(objection.decideBy)}.
          </p>
        ) : (
          <>
            <p className="font-semibold">
              {objection.decision === "ditolak" ? "Keberatan ditolak" : "Hasil evaluasi diubah"}
              {objection.decider !== null && ` oleh ${objection.decider}`}
            </p>
            <Said term="Pertimbangan">{objection.decisionNote}</Said>
          </>
        )}
        {children}
      </div>
    </Card>
  );
}

interface AnswerProps {
  evaluationId: string;
  version: number;
  action: FormAction;
}

function Key({ evaluationId, version }: Pick<AnswerProps, "evaluationId" | "version">) {
  return (
    <>
      <input type="hidden" name="evaluationId" value={evaluationId} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

/** The appraiser answers. */
export function ExplainForm({ explanation, ...key }: AnswerProps & { explanation: string | null }) {
  return (
    <Form action={key.action} label="Penjelasan atas keberatan">
      <Key {...key} />
      <TextareaField
        name="explanation"
        label="Penjelasan Anda"
        hint="Fakta dan bukti yang menjadi dasar penilaian. Dibaca pegawai dan atasan Anda."
        limit={LONGEST_OBJECTION}
        defaultValue={explanation ?? ""}
      />
      <FormActions>
        <SubmitButton>Kirim penjelasan</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** The atasan decides, both sides heard. It is final. */
export function DecideForm({ isHeard, fileId, ...key }: AnswerProps & { isHeard: boolean; fileId?: string }) {
  if (!isHeard) {
    return (
      <p className="rounded-md bg-accent-soft px-3 py-2 text-sm">
        Kedua pihak didengar lebih dahulu: keputusan dapat diambil setelah pejabat penilai kinerja memberi
        penjelasan, atau setelah batas waktunya lewat.
      </p>
    );
  }
  return (
    <Form action={key.action} label="Keputusan atas keberatan">
      <Key {...key} />
      {fileId !== undefined && <input type="hidden" name="fileId" value={fileId} />}
      <RadioField
        name="decision"
        label="Keputusan"
        hint="Keputusan ini bersifat final."
        options={[
          { value: "ditolak", label: "Ditolak", hint: "Hasil evaluasi tetap." },
          {
            value: "diubah",
            label: "Diubah",
            hint: "Pilih rating yang baru di bawah; predikat mengikuti matriks.",
          },
        ]}
      />
      <details className="rounded-md border border-line px-3 py-2">
        <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-primary">
          Rating baru, bila diubah
        </summary>
        <div className="grid gap-4 pb-2">
          <RatingChoices />
        </div>
      </details>
      <TextareaField name="decisionNote" label="Pertimbangan" limit={LONGEST_OBJECTION} />
      <FormActions>
        <SubmitButton>Putuskan keberatan</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** The person objects, with reasons. */
export function ObjectForm(key: AnswerProps) {
  return (
    <Form action={key.action} label="Ajukan keberatan">
      <Key {...key} />
      <TextareaField
        name="reason"
        label="Alasan keberatan"
        hint="Sebutkan fakta dan bukti dukungnya. Dibaca pejabat penilai kinerja dan atasannya."
        limit={LONGEST_OBJECTION}
      />
      <FormActions>
        <SubmitButton tone="secondary">Ajukan keberatan</SubmitButton>
      </FormActions>
    </Form>
  );
}
