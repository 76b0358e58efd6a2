"use client";

import type { Route } from "next";

import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { SelectField } from "@/components/ui/select-field";
import type { FormAction } from "@/lib/action/form-state";
import type { NewDialogView } from "@/lib/skp/dialog-view";

import { DialogFields } from "./dialog-fields";

interface RecordDialogFormProps {
  /** Made with the form: sending it twice records the dialog once. */
  dialogId: string;
  skpId: string;
  view: Pick<NewDialogView, "stages" | "stage" | "fields" | "days">;
  limits: { readonly agreed: number; readonly resources: number };
  cancelHref: Route;
  action: FormAction;
}

/** A new dialog kinerja. */
export function RecordDialogForm({
  dialogId,
  skpId,
  view,
  limits,
  cancelHref,
  action,
}: RecordDialogFormProps) {
  const { stages, stage, fields, days } = view;
  return (
    <Form action={action} className="grid max-w-3xl gap-6">
      <input type="hidden" name="dialogId" value={dialogId} />
      <input type="hidden" name="skpId" value={skpId} />
      <SelectField
        name="periodId"
        label="Tahap"
        width="medium"
        options={stages.map(({ periodId, name }) => ({ value: periodId, label: name }))}
        defaultValue={stage}
      />
      <DialogFields {...{ fields, days, limits }} />
      <FormActions>
        <SubmitButton>Simpan dan konfirmasi</SubmitButton>
        <LinkButton href={cancelHref}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
