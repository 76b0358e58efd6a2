"use client";

import type { Route } from "next";

import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import type { ComboboxItem } from "@/components/ui/combobox";
import { DateField } from "@/components/ui/date-field";
import { LinkButton } from "@/components/ui/link-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormState } from "@/lib/action/form-state";
import type { CalendarDate } from "@/lib/kernel/calendar";

import { UnitFields } from "./unit-fields";

interface CreateUnitFormProps {
  parent: ComboboxItem | null;
  /** The agency has no unit yet: this one is its top. */
  isTop: boolean;
  today: CalendarDate;
  cancelHref: Route;
  action: (earlier: FormState, form: FormData) => Promise<FormState>;
}

/** A unit that is added by hand. */
export function CreateUnitForm({ parent, isTop, today, cancelHref, action }: CreateUnitFormProps) {
  return (
    <Form action={action} className="grid max-w-reading gap-6">
      <TextField
        name="code"
        label="Kode unit"
        width="medium"
        hint="Kode dalam SIASN atau daftar instansi. Dengan kode ini impor mengenali unit."
      />
      <UnitFields
        values={{ name: "", kind: null, headTitle: null, parent, appraisalSuperior: null, sortOrder: 0 }}
        isTop={isTop}
      />
      <DateField name="validFrom" label="Berlaku mulai" defaultValue={today} />
      <TextareaField
        name="reason"
        label="Dasar pembentukan"
        optional
        hint="Misalnya nomor dan tahun peraturan."
        limit={500}
        rows={3}
      />
      <FormActions>
        <SubmitButton>Tambah unit</SubmitButton>
        <LinkButton href={cancelHref}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
