import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { ComboboxField } from "@/components/ui/combobox";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/action/form-state";
import { PURPOSE_LIMIT, SEED_LIMIT } from "@/lib/inspection/schema";
import { MOST_SAMPLED } from "@/lib/inspection/thresholds";
import type { PeriodChoice } from "@/lib/period/chosen-period";
import { periodName } from "@/lib/period/period";

interface SampleFormProps {
  periods: readonly PeriodChoice[];
  periodId: string | null;
  /** Whether a role for the whole agency lets the unit be left out. */
  isWholeAgency: boolean;
  action: FormAction;
}

/** Of which period and unit, how many, by which seed, and for which inspection. */
export function SampleForm({ periods, periodId, isWholeAgency, action }: SampleFormProps) {
  return (
    <Form action={action} label="Tarik sampel">
      <div className="field-row gap-x-6 sm:grid-cols-2">
        <SelectField
          name="periodId"
          label="Periode"
          options={periods.map((period) => ({ value: period.id, label: periodName(period) }))}
          {...(periodId === null ? { placeholder: "Pilih periode" } : { defaultValue: periodId })}
        />
        <TextField
          name="size"
          label="Jumlah yang ditarik"
          hint={`Paling banyak ${String(MOST_SAMPLED)} hasil evaluasi.`}
          inputMode="numeric"
          width="short"
        />
      </div>
      <div className="field-row gap-x-6 sm:grid-cols-2">
        <ComboboxField
          name="unitId"
          label="Unit kerja"
          source="/unit/pilihan"
          optional={isWholeAgency}
          hint={
            isWholeAgency
              ? "Beserta semua unit di bawahnya. Kosongkan untuk seluruh instansi."
              : "Beserta semua unit di bawahnya."
          }
        />
        <TextField
          name="seed"
          label="Benih"
          maxLength={SEED_LIMIT}
          autoComplete="off"
          hint="Ditentukan di luar aplikasi dan disaksikan, misalnya angka dadu atau nomor undian. Benih yang sama selalu memberi sampel yang sama."
        />
      </div>
      <TextField
        name="purpose"
        label="Untuk pemeriksaan"
        maxLength={PURPOSE_LIMIT}
        hint="Misalnya nomor surat tugas. Tercetak pada kertas kerja."
      />
      <FormActions>
        <SubmitButton>Tarik sampel</SubmitButton>
      </FormActions>
    </Form>
  );
}
