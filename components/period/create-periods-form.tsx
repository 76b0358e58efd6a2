import type { Route } from "next";

import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { RadioField } from "@/components/ui/radio-field";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/action/form-state";
import { FIRST_YEAR, LAST_YEAR } from "@/lib/period/schema";

interface CreatePeriodsFormProps {
  year: number;
  cancelHref: Route;
  action: FormAction;
}

/** A year and a rhythm: all periods of it are made at once. */
export function CreatePeriodsForm({ year, cancelHref, action }: CreatePeriodsFormProps) {
  return (
    <Form action={action} className="grid max-w-reading gap-6">
      <TextField
        name="year"
        label="Tahun"
        type="number"
        inputMode="numeric"
        min={FIRST_YEAR}
        max={LAST_YEAR}
        width="short"
        defaultValue={year}
      />
      <RadioField
        name="rhythm"
        label="Irama"
        options={[
          {
            value: "annual",
            label: "Tahunan",
            hint: "Satu periode untuk setahun penuh, dengan jadwal perencanaan SKP. Setiap tahun memerlukannya.",
          },
          { value: "quarterly", label: "Triwulanan", hint: "Empat periode evaluasi periodik." },
          { value: "monthly", label: "Bulanan", hint: "Dua belas periode evaluasi periodik." },
        ]}
      />
      <FormActions>
        <SubmitButton>Buat periode</SubmitButton>
        <LinkButton href={cancelHref}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
