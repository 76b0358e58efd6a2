import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { ComboboxField } from "@/components/ui/combobox";
import { DateField } from "@/components/ui/date-field";
import { LinkButton } from "@/components/ui/link-button";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/action/form-state";
import type { DelegableRow } from "@/lib/employee/delegation-view";

import { PeopleChoice } from "./people-choice";

interface DelegationFormProps {
  unitId: string;
  people: readonly DelegableRow[];
  action: FormAction;
}

/** The SK, to whom, over whom, from when to when. */
export function DelegationForm({ unitId, people, action }: DelegationFormProps) {
  return (
    <Form action={action}>
      <input type="hidden" name="unitId" value={unitId} />
      <ComboboxField
        name="delegateId"
        label="Penerima delegasi"
        hint="Siapa pun yang bertugas di instansi ini, juga pejabat fungsional."
        source="/api/cari/pegawai"
      />
      <TextField name="decree" label="Nomor SK" maxLength={100} width="medium" />
      <div className="field-row sm:grid-cols-2">
        <DateField name="from" label="Berlaku mulai" />
        <DateField name="to" label="Sampai" optional />
      </div>
      <PeopleChoice people={people} />
      <FormActions>
        <SubmitButton>Simpan pendelegasian</SubmitButton>
        <LinkButton href={"/pegawai/pendelegasian"}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
