import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { RadioField } from "@/components/ui/radio-field";
import type { FormAction } from "@/lib/action/form-state";
import { longDate } from "@/lib/kernel/indonesian-date";
import { closedWindowMessage, openWindowNote } from "@/lib/period/window-messages";
import type { YearToPlan } from "@/lib/skp/skp-view";

/** Begins the SKP of a year. A draft may be begun at any time; whether it can be submitted is told beside. */
export function BeginForm({ toPlan, action }: { toPlan: YearToPlan; action: FormAction }) {
  const { year, from, planning } = toPlan;
  const when = planning.allowed ? openWindowNote(planning.window) : closedWindowMessage(planning.reason);
  return (
    <Card title={`Mulai SKP ${String(year)}`} lead={`Berlaku mulai ${longDate(from)}. ${when}`}>
      <Form action={action} label={`Mulai SKP ${String(year)}`}>
        <input type="hidden" name="year" value={year} />
        <RadioField
          name="approach"
          label="Pendekatan hasil kerja"
          hint="Ikuti kesepakatan instansi atau pimpinan Anda."
          options={[
            {
              value: "kuantitatif",
              label: "Kuantitatif",
              hint: "Indikator dengan target angka, menurut aspek atau perspektif.",
            },
            {
              value: "kualitatif",
              label: "Kualitatif",
              hint: "Ukuran keberhasilan dituliskan sebagai uraian.",
            },
          ]}
        />
        <FormActions>
          <SubmitButton>Mulai menyusun</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
