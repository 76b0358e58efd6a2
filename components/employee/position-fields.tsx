import { ComboboxField, type ComboboxItem } from "@/components/ui/combobox";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { JENJANG_NAMES, POSITION_KIND_NAMES } from "@/lib/employee/labels";
import { CLASS_RANGE, JENJANG, POSITION_KINDS } from "@/lib/employee/position";

/** A jabatan of the agency's list; one that is not in it yet is described below. */
export function PositionFields({ position = null }: { position?: ComboboxItem | null }) {
  return (
    <fieldset className="grid gap-4">
      <legend className="sr-only">Jabatan</legend>
      <ComboboxField
        name="positionId"
        label="Jabatan"
        hint="Sesuai nomenklatur, misalnya “Kepala Seksi Pemerintahan”. Untuk Plt., Plh., dan Pj.: jabatan yang digantikan."
        source="/api/cari/jabatan"
        defaultItem={position}
      />
      <details className="rounded-md border border-line px-4 py-3">
        <summary className="rounded-sm font-semibold text-primary">Jabatan belum ada di daftar?</summary>
        <div className="mt-4 grid gap-4 sm:grid-cols-2">
          <TextField
            name="newName"
            label="Nama jabatan baru"
            fieldClassName="sm:col-span-2"
            maxLength={200}
          />
          <SelectField
            name="newKind"
            label="Jenis jabatan"
            placeholder="Pilih jenis"
            options={POSITION_KINDS.map((kind) => ({ value: kind, label: POSITION_KIND_NAMES[kind] }))}
          />
          <SelectField
            name="newJenjang"
            label="Jenjang"
            hint="Hanya untuk jabatan fungsional."
            placeholder="Tanpa jenjang"
            options={JENJANG.map((jenjang) => ({ value: jenjang, label: JENJANG_NAMES[jenjang] }))}
          />
          <TextField
            name="newClass"
            label="Kelas jabatan"
            optional
            inputMode="numeric"
            width="short"
            hint={`${String(CLASS_RANGE.lowest)} sampai ${String(CLASS_RANGE.highest)}.`}
          />
        </div>
      </details>
    </fieldset>
  );
}
