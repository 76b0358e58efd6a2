"use client";

import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { DialogFields as Fields } from "@/lib/skp/dialog-prefill";

interface DialogFieldsProps {
  fields: Fields;
  days: { readonly from: string; readonly to: string };
  limits: { readonly agreed: number; readonly resources: number };
}

/** What was talked about: filled from the plan, so that there is little to type. */
export function DialogFields({ fields, days, limits }: DialogFieldsProps) {
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-2">
        <DateField
          name="heldOn"
          label="Tanggal dialog"
          min={days.from}
          max={days.to}
          defaultValue={fields.heldOn}
        />
        <TextField name="place" label="Tempat" defaultValue={fields.place} autoComplete="off" />
      </div>
      <TextField name="participants" label="Peserta" defaultValue={fields.participants} autoComplete="off" />
      <TextareaField
        name="agreed"
        label="Ekspektasi yang disepakati"
        hint="Sudah diisi dari rencana atau dialog sebelumnya; ubah atau tambahkan yang disepakati."
        rows={6}
        limit={limits.agreed}
        defaultValue={fields.agreed}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextareaField
          name="resourcesAsked"
          label="Dukungan yang diminta"
          optional
          rows={3}
          limit={limits.resources}
          defaultValue={fields.resourcesAsked}
        />
        <TextareaField
          name="resourcesPromised"
          label="Dukungan yang dijanjikan"
          optional
          rows={3}
          limit={limits.resources}
          defaultValue={fields.resourcesPromised}
        />
      </div>
      <DateField
        name="nextOn"
        label="Dialog berikutnya"
        hint="Menjadi pengingat di Beranda."
        optional
        defaultValue={fields.nextOn ?? ""}
      />
    </>
  );
}
