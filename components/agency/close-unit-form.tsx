"use client";

import type { Route } from "next";

import { ChangedMeanwhile } from "@/components/form/changed-meanwhile";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { DateField } from "@/components/ui/date-field";
import { LinkButton } from "@/components/ui/link-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormState } from "@/lib/action/form-state";
import type { CalendarDate } from "@/lib/kernel/calendar";

interface CloseUnitFormProps {
  unitId: string;
  version: number;
  today: CalendarDate;
  cancelHref: Route;
  action: (earlier: FormState, form: FormData) => Promise<FormState>;
}

/** The last day of a unit, with the reason. */
export function CloseUnitForm({ unitId, version, today, cancelHref, action }: CloseUnitFormProps) {
  return (
    <Form action={action} className="grid max-w-reading gap-6">
      <ChangedMeanwhile version={version} fields={[]} />
      <input type="hidden" name="unitId" value={unitId} />
      <DateField name="lastDay" label="Hari terakhir berlaku" defaultValue={today} />
      <TextareaField
        name="reason"
        label="Alasan"
        hint="Misalnya nomor dan tahun peraturan tentang penggabungan."
        limit={500}
        rows={3}
      />
      <FormActions>
        <SubmitButton tone="danger">Tutup unit</SubmitButton>
        <LinkButton href={cancelHref}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
