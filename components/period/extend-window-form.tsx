import type { Route } from "next";

import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { ComboboxField } from "@/components/ui/combobox";
import { DateField } from "@/components/ui/date-field";
import { LinkButton } from "@/components/ui/link-button";
import { RadioField } from "@/components/ui/radio-field";
import { SelectField } from "@/components/ui/select-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import { EXTENSION_TARGET_LABELS, EXTENSION_TARGETS } from "@/lib/period/extension";
import { EXTENSION_REASON_LIMIT } from "@/lib/period/extension-schema";
import type { PeriodExtensionsView } from "@/lib/period/extension-view";
import { WINDOW_NAMES } from "@/lib/period/messages";

import { daysText } from "./window-text";

interface ExtendWindowFormProps {
  period: PeriodExtensionsView;
  cancelHref: Route;
  action: FormAction;
}

/** Which window, for whom, until when, and why. What belongs to another kind of target is hidden without a script. */
export function ExtendWindowForm({ period, cancelHref, action }: ExtendWindowFormProps) {
  const targets = EXTENSION_TARGETS.filter(
    (target) => period.isWholeAgency || target === "person" || target === "unit",
  );
  return (
    <Form action={action}>
      <input type="hidden" name="periodId" value={period.id} />
      <RadioField
        name="kind"
        label="Jadwal yang diperpanjang"
        options={period.windows.map(({ kind, opensOn, closesOn }) => ({
          value: kind,
          label: WINDOW_NAMES[kind],
          hint: daysText(opensOn, closesOn),
        }))}
      />
      <div className="group/target grid gap-6">
        <RadioField
          name="target"
          label="Untuk siapa"
          options={targets.map((value) => ({ value, label: EXTENSION_TARGET_LABELS[value] }))}
        />
        <div className="hidden group-has-[[value=person]:checked]/target:block">
          <ComboboxField name="employeeId" label="Pegawai" source="/api/cari/pegawai" />
        </div>
        <div className="hidden group-has-[[value=unit]:checked]/target:block">
          <ComboboxField name="unitId" label="Unit kerja" source="/unit/pilihan" />
        </div>
        {period.isWholeAgency && (
          <div className="hidden group-has-[[value=group]:checked]/target:block">
            <SelectField
              name="groupKey"
              label="Kelompok"
              hint="Kelompok ditetapkan dalam kebijakan tahun ini."
              placeholder="Pilih kelompok"
              width="medium"
              options={period.groups.map(({ key, label }) => ({ value: key, label }))}
            />
          </div>
        )}
      </div>
      <DateField name="closesOn" label="Dibuka sampai" hint="Hari terakhir, sampai pukul 23.59." />
      <TextareaField
        name="reason"
        label="Alasan"
        hint="Tersimpan dalam jejak audit."
        limit={EXTENSION_REASON_LIMIT}
        rows={3}
      />
      <FormActions>
        <SubmitButton>Perpanjang jadwal</SubmitButton>
        <LinkButton href={cancelHref}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
