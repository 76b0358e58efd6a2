import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { RadioField } from "@/components/ui/radio-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import { RATING_LABELS, RATINGS } from "@/lib/evaluation/rating";
import type { OwnEvaluationView } from "@/lib/evaluation/view";

const OPTIONS = RATINGS.toReversed().map((value) => ({ value, label: RATING_LABELS[value] }));

/** What one makes of the period oneself, before the appraiser speaks. */
export function SelfAssessmentForm({ shown, action }: { shown: OwnEvaluationView; action: FormAction }) {
  const { self } = shown;
  return (
    <Form action={action} label="Penilaian diri">
      <input type="hidden" name="evaluationId" value={shown.id} />
      <input type="hidden" name="version" value={shown.version} />
      <RadioField
        name="selfHasil"
        label="Hasil kerja saya"
        options={OPTIONS}
        {...(self === null ? {} : { defaultValue: self.hasil })}
      />
      <RadioField
        name="selfPerilaku"
        label="Perilaku kerja saya"
        options={OPTIONS}
        {...(self === null ? {} : { defaultValue: self.perilaku })}
      />
      <TextareaField
        name="selfNote"
        label="Catatan"
        hint="Yang perlu diketahui pejabat penilai: capaian, kendala, dukungan yang dibutuhkan."
        optional
        rows={3}
        limit={2_000}
        defaultValue={self?.note ?? ""}
      />
      <FormActions>
        <SubmitButton>{self === null ? "Kirim penilaian diri" : "Perbarui penilaian diri"}</SubmitButton>
      </FormActions>
    </Form>
  );
}
