import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { RadioField } from "@/components/ui/radio-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import type { ReportTask } from "@/lib/employee/report-view";

/** Put right, or explained; with a sentence for the person either way. */
export function ReportAnswerForm({ report, action }: { report: ReportTask; action: FormAction }) {
  return (
    <Form action={action}>
      <input type="hidden" name="reportId" value={report.id} />
      <input type="hidden" name="version" value={report.version} />
      <RadioField
        name="outcome"
        label="Hasilnya"
        options={[
          {
            value: "corrected",
            label: "Data sudah diperbaiki",
            hint: "Penempatan, pimpinan unit, atau atasan penilaian sudah dibetulkan.",
          },
          {
            value: "explained",
            label: "Pejabat penilai sudah benar",
            hint: "Jelaskan alasannya dalam satu kalimat.",
          },
        ]}
      />
      <TextareaField
        name="answer"
        label="Jawaban untuk pegawai"
        hint="Misalnya: Penempatan Anda di Kelurahan Menanggal sudah dicatat mulai 1 Oktober 2026."
        rows={3}
        limit={500}
      />
      <FormActions>
        <SubmitButton>Kirim jawaban</SubmitButton>
      </FormActions>
    </Form>
  );
}
