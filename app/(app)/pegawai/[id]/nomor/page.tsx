import type { Metadata } from "next";

import { RecordFormFrame } from "@/components/employee/record-form-frame";
import { RecordIdentity } from "@/components/employee/record-identity";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { EMPLOYEE_KINDS } from "@/lib/employee/employee";
import { EMPLOYEE_KIND_NAMES } from "@/lib/employee/labels";

import { addNumberAction } from "../../actions";
import { recordOf } from "../record-of";

export const metadata: Metadata = { title: "Nomor baru" };

export default async function AddNumberPage({ params }: PageProps<"/pegawai/[id]/nomor">) {
  const { record } = await recordOf(params);
  return (
    <RecordFormFrame
      record={record}
      title="Nomor baru"
      lead="Misalnya PPPK yang diangkat menjadi CPNS: orangnya tetap satu, dengan dua nomor dan satu riwayat."
      action={addNumberAction}
      submit="Simpan nomor"
      aside={<RecordIdentity record={record} />}
    >
      <SelectField
        name="kind"
        label="Jenis pegawai mulai saat itu"
        defaultValue={record.kind}
        width="medium"
        options={EMPLOYEE_KINDS.map((kind) => ({ value: kind, label: EMPLOYEE_KIND_NAMES[kind] }))}
      />
      <TextField
        name="number"
        label="NIP atau NI PPPK yang baru"
        hint="18 angka; boleh dengan spasi."
        inputMode="numeric"
        autoComplete="off"
        width="medium"
      />
      <DateField name="from" label="Berlaku mulai" hint="Nomor yang lama berakhir sehari sebelumnya." />
    </RecordFormFrame>
  );
}
