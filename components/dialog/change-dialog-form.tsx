"use client";

import type { Route } from "next";

import { ChangedMeanwhile } from "@/components/form/changed-meanwhile";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import type { FormAction } from "@/lib/action/form-state";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { DialogView, NewDialogView } from "@/lib/skp/dialog-view";

import { DialogFields } from "./dialog-fields";

interface ChangeDialogFormProps {
  dialog: DialogView;
  days: NewDialogView["days"];
  limits: { readonly agreed: number; readonly resources: number };
  cancelHref: Route;
  action: FormAction;
}

/** A record that not both have confirmed, to be put right. */
export function ChangeDialogForm({ dialog, days, limits, cancelHref, action }: ChangeDialogFormProps) {
  const { nextOn } = dialog;
  const texts = [
    ["place", "Tempat"],
    ["participants", "Peserta"],
    ["agreed", "Ekspektasi yang disepakati"],
    ["resourcesAsked", "Dukungan yang diminta"],
    ["resourcesPromised", "Dukungan yang dijanjikan"],
  ] as const;
  return (
    <Form action={action} className="grid max-w-3xl gap-6">
      <ChangedMeanwhile
        version={dialog.version}
        fields={[
          {
            name: "heldOn",
            label: "Tanggal dialog",
            stored: dialog.heldOn,
            shown: longDate(dialog.heldOn),
          },
          ...texts.map(([name, label]) => ({ name, label, stored: dialog[name], shown: dialog[name] })),
          {
            name: "nextOn",
            label: "Dialog berikutnya",
            stored: nextOn ?? "",
            shown: nextOn === null ? "" : longDate(nextOn),
          },
        ]}
      />
      <input type="hidden" name="dialogId" value={dialog.id} />
      <DialogFields fields={dialog} {...{ days, limits }} />
      <FormActions>
        <SubmitButton>Simpan perubahan</SubmitButton>
        <LinkButton href={cancelHref}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
