import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import { HOLIDAY_KIND_NAMES, HOLIDAY_KINDS } from "@/lib/period/holiday";

/** One day off, field by field. */
export function AddHolidayForm({ action }: { action: FormAction }) {
  return (
    <Card title="Satu hari libur">
      <Form action={action} label="Satu hari libur">
        <DateField name="date" label="Tanggal" />
        <TextField name="name" label="Nama hari libur" hint="Misalnya “Hari Jadi Kota Surabaya”." />
        <SelectField
          name="kind"
          label="Jenis"
          width="medium"
          placeholder="Pilih jenis"
          options={HOLIDAY_KINDS.map((kind) => ({ value: kind, label: HOLIDAY_KIND_NAMES[kind] }))}
        />
        <FormActions>
          <SubmitButton tone="secondary">Tambahkan</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}

/** A whole list, pasted. All of it is added, or nothing. */
export function AddHolidaysForm({ action }: { action: FormAction }) {
  return (
    <Card
      title="Banyak sekaligus"
      lead="Semua baris ditambahkan, atau tidak satu pun bila ada yang keliru. Baris yang sudah tercatat dilewati."
    >
      <Form action={action} label="Banyak sekaligus">
        <TextareaField
          name="lines"
          label="Daftar hari libur"
          hint="Satu hari per baris: tanggal, nama, lalu titik koma dan jenisnya. Tanpa jenis dianggap libur nasional. Contoh: 17-08-2026 Hari Kemerdekaan; libur nasional"
          rows={12}
        />
        <FormActions>
          <SubmitButton>Tambahkan semua</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
