"use client";

import type { Route } from "next";

import { ChangedMeanwhile } from "@/components/form/changed-meanwhile";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { DateField } from "@/components/ui/date-field";
import { LinkButton } from "@/components/ui/link-button";
import { RadioField } from "@/components/ui/radio-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormState } from "@/lib/action/form-state";
import { UNIT_KIND_NAMES } from "@/lib/agency/labels";
import type { CalendarDate } from "@/lib/kernel/calendar";

import { UnitFields, type UnitFieldValues } from "./unit-fields";

interface ChangeUnitFormProps {
  unitId: string;
  version: number;
  values: UnitFieldValues;
  isTop: boolean;
  /** The day whose version is corrected, and from which a change is proposed to hold. */
  day: CalendarDate;
  cancelHref: Route;
  action: (earlier: FormState, form: FormData) => Promise<FormState>;
}

/** A change from a day on, or the correction of a slip of the pen. */
export function ChangeUnitForm({
  unitId,
  version,
  values,
  isTop,
  day,
  cancelHref,
  action,
}: ChangeUnitFormProps) {
  const { name, kind, headTitle, parent, appraisalSuperior, sortOrder } = values;
  return (
    <Form action={action} className="grid max-w-reading gap-6">
      <ChangedMeanwhile
        version={version}
        fields={[
          { name: "name", label: "Nama unit", stored: name, shown: name },
          {
            name: "kind",
            label: "Jenis unit",
            stored: kind ?? "",
            shown: kind === null ? "" : UNIT_KIND_NAMES[kind],
          },
          { name: "parentId", label: "Unit induk", stored: parent?.id ?? "", shown: parent?.label ?? "" },
          { name: "headTitle", label: "Jabatan pimpinan", stored: headTitle ?? "", shown: headTitle ?? "" },
          {
            name: "appraisalSuperiorId",
            label: "Atasan penilaian",
            stored: appraisalSuperior?.id ?? "",
            shown: appraisalSuperior?.label ?? "",
          },
          { name: "sortOrder", label: "Urutan tampil", stored: String(sortOrder), shown: String(sortOrder) },
        ]}
      />
      <input type="hidden" name="unitId" value={unitId} />
      <input type="hidden" name="on" value={day} />
      <RadioField
        name="mode"
        label="Apa yang Anda lakukan?"
        options={[
          {
            value: "change",
            label: "Mencatat perubahan",
            hint: "Unit berganti nama, pindah, atau berganti sifat mulai tanggal tertentu. Catatan lama tetap ada dalam riwayat.",
          },
          {
            value: "correction",
            label: "Membetulkan salah tulis",
            hint: "Catatan yang berlaku ditulis ulang, seolah sejak awal benar.",
          },
        ]}
        defaultValue="change"
      />
      <DateField
        name="from"
        label="Perubahan berlaku mulai"
        hint="Hanya untuk perubahan; untuk pembetulan diabaikan."
        defaultValue={day}
      />
      <UnitFields values={values} isTop={isTop} />
      <TextareaField
        name="reason"
        label="Alasan"
        hint="Misalnya nomor dan tahun peraturan yang mendasari."
        limit={500}
        rows={3}
      />
      <FormActions>
        <SubmitButton>Simpan</SubmitButton>
        <LinkButton href={cancelHref}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
