"use client";

import type { Route } from "next";

import { UnitFields } from "@/components/employee/placement-fields";
import { ChangedMeanwhile } from "@/components/form/changed-meanwhile";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { ComboboxField, type ComboboxItem } from "@/components/ui/combobox";
import { LinkButton } from "@/components/ui/link-button";
import type { FormAction } from "@/lib/action/form-state";

interface PostLineFormProps {
  plan: { readonly id: string; readonly version: number };
  view: {
    readonly person: ComboboxItem | null;
    readonly unit: ComboboxItem | null;
    readonly position: ComboboxItem | null;
    readonly isHead: boolean;
  };
  cancelHref: Route;
  action: FormAction;
}

/** The one post of a person's own from the day on. */
export function PostLineForm({ plan, view, cancelHref, action }: PostLineFormProps) {
  return (
    <Form action={action} className="grid max-w-reading gap-6">
      <ChangedMeanwhile version={plan.version} fields={[]} />
      <input type="hidden" name="planId" value={plan.id} />
      {view.person === null ? (
        <ComboboxField name="employeeId" label="Pegawai" hint="Nama atau NIP." source="/api/cari/pegawai" />
      ) : (
        <input type="hidden" name="employeeId" value={view.person.id} />
      )}
      <UnitFields
        source={`/penataan-organisasi/${plan.id}/pilihan`}
        unit={view.unit}
        position={view.position}
        isHead={view.isHead}
      />
      <FormActions>
        <SubmitButton>Simpan dalam rancangan</SubmitButton>
        <LinkButton href={cancelHref}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
