"use client";

import type { Route } from "next";

import { ChangedMeanwhile } from "@/components/form/changed-meanwhile";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { ComboboxField, type ComboboxItem } from "@/components/ui/combobox";
import { LinkButton } from "@/components/ui/link-button";
import type { FormAction } from "@/lib/action/form-state";

interface IkuLineFormProps {
  plan: { readonly id: string; readonly version: number };
  /** Null: it is chosen first. */
  iku: { readonly ikuId: string; readonly receiver: ComboboxItem | null } | null;
  cancelHref: Route;
  action: FormAction;
}

/** Who answers for an indicator from the day on. */
export function IkuLineForm({ plan, iku, cancelHref, action }: IkuLineFormProps) {
  return (
    <Form action={action} className="grid max-w-reading gap-6">
      <ChangedMeanwhile version={plan.version} fields={[]} />
      <input type="hidden" name="planId" value={plan.id} />
      {iku === null ? (
        <ComboboxField name="ikuId" label="Indikator" source="/iku/pilihan" />
      ) : (
        <input type="hidden" name="ikuId" value={iku.ikuId} />
      )}
      <ComboboxField
        name="unitId"
        label="Unit penerima"
        hint="Pimpinannya bertanggung jawab atas indikator ini sejak hari berlakunya. Realisasi yang sudah tercatat tetap."
        source={`/penataan-organisasi/${plan.id}/pilihan`}
        defaultItem={iku?.receiver ?? null}
      />
      <FormActions>
        <SubmitButton>Simpan dalam rancangan</SubmitButton>
        <LinkButton href={cancelHref}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
