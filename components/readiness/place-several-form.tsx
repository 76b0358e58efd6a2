import type { Route } from "next";

import { numberText } from "@/components/employee/person-text";
import { PositionFields } from "@/components/employee/position-fields";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { ComboboxField } from "@/components/ui/combobox";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/action/form-state";
import type { ReadinessPerson } from "@/lib/employee/readiness-view";

import { PeopleTicks } from "./people-ticks";

/** Places those ticked in one unit at once, all of them or none. */
export function PlaceSeveralForm({
  people,
  action,
}: {
  people: readonly ReadinessPerson[];
  action: FormAction;
}) {
  return (
    <Form action={action} label="Tempatkan pegawai">
      {/* Another page of people begins with nobody ticked. */}
      <PeopleTicks
        key={people.map((person) => `${person.id}${String(person.version)}`).join()}
        legend="Pegawai yang ditempatkan"
        people={people.map((person) => ({
          id: person.id,
          value: `${person.id}:${String(person.version)}`,
          name: person.name,
          note: `${numberText(person.number)} · ${person.post ?? "Belum ditempatkan"}`,
          alone: { href: `/pegawai/${person.id}/penempatan` as Route, label: "Tempatkan sendiri" },
        }))}
      />
      <ComboboxField name="unitId" label="Unit kerja" source="/unit/pilihan" />
      <PositionFields />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField name="from" label="TMT (mulai bertugas)" />
        <TextField name="decree" label="Nomor SK" optional maxLength={100} width="medium" />
      </div>
      <FormActions>
        <SubmitButton>Tempatkan yang dicentang</SubmitButton>
      </FormActions>
    </Form>
  );
}
