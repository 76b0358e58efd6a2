import { CheckboxField } from "@/components/ui/checkbox-field";
import { ComboboxField, type ComboboxItem } from "@/components/ui/combobox";
import { DateField } from "@/components/ui/date-field";
import { RadioField } from "@/components/ui/radio-field";
import { TextField } from "@/components/ui/text-field";
import { PLACEMENT_KIND_NAMES } from "@/lib/employee/labels";
import { PLACEMENT_KINDS, type PlacementKind } from "@/lib/employee/placement";

import { PositionFields } from "./position-fields";

const KIND_HINTS: Readonly<Record<PlacementKind, string>> = {
  definitif: "Jabatan pegawai sendiri. Jabatan definitif yang lama berakhir sehari sebelumnya (mutasi).",
  plt: "Pimpinan kosong atau berhalangan tetap; jabatan definitif pegawai tetap berlaku.",
  plh: "Pimpinan berhalangan sementara; tanggal akhir wajib diisi.",
  pj: "Penjabat yang ditunjuk memimpin sampai ada pejabat definitif.",
  tugas_tambahan: "Misalnya guru sebagai kepala sekolah, atau pejabat fungsional sebagai kepala puskesmas.",
  rangkap: "Jabatan kedua yang dirangkap.",
};

/** Where, as what, since when. */
export function PlacementFields() {
  return (
    <>
      <RadioField
        name="kind"
        label="Jenis penempatan"
        options={PLACEMENT_KINDS.map((kind) => ({
          value: kind,
          label: PLACEMENT_KIND_NAMES[kind],
          hint: KIND_HINTS[kind],
        }))}
      />
      <UnitFields />
      <div className="field-row sm:grid-cols-2">
        <DateField name="from" label="TMT (mulai bertugas)" />
        <DateField name="to" label="Sampai" optional hint="Kosongkan bila sampai ada keputusan lain." />
      </div>
      <TextField name="decree" label="Nomor SK" optional maxLength={100} width="medium" />
    </>
  );
}

interface UnitFieldsProps {
  /** Where units are found; left out: those of today. */
  source?: string;
  unit?: ComboboxItem | null;
  position?: ComboboxItem | null;
  isHead?: boolean;
}

/** Unit, jabatan, and whether it leads the unit. */
export function UnitFields({
  source = "/unit/pilihan",
  unit = null,
  position = null,
  isHead = false,
}: UnitFieldsProps) {
  return (
    <>
      <ComboboxField name="unitId" label="Unit kerja" source={source} defaultItem={unit} />
      <PositionFields position={position} />
      <CheckboxField
        name="isHead"
        label="Memimpin unit ini"
        defaultChecked={isHead}
        hint="Kepala, camat, lurah, atau yang menggantikannya. Pimpinan unit dinilai oleh pimpinan di atasnya."
      />
    </>
  );
}
