"use client";

import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { ComboboxField } from "@/components/ui/combobox";
import { DateField } from "@/components/ui/date-field";
import { LinkButton } from "@/components/ui/link-button";
import { RadioField } from "@/components/ui/radio-field";
import { SelectField } from "@/components/ui/select-field";
import { ROLE_LABELS, ROLES } from "@/lib/access/role";
import type { FormAction } from "@/lib/action/form-state";
import type { CalendarDate } from "@/lib/kernel/calendar";

/** To whom, which role, for what, and from when until when. */
export function GrantRoleForm({ today, action }: { today: CalendarDate; action: FormAction }) {
  return (
    <Form action={action} className="grid max-w-reading gap-6">
      <ComboboxField
        name="accountId"
        label="Pegawai"
        source="/peran/akun"
        hint="Cari dengan nama atau NIP/NI PPPK. Yang tampil hanya pegawai yang sudah mempunyai akun."
      />
      <SelectField
        name="role"
        label="Peran"
        width="medium"
        placeholder="Pilih peran"
        options={ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }))}
      />
      <RadioField
        name="reach"
        label="Berlaku untuk"
        options={[
          { value: "agency", label: "Seluruh instansi" },
          {
            value: "unit",
            label: "Satu unit dan semua unit di bawahnya",
            hint: "Tidak untuk admin kepegawaian dan administrator sistem.",
          },
        ]}
      />
      <ComboboxField
        name="unitId"
        label="Unit"
        optional
        hint="Hanya bila peran berlaku untuk satu unit."
        source="/unit/pilihan"
      />
      <DateField name="validFrom" label="Mulai berlaku" defaultValue={today} min={today} />
      <DateField
        name="validTo"
        label="Hari terakhir berlaku"
        optional
        hint="Kosongkan bila berlaku sampai dicabut."
        min={today}
      />
      <FormActions>
        <SubmitButton>Beri peran</SubmitButton>
        <LinkButton href="/peran/pemegang">Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
