import { ComboboxField, type ComboboxItem } from "@/components/ui/combobox";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { TeamDetail } from "@/lib/employee/team-view";

interface TeamFieldsProps {
  team?: TeamDetail;
  unit: ComboboxItem | null;
}

/** What the SK of a team says. */
export function TeamFields({ team, unit }: TeamFieldsProps) {
  return (
    <>
      <TextField name="name" label="Nama tim" defaultValue={team?.name ?? ""} maxLength={200} />
      <TextareaField
        name="purpose"
        label="Tujuan"
        hint="Apa yang dihasilkan tim ini."
        optional
        defaultValue={team?.purpose ?? ""}
        rows={3}
        limit={1000}
      />
      <ComboboxField name="unitId" label="Unit yang membentuk" source="/unit/pilihan" defaultItem={unit} />
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <TextField name="decree" label="Nomor SK" defaultValue={team?.decree ?? ""} maxLength={100} />
        <DateField name="decreeDate" label="Tanggal SK" defaultValue={team?.decreeDate ?? ""} />
      </div>
      <div className="field-row sm:grid-cols-2">
        <DateField name="from" label="Bertugas mulai" defaultValue={team?.validity.from ?? ""} />
        <DateField
          name="to"
          label="Sampai"
          optional
          hint="Anggota yang bertugas sampai akhir tim mengikuti tanggal ini."
          defaultValue={team?.validity.to ?? ""}
        />
      </div>
    </>
  );
}
