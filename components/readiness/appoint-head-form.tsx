import { PositionFields } from "@/components/employee/position-fields";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { ComboboxField, type ComboboxItem } from "@/components/ui/combobox";
import { DateField } from "@/components/ui/date-field";
import { LinkButton } from "@/components/ui/link-button";
import { RadioField } from "@/components/ui/radio-field";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/action/form-state";
import { PLACEMENT_KIND_NAMES } from "@/lib/employee/labels";

const KINDS = [
  { kind: "plt", hint: "Jabatan kosong; jabatan definitif pegawai tetap berlaku." },
  { kind: "plh", hint: "Pejabat berhalangan sementara; tanggal akhir wajib diisi." },
  { kind: "pj", hint: "Penjabat sampai ada pejabat definitif." },
  { kind: "definitif", hint: "Pejabat definitif; jabatan definitif yang lama berakhir sehari sebelumnya." },
  { kind: "tugas_tambahan", hint: "Misalnya guru sebagai kepala sekolah." },
] as const;

/** Who leads the unit, as what, since when. */
export function AppointHeadForm({ unit, action }: { unit: ComboboxItem | null; action: FormAction }) {
  return (
    <Form action={action}>
      <ComboboxField name="unitId" label="Unit yang dipimpin" source="/unit/pilihan" defaultItem={unit} />
      <ComboboxField
        name="employeeId"
        label="Pegawai"
        hint="Ketik nama atau NIP."
        source="/api/cari/pegawai"
      />
      <RadioField
        name="kind"
        label="Sebagai"
        options={KINDS.map(({ kind, hint }) => ({ value: kind, label: PLACEMENT_KIND_NAMES[kind], hint }))}
      />
      <PositionFields />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <DateField name="from" label="TMT (mulai bertugas)" />
        <DateField name="to" label="Sampai" optional hint="Kosongkan bila sampai ada keputusan lain." />
      </div>
      <TextField name="decree" label="Nomor SK" optional maxLength={100} width="medium" />
      <FormActions>
        <SubmitButton>Simpan pimpinan</SubmitButton>
        <LinkButton href="/kesiapan#tanpa-pimpinan">Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
