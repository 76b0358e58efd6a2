"use client";

import { ComboboxField, type ComboboxItem } from "@/components/ui/combobox";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { UNIT_KIND_NAMES } from "@/lib/agency/labels";
import { UNIT_KINDS, type UnitKind } from "@/lib/agency/unit";

/** What a form about a unit begins with. */
export interface UnitFieldValues {
  readonly name: string;
  readonly kind: UnitKind | null;
  readonly headTitle: string | null;
  readonly parent: ComboboxItem | null;
  readonly appraisalSuperior: ComboboxItem | null;
  readonly sortOrder: number;
}

interface UnitFieldsProps {
  values: UnitFieldValues;
  /** The top of the agency has no parent to choose. */
  isTop: boolean;
  /** Where units are found; left out: those of today. */
  source?: string;
}

/** What is said about a unit: name, kind, place and who leads it. */
export function UnitFields({ values, isTop, source = "/unit/pilihan" }: UnitFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label="Nama unit"
        defaultValue={values.name}
        hint="Sebagaimana ditulis dalam peraturan, tanpa singkatan."
      />
      <SelectField
        name="kind"
        label="Jenis unit"
        width="medium"
        placeholder="Pilih jenis"
        options={UNIT_KINDS.map((kind) => ({ value: kind, label: UNIT_KIND_NAMES[kind] }))}
        {...(values.kind === null ? {} : { defaultValue: values.kind })}
      />
      {isTop ? (
        <input type="hidden" name="parentId" value="" />
      ) : (
        <ComboboxField
          name="parentId"
          label="Unit induk"
          hint="Unit tempat unit ini berada langsung di bawahnya."
          source={source}
          defaultItem={values.parent}
        />
      )}
      <TextField
        name="headTitle"
        label="Jabatan pimpinan"
        optional
        hint="Misalnya “Camat Gayungan”. Bila kosong dipakai “Kepala” diikuti nama unit."
        defaultValue={values.headTitle ?? ""}
      />
      <ComboboxField
        name="appraisalSuperiorId"
        label="Atasan penilaian"
        optional
        hint="Unit yang pimpinannya menilai pimpinan unit ini. Bila kosong: unit induk."
        source={source}
        defaultItem={values.appraisalSuperior}
      />
      <TextField
        name="sortOrder"
        label="Urutan tampil"
        type="number"
        inputMode="numeric"
        min={0}
        max={9999}
        width="short"
        hint="Angka kecil tampil lebih dahulu; yang sama diurutkan menurut nama."
        defaultValue={values.sortOrder}
      />
    </>
  );
}
