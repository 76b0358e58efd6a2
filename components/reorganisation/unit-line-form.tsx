"use client";

import type { Route } from "next";

import { UnitFields } from "@/components/agency/unit-fields";
import { ChangedMeanwhile } from "@/components/form/changed-meanwhile";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { ComboboxField } from "@/components/ui/combobox";
import { LinkButton } from "@/components/ui/link-button";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/action/form-state";
import type { UnitKind } from "@/lib/agency/unit";

interface Item {
  readonly id: string;
  readonly label: string;
}

interface UnitLineFormProps {
  plan: { readonly id: string; readonly version: number };
  view: {
    readonly unitId: string | null;
    readonly mode: "open" | "keep" | "end";
    readonly code: string;
    readonly name: string;
    readonly kind: UnitKind | null;
    readonly headTitle: string | null;
    readonly sortOrder: number;
    readonly isTop: boolean;
    readonly unit: Item | null;
    readonly parent: Item | null;
    readonly appraisalSuperior: Item | null;
    readonly into: Item | null;
    readonly heir: Item | null;
  };
  cancelHref: Route;
  action: FormAction;
}

/** How a unit stands from the day on, or what becomes of it when it ends. */
export function UnitLineForm({ plan, view, cancelHref, action }: UnitLineFormProps) {
  const source = `/penataan-organisasi/${plan.id}/pilihan`;
  return (
    <Form action={action} className="grid max-w-reading gap-6">
      <ChangedMeanwhile version={plan.version} fields={[]} />
      <input type="hidden" name="planId" value={plan.id} />
      <input type="hidden" name="mode" value={view.mode} />
      {view.mode === "end" && view.unit === null ? (
        <ComboboxField name="unitId" label="Unit yang dihapus" source={source} />
      ) : (
        <input type="hidden" name="unitId" value={view.unitId ?? ""} />
      )}
      {view.mode === "end" ? (
        <>
          <ComboboxField
            name="intoId"
            label="Pegawainya dilebur ke"
            optional
            hint="Pegawai yang tidak disebut pada bagian Jabatan pindah ke unit ini dengan jabatan yang sama. Pimpinan unit selalu perlu jabatan baru. Kosongkan bila semua pegawai disebut satu per satu."
            source={source}
            defaultItem={view.into}
          />
          <ComboboxField
            name="heirId"
            label="Tugasnya dilanjutkan oleh"
            optional
            hint="Indikator, rencana aksi, tim kerja, dan simpul pohon kinerja yang tidak diserahkan satu per satu. Kosongkan bila sama dengan unit di atas."
            source={source}
            defaultItem={view.heir}
          />
        </>
      ) : (
        <>
          {view.mode === "open" && (
            <TextField
              name="code"
              label="Kode unit"
              width="medium"
              hint="Kode dalam SIASN atau daftar instansi. Dengan kode ini impor mengenali unit."
              defaultValue={view.code}
            />
          )}
          <UnitFields values={view} isTop={view.isTop} source={source} />
        </>
      )}
      <FormActions>
        <SubmitButton>Simpan dalam rancangan</SubmitButton>
        <LinkButton href={cancelHref}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
