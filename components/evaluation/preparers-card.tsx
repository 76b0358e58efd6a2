import { ConfirmButton } from "@/components/form/confirm-button";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import type { FormAction } from "@/lib/action/form-state";
import type { PreparerView } from "@/lib/evaluation/view";
import { longDate } from "@/lib/kernel/indonesian-date";

interface PreparersCardProps {
  named: readonly PreparerView[];
  /** People of the units that one leads, and those whom one appraises. */
  candidates: readonly { readonly id: string; readonly name: string; readonly position: string }[];
  name: FormAction;
  release: FormAction;
}

/** Who may put down drafts for the one who appraises, and sets nothing. */
export function PreparersCard({ named, candidates, name, release }: PreparersCardProps) {
  return (
    <Card
      title="Penyiap konsep"
      lead="Menyimpan konsep evaluasi untuk Anda dan membaca bahan penilaiannya. Yang menetapkan tetap Anda."
    >
      {named.length > 0 && (
        <ul className="mb-4 divide-y divide-line">
          {named.map((preparer) => (
            <li key={preparer.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
              <span>
                {preparer.name}
                <span className="block text-sm text-ink-soft">
                  sejak {longDate(preparer.from)}
                  {preparer.to !== null && ` sampai ${longDate(preparer.to)}`}
                </span>
              </span>
              <ConfirmButton
                label="Akhiri"
                about={preparer.name}
                question="Ia tidak lagi dapat membuka dan menyimpan konsep evaluasi Anda."
                confirm="Akhiri"
                action={release}
                hidden={{ preparerId: preparer.id }}
                size="small"
                tone="quiet"
              />
            </li>
          ))}
        </ul>
      )}
      <Form action={name} label="Tunjuk penyiap konsep" className="grid gap-4">
        <SelectField
          name="employeeId"
          label="Pegawai"
          placeholder="Pilih pegawai"
          options={candidates.map(({ id, name: label, position }) => ({
            value: id,
            label: position === "" ? label : `${label} (${position})`,
          }))}
        />
        <DateField name="to" label="Sampai" optional hint="Kosong: sampai Anda akhiri." />
        <FormActions>
          <SubmitButton tone="secondary" size="small">
            Tunjuk
          </SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
